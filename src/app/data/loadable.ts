import { type z } from "zod";
import { type Issue, parse } from "#domain/result.ts";
import { siteFile } from "./site-file.ts";

/** Something that is fetched: on its way, there, or failed with everything that is wrong with it. */
export type Loadable<Value> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: Value }
  | { readonly status: "failed"; readonly problem: LoadProblem };

/** Why a file could not be used: the server's answer, text that is not JSON, or content against its schema. */
export type LoadProblem =
  | { readonly kind: "unreachable"; readonly detail: string }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "invalid"; readonly issues: readonly Issue[] };

/** What is not there yet. */
export const loading: Loadable<never> = { status: "loading" };

/** The value, or `null` while it is loading or after it failed. */
export function valueOf<Value>(loadable: Loadable<Value>): Value | null {
  return loadable.status === "ready" ? loadable.value : null;
}

/** Fetches a JSON file and reads it with its schema. Never rejects: every way to fail is a {@link LoadProblem}. */
export async function loadJson<Schema extends z.ZodType>(
  url: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<Loadable<z.output<Schema>>> {
  let response: Response;
  try {
    response = await siteFile(url, signal === undefined ? {} : { signal });
  } catch (cause) {
    return {
      status: "failed",
      problem: { kind: "unreachable", detail: cause instanceof Error ? cause.message : String(cause) },
    };
  }
  if (!response.ok) return { status: "failed", problem: { kind: "status", status: response.status } };
  let content: unknown;
  try {
    content = await response.json();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return {
      status: "failed",
      problem: { kind: "invalid", issues: [{ path: [], message: `Expected JSON: ${detail}` }] },
    };
  }
  const result = parse(schema, content);
  return result.ok
    ? { status: "ready", value: result.value }
    : { status: "failed", problem: { kind: "invalid", issues: result.issues } };
}
