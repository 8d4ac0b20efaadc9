import type { z } from "zod";
import { type Problem, problem, type ProblemKind, problemOf } from "#domain/api/problem.ts";
import { parse } from "#domain/result.ts";
import type { LoadProblem } from "./loadable.ts";
import { siteFile } from "./site-file.ts";

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
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON, or as it is where it is a form. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds after which no answer is an answer. */
  readonly patience?: number;
  /** Whether it is sent to its end though the page goes. */
  readonly outlivesPage?: boolean;
};

const usualPatience = 20_000;

function unreadable(detail: string): Answer<never> {
  return { kind: "problem", problem: problemOf("internal", detail) };
}

const kindByStatus: Readonly<Record<number, ProblemKind>> = {
  400: "bad-request",
  401: "not-signed-in",
  403: "forbidden",
  404: "not-found",
  413: "too-large",
  415: "unsupported-type",
  429: "too-many-requests",
};

/** What an error means that is not told as a problem: a proxy speaks for the server in words of its own. */
function toldByStatus(status: number): Answer<never> {
  if (status >= 500) return { kind: "offline" };
  const detail = `The answer was ${status} without problem details`;
  return { kind: "problem", problem: problemOf(kindByStatus[status] ?? "internal", detail) };
}

/** Asks the server and reads its answer with `schema`. Never rejects. */
export async function ask<Schema extends z.ZodType>(
  address: string,
  schema: Schema,
  { method = "GET", body, headers = {}, patience = usualPatience, outlivesPage = false }: RequestParts = {},
): Promise<Answer<z.output<Schema>>> {
  const isForm = body instanceof FormData;
  let text: string;
  let response: Response;
  try {
    response = await siteFile(`${import.meta.env.BASE_URL}api/${address}`, {
      method,
      headers: body === undefined || isForm ? headers : { "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
      ...(outlivesPage ? { keepalive: true } : {}),
    });
    text = await response.text();
  } catch {
    return { kind: "offline" };
  }
  let content: unknown;
  try {
    content = text === "" ? null : JSON.parse(text);
  } catch {
    return response.ok ? unreadable("The server's answer is not JSON") : toldByStatus(response.status);
  }
  if (!response.ok) {
    const told = parse(problem, content);
    return told.ok ? { kind: "problem", problem: told.value } : toldByStatus(response.status);
  }
  const result = parse(schema, content);
  if (!result.ok) return unreadable("The server's answer is not as expected");
  return { kind: "value", value: result.value, status: response.status };
}

/** Why there is no value, as something that was to be loaded says it. */
export function loadProblemOf(answer: Exclude<Answer<unknown>, { kind: "value" }>): LoadProblem {
  if (answer.kind === "offline") return { kind: "unreachable", detail: "" };
  return answer.problem.status === 500
    ? { kind: "invalid", issues: [{ path: [], message: answer.problem.detail }] }
    : { kind: "status", status: answer.problem.status };
}
