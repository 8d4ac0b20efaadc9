import type { FastifyReply, FastifyRequest } from "fastify";
import { APIError } from "better-auth/api";
import type { Account } from "#domain/account/account.ts";
import type { Session } from "#domain/api/session.ts";
import type { Deps } from "../deps.ts";
import { ProblemError } from "../http/problem-error.ts";
import { type Counted, countAttempt } from "./attempts.ts";
import { hasAccounts } from "./secrets.ts";
import { cookiesOf } from "./session-keeper.ts";

/** What `GET /api/session` answers to somebody; `null`: nobody who has signed in. */
export async function sessionOf(deps: Deps, account: Account | null): Promise<Session> {
  return {
    account,
    isSignInRequired: !deps.isReadingOpen,
    needsSetUp: account === null && !(await hasAccounts(deps.database.db)),
    singleSignOn: deps.signingIn.singleSignOn,
  };
}

/** Lets an attempt be made, counted; throws 429 with `Retry-After` where there have been too many. */
export async function admitAttempt(deps: Deps, reply: FastifyReply, counted: readonly Counted[]): Promise<void> {
  const { windowSeconds } = deps.signingIn.limits;
  const wait = await countAttempt(deps.database.db, counted, windowSeconds, deps.now());
  if (wait === null) return;
  void reply.header("Retry-After", String(wait));
  throw new ProblemError("too-many-requests", `Too many attempts; the next may be made in ${wait} seconds`);
}

/** Hands the library's cookies to the browser. */
export function setCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) void reply.header("Set-Cookie", cookie);
}

/**
 * Signs somebody in: their account's id, and the browser has a session; `null` where user name and password do not fit each
 * other or the account is closed, without telling which.
 */
export async function signInWith(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  credentials: { readonly userName: string; readonly password: string },
): Promise<string | null> {
  try {
    const { headers, response } = await deps.signingIn.library.api.signInUsername({
      body: { username: credentials.userName, password: credentials.password },
      headers: cookiesOf(request),
      returnHeaders: true,
    });
    deps.signingIn.sessions.forget(request);
    setCookies(reply, headers);
    return response.user.id;
  } catch (cause) {
    if (cause instanceof APIError && cause.statusCode < 500) return null;
    throw cause;
  }
}
