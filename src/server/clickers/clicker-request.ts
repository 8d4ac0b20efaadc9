import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sourceOf } from "../accounts/attempts.ts";
import { admitAttempt } from "../accounts/session-answers.ts";
import type { Deps } from "../deps.ts";

/** The address of one clicker. */
export const clickerAddress = z.strictObject({ id: z.uuid() });

/** The body of a request that says everything by its address. */
export const nothingToSay = z.strictObject({}).nullish().describe("Nothing, or {}");

/** The token that a wall or a phone sends as `Authorization: Bearer <token>`; `null` where it sends none. */
export function tokenOf({ headers }: FastifyRequest): string | null {
  return /^Bearer (\S{1,200})$/.exec(headers.authorization ?? "")?.[1] ?? null;
}

/** Lets a network address make so many codes and no more; throws 429. */
export async function admitCode(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const most = deps.signingIn.limits.perAddress;
  await admitAttempt(deps, reply, [{ key: `clicker codes from ${sourceOf(request.ip)}`, most }]);
}
