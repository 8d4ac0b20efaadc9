import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { session, setUp } from "#domain/api/session.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { insertAccount } from "./account-store.ts";
import { forgiveAttempt, sourceOf } from "./attempts.ts";
import { useSetUpToken } from "./secrets.ts";
import { admitAttempt, sessionOf, signInWith } from "./session-answers.ts";

/** Making the first account with the one-time link that the first start prints. */
export const setUpRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const { library, limits } = deps.signingIn;

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/set-up",
    schema: {
      summary: "Make the first account, an administrator, with the token of the set-up link, and sign in",
      tags: ["session"],
      body: setUp,
      response: { 201: session },
    },
    handler: async (request, reply) => {
      const counted = [{ key: `set-up from ${sourceOf(request.ip)}`, most: limits.perUserName }];
      await admitAttempt(deps, reply, counted);
      const { token, userName, name, password } = request.body;
      const context = await library.$context;
      const passwordHash = await context.password.hash(password);
      const at = deps.now();
      const id = deps.newId();
      const admin = await db.transaction().execute(async (transaction) => {
        if (!(await useSetUpToken(transaction, token)))
          throw new ProblemError(
            "forbidden",
            "The set-up link is no longer valid; the server prints one when it starts",
          );
        const role = "admin";
        const made = await insertAccount(transaction, { id, userName, name, role, units: [], passwordHash, at });
        const detail = { userName, role };
        const action = "account.set-up";
        await recordAudit(transaction, { at, who: made, action, subject: id, detail, address: request.ip });
        return made;
      });
      await forgiveAttempt(db, counted);
      const signedIn = await signInWith(deps, request, reply, { userName, password });
      return reply.code(201).send(await sessionOf(deps, signedIn === null ? null : admin));
    },
  });
};
