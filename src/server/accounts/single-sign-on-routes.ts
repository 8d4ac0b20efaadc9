import { APIError } from "better-auth/api";
import type { FastifyReply } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { singleSignOnQuery } from "#domain/api/session.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { refusalPage } from "./refusal-page.ts";
import { setCookies } from "./session-answers.ts";
import { cookiesOf } from "./session-keeper.ts";

/**
 * Signing in with the single sign-on, where one is configured. Who has no account here is refused with a page that says so,
 * until an administrator has made one with the user name that the single sign-on tells.
 */
export const singleSignOnRoutes: Routes = async (app, deps) => {
  const { library, sessions, singleSignOn } = deps.signingIn;
  if (singleSignOn === null) return;
  const tags = ["session"];

  function refuse(reply: FastifyReply, reason: string): FastifyReply {
    return reply
      .code(403)
      .header("Cache-Control", "no-store")
      .type("text/html; charset=utf-8")
      .send(refusalPage(reason));
  }

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/auth/oidc/start",
    schema: { summary: "Go to the single sign-on", tags, querystring: singleSignOnQuery },
    handler: async (request, reply) => {
      const { headers, response } = await library.api
        .signInSocial({
          body: { provider: "oidc", callbackURL: request.query.from, disableRedirect: true },
          headers: cookiesOf(request),
          returnHeaders: true,
        })
        .catch((cause: unknown) => {
          if (!(cause instanceof APIError) || cause.statusCode >= 500) throw cause;
          return { headers: new Headers(), response: { url: undefined } };
        });
      if (response.url === undefined) throw new ProblemError("unavailable", "The single sign-on cannot be reached");
      setCookies(reply, headers);
      return reply.header("Cache-Control", "no-store").redirect(response.url);
    },
  });

  app.route({
    method: "GET",
    url: "/api/auth/callback/oidc",
    schema: { summary: "Come back from the single sign-on", tags },
    handler: async (request, reply) => {
      const answer = await library.handler(
        new Request(new URL(request.url, deps.publicUrl ?? "http://localhost"), { headers: cookiesOf(request) }),
      );
      sessions.forget(request);
      setCookies(reply, answer.headers);
      const fresh = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
      const signedIn = await library.api.getSession({ headers: new Headers({ cookie: fresh.join("; ") }) });
      const target = new URL(answer.headers.get("Location") ?? "/", "http://here.invalid");
      const reason = target.searchParams.get("error") ?? "unknown";
      await recordAudit(deps.database.db, {
        at: deps.now(),
        who: signedIn === null ? null : { id: signedIn.user.id, name: signedIn.user.name },
        action: signedIn === null ? "session.refuse" : "session.create",
        subject: signedIn?.user.id ?? null,
        detail: { singleSignOn: true, ...(signedIn === null ? { reason } : {}) },
        address: request.ip,
      });
      return signedIn === null ? refuse(reply, reason) : reply.redirect(target.pathname + target.search);
    },
  });
};
