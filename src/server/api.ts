import type { FastifyInstance } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import type { Deps } from "./deps.ts";
import { validatorCompiler } from "./http/validation.ts";

/** Adds the routes of one subject; its schemas are Zod's, for requests and answers alike. */
export type Routes = (app: FastifyInstance, deps: Deps) => Promise<void>;

/** Every part of the API, one line each. */
const parts: readonly Routes[] = [];

/** Adds the whole API to a server. */
export async function addApi(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    scope.setValidatorCompiler(validatorCompiler);
    scope.setSerializerCompiler(serializerCompiler);
    for (const addRoutes of parts) await addRoutes(scope, deps);
  });
}
