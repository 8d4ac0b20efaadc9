import { type Problem, type ProblemKind, problemOf } from "#domain/api/problem.ts";
import type { Issue } from "#domain/result.ts";

/** Thrown by a route that cannot give the wanted answer; the error handler sends its problem details. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(kind: ProblemKind, detail: string, issues: readonly Issue[] = [], more: Partial<Problem> = {}) {
    super(detail);
    this.problem = { ...problemOf(kind, detail, issues), ...more };
  }
}
