import { z } from "zod";
import { report } from "../progress/report.ts";
import type { Issue } from "../result.ts";

/** What an answer that is not the wanted one is about, beyond its status; stable, for programs. */
export const problemKinds = [
  "bad-request",
  "not-signed-in",
  "forbidden",
  "not-found",
  "conflict",
  "already-replaced",
  "too-large",
  "unsupported-type",
  "too-many-requests",
  "unavailable",
  "internal",
] as const;
/** One of {@link problemKinds}. */
export type ProblemKind = (typeof problemKinds)[number];

/** Problem details (RFC 9457) with every issue of the input and its path. */
export const problem = z
  .object({
    /** `/problems/<kind>`. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** Everything that is wrong with what was sent; empty where it is not about that. */
    issues: z
      .array(z.strictObject({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
      .default([]),
    /** With `already-replaced`: the correction that came first. */
    current: report.optional(),
  })
  .readonly();
/** See {@link problem}. */
export type Problem = z.infer<typeof problem>;

const titles: Readonly<Record<ProblemKind, readonly [number, string]>> = {
  "bad-request": [400, "Bad request"],
  "not-signed-in": [401, "Not signed in"],
  forbidden: [403, "Not allowed"],
  "not-found": [404, "Not found"],
  conflict: [409, "Conflict"],
  "already-replaced": [409, "Already corrected"],
  "too-large": [413, "Too large"],
  "unsupported-type": [415, "Unsupported type"],
  "too-many-requests": [429, "Too many requests"],
  unavailable: [503, "Unavailable"],
  internal: [500, "Internal error"],
};

/** The problem details of a kind, with its status and title. */
export function problemOf(kind: ProblemKind, detail: string, issues: readonly Issue[] = []): Problem {
  const [status, title] = titles[kind];
  return {
    type: `/problems/${kind}`,
    title,
    status,
    detail,
    issues: issues.map(({ path, message }) => ({ path: [...path], message })),
  };
}

/** The kind that problem details are of; `internal` for one that is not known. */
export function kindOf(details: Problem): ProblemKind {
  return problemKinds.find((kind) => details.type === `/problems/${kind}`) ?? "internal";
}
