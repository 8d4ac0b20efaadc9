import type { FastifySchemaCompiler } from "fastify";
import type { z } from "zod";
import { parse } from "#domain/result.ts";
import { ProblemError } from "./problem-error.ts";

const namesOfParts: Readonly<Record<string, string>> = {
  querystring: "query",
  params: "address",
  headers: "headers",
};

/**
 * Reads every part of a request with the Zod schema of its route. What does not fit is answered 400 with every issue; paths
 * of the body stand as they are, those of other parts begin with `query`, `address` or `headers`.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    const result = parse(schema, data);
    if (result.ok) return { value: result.value };
    const part = httpPart === undefined ? undefined : namesOfParts[httpPart];
    const issues = result.issues.map(({ path, message }) => ({
      path: part === undefined ? path : [part, ...path],
      message,
    }));
    return { error: new ProblemError("bad-request", "What was sent cannot be taken as it is", issues) };
  };
