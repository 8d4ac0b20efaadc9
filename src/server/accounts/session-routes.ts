import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { passwordChange, session, signIn } from "#domain/api/session.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { endSessions, readAccount, readPasswordHash, updatePassword } from "./account-store.ts";
import { type Counted, forgiveAttempt, sourceOf } from "./attempts.ts";
import { admitAttempt, sessionOf, setCookies, signInWith } from "./session-answers.ts";
import { cookiesOf } from "./session-keeper.ts";

const nothing = z.null().describe("Done");

/** Signing in and out, who is signed in, and changing one's own password. */
export const sessionRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const { library, sessions, limits, trouble } = deps.signingIn;
  const tags = ["session"];

  trouble.listen((message, causes) => app.log.error({ causes }, `Signing in: ${message}`));

  // Whatever a request was for, its answer tells the browser that the session lasts on.
  app.addHook("onSend", async (request, reply) => {
    for (const cookie of sessions.renewedCookies(request)) void reply.header("Set-Cookie", cookie);
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/session",
    schema: { summary: "Who is signed in, and how one may sign in", tags, response: { 200: session } },
    handler: async (request, reply) =>
      reply.header("Cache-Control", "no-store").send(await sessionOf(deps, await deps.whoSends(request))),
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/session",
    schema: { summary: "Sign in", tags, body: signIn, response: { 200: session } },
    handler: async (request, reply) => {
      const { userName, password } = request.body;
      const counted: readonly Counted[] = [
        { key: `sign-in from ${sourceOf(request.ip)}`, most: limits.perAddress },
        { key: `sign-in of ${userName.toLowerCase()}`, most: limits.perUserName },
      ];
      await admitAttempt(deps, reply, counted);
      const id = await signInWith(deps, request, reply, { userName, password });
      const account = id === null ? null : await readAccount(db, id);
      const at = deps.now();
      if (account === null) {
        const action = "session.refuse";
        await recordAudit(db, { at, who: null, action, subject: null, detail: {}, address: request.ip });
        throw new ProblemError("not-signed-in", "User name and password do not fit each other");
      }
      await forgiveAttempt(db, counted);
      const action = "session.create";
      await recordAudit(db, { at, who: account, action, subject: account.id, detail: {}, address: request.ip });
      return reply.header("Cache-Control", "no-store").send(await sessionOf(deps, account));
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "DELETE",
    url: "/api/session",
    schema: { summary: "Sign out", tags, response: { 204: nothing } },
    handler: async (request, reply) => {
      const who = await deps.whoSends(request);
      const { headers } = await library.api.signOut({ headers: cookiesOf(request), returnHeaders: true });
      sessions.forget(request);
      setCookies(reply, headers);
      if (who !== null) {
        const at = deps.now();
        const action = "session.end";
        await recordAudit(db, { at, who, action, subject: who.id, detail: {}, address: request.ip });
      }
      return reply.code(204).send(null);
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/session/password",
    schema: {
      summary: "Change one's own password; every other session of the account ends",
      tags,
      body: passwordChange,
      response: { 204: nothing },
    },
    handler: async (request, reply) => {
      const who = await deps.whoSends(request);
      if (who === null) throw new ProblemError("not-signed-in", "Signing in is needed for this");
      const counted = [{ key: `password of ${who.id}`, most: limits.perUserName }];
      await admitAttempt(deps, reply, counted);
      const [hash, context] = [await readPasswordHash(db, who.id), await library.$context];
      const { currentPassword, newPassword } = request.body;
      if (hash === null || !(await context.password.verify({ hash, password: currentPassword })))
        throw new ProblemError("bad-request", "The current password is not right", [
          { path: ["currentPassword"], message: "Expected the current password" },
        ]);
      await forgiveAttempt(db, counted);
      const fresh = await context.password.hash(newPassword);
      const at = deps.now();
      const current = await sessions.read(request);
      await db.transaction().execute(async (transaction) => {
        await updatePassword(transaction, who.id, fresh, at);
        await endSessions(transaction, who.id, current?.token ?? null);
        const action = "session.change-password";
        await recordAudit(transaction, { at, who, action, subject: who.id, detail: {}, address: request.ip });
      });
      return reply.code(204).send(null);
    },
  });
};
