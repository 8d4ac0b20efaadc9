import type { FastifyInstance } from "fastify";
import type { Deps } from "../deps.ts";

/** Adds the routes of one subject; its schemas are Zod's, for requests and answers alike. */
export type Routes = (app: FastifyInstance, deps: Deps) => Promise<void>;
