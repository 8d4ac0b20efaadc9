import { z } from "zod";

// Zod compiles its parsers with `new Function` unless told otherwise; the app's Content-Security-Policy forbids that.
z.config({ jitless: true });

/** One thing that is wrong in an input: where it is and what was expected there. */
export type Issue = {
  /** Keys and indexes from the root of the input to the faulty value; empty for the input as a whole. */
  readonly path: readonly (string | number)[];
  /** What was expected, as one sentence without the path. */
  readonly message: string;
};

/** The outcome of reading an input: its value, or every issue found in it (at least one). */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads `input` with `schema`. Never throws and never stops at the first issue. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> {
  const outcome = schema.safeParse(input);
  if (outcome.success) return { ok: true, value: outcome.data };
  return {
    ok: false,
    issues: outcome.error.issues.map((issue) => ({
      path: issue.path.map((key) => (typeof key === "number" ? key : String(key))),
      message: issue.message,
    })),
  };
}

/** `tasks[3].units[0]: expected …`, as printed by the scripts and shown in error rows. */
export function formatIssue(issue: Issue): string {
  const path = issue.path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join("");
  return path === "" ? issue.message : `${path}: ${issue.message}`;
}
