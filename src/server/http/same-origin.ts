import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemError } from "./problem-error.ts";

const harmless: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function isOurs(request: FastifyRequest, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers["sec-fetch-site"] === "same-origin";
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  const from = hostOf(origin);
  // Without the scheme, because a proxy may speak TLS to the browser and plain http to this server.
  return from !== null && (from === host || from === request.host);
}

/**
 * Refuses every request that may change something and does not say that it comes from a page of ours: its `Origin` is this
 * host or `publicUrl`, or, without one, its `Sec-Fetch-Site` is `same-origin`. So no other site can use somebody's session.
 * Programs other than browsers send either header themselves.
 */
export function addSameOriginCheck(app: FastifyInstance, publicUrl: string | null): void {
  app.addHook("onRequest", async (request) => {
    if (harmless.has(request.method) || isOurs(request, publicUrl)) return;
    throw new ProblemError("forbidden", "Expected a request from a page of this server (Origin or Sec-Fetch-Site)");
  });
}
