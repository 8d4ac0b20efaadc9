import type { FastifyRequest } from "fastify";
import { type Account, may, type Permission } from "#domain/account/account.ts";
import type { Deps } from "../deps.ts";
import { ProblemError } from "./problem-error.ts";

/** Who sends a request, if they may do something; throws 401 for nobody and 403 for somebody who may not. */
export async function permit(
  deps: Pick<Deps, "whoSends" | "isReadingOpen">,
  request: FastifyRequest,
  permission: Permission,
): Promise<Account | null> {
  const who = await deps.whoSends(request);
  if (may(who, permission, deps.isReadingOpen)) return who;
  if (who === null) throw new ProblemError("not-signed-in", "Signing in is needed for this");
  throw new ProblemError("forbidden", "This account may not do this");
}

/** Like {@link permit} where only somebody who has signed in may do it at all. */
export async function permitAccount(
  deps: Pick<Deps, "whoSends" | "isReadingOpen">,
  request: FastifyRequest,
  permission: Exclude<Permission, "read">,
): Promise<Account> {
  const who = await permit(deps, request, permission);
  if (who === null) throw new ProblemError("not-signed-in", "Signing in is needed for this");
  return who;
}

/** Whether the sender of a request, who must be allowed to read, may see what only those who have signed in see. */
export async function seesAll(
  deps: Pick<Deps, "whoSends" | "isReadingOpen">,
  request: FastifyRequest,
): Promise<boolean> {
  return may(await permit(deps, request, "read"), "readConfidential", deps.isReadingOpen);
}
