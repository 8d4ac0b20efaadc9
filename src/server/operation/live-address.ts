import type { FastifyRequest } from "fastify";

/** Whether a request keeps a connection open for live updates; such a one has no duration and is not waited for. */
export function isLive(request: FastifyRequest): boolean {
  return ["/api/changes", "/api/clickers/:id/events"].includes(request.routeOptions.url ?? "");
}
