import type { Problem } from "#domain/api/problem.ts";
import type { Issue } from "#domain/result.ts";

/** The first part of every issue's path, which is the field of the form that it belongs to. */
export function issueFields(issues: readonly Pick<Issue, "path">[]): ReadonlySet<string> {
  return new Set(issues.flatMap(({ path }) => (path[0] === undefined ? [] : [String(path[0])])));
}

/** What an answer says about a form: the fields that are wrong, or a line for the whole of it. */
export type FormTrouble = { readonly fields: ReadonlySet<string>; readonly line: string | null };

/** Nothing is wrong. */
export const noTrouble: FormTrouble = { fields: new Set(), line: null };

/** What is wrong by an answer of the server, or because there was none (`null`). */
export function troubleOf(problem: Problem | null, offline: string): FormTrouble {
  if (problem === null) return { fields: new Set(), line: offline };
  const fields = issueFields(problem.issues);
  return { fields, line: fields.size === 0 ? problem.detail : null };
}
