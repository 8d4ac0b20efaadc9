import type { z } from "zod";
import { type Problem, problem, problemOf } from "#domain/api/problem.ts";
import { parse } from "#domain/result.ts";

/**
 * What came of a request: the value, the problem that the server told, or no answer at all (`offline`: the network or the
 * server is away, or it did not answer in time). What came half or against its schema is a problem of kind `internal`.
 */
export type Answer<Value> =
  | { readonly kind: "value"; readonly value: Value; readonly status: number }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "offline" };

/** How a request is sent. */
export type RequestParts = {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  /** Sent as JSON, or as it is where it is a form. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds after which no answer is an answer. */
  readonly patience?: number;
};

const usualPatience = 20_000;

function unreadable(detail: string): Answer<never> {
  return { kind: "problem", problem: problemOf("internal", detail) };
}

/** Asks the server and reads its answer with `schema`. Never rejects. */
export async function ask<Schema extends z.ZodType>(
  address: string,
  schema: Schema,
  { method = "GET", body, headers = {}, patience = usualPatience }: RequestParts = {},
): Promise<Answer<z.output<Schema>>> {
  const isForm = body instanceof FormData;
  let text: string;
  let response: Response;
  try {
    response = await fetch(`${import.meta.env.BASE_URL}api/${address}`, {
      method,
      headers: body === undefined || isForm ? headers : { "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    text = await response.text();
  } catch {
    return { kind: "offline" };
  }
  let content: unknown;
  try {
    content = text === "" ? null : JSON.parse(text);
  } catch {
    // A proxy says that the server is away in words of its own.
    return response.status >= 500 ? { kind: "offline" } : unreadable("The server's answer is not JSON");
  }
  if (!response.ok) {
    const told = parse(problem, content);
    if (told.ok) return { kind: "problem", problem: told.value };
    return response.status >= 500 ? { kind: "offline" } : unreadable(`The server answered ${response.status}`);
  }
  const result = parse(schema, content);
  if (!result.ok) return unreadable("The server's answer is not as expected");
  return { kind: "value", value: result.value, status: response.status };
}
