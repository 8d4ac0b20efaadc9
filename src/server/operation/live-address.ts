import type { FastifyRequest } from "fastify";

/** Whether a request keeps a connection open for live updates; such a one has no duration and is not waited for. */
export function isLive(request: FastifyRequest): boolean {
  return request.routeOptions.url === "/api/changes";
}
