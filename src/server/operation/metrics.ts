import { createHash, timingSafeEqual } from "node:crypto";
import { finished } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Deps } from "../deps.ts";
import { ProblemError } from "../http/problem-error.ts";
import { isLive } from "./live-address.ts";

// Memory, processor time and the like belong to the process, not to one of its servers.
let ofProcess: Registry | null = null;
function processMetrics(): Registry {
  if (ofProcess === null) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

// A proxy on the same machine sends everybody's requests from there, and says for whom.
function isFromThisMachine({ socket, headers }: FastifyRequest): boolean {
  const forwarded = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];
  if (forwarded.some((name) => headers[name] !== undefined)) return false;
  return ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(socket.remoteAddress ?? "");
}

function checkAccess(request: FastifyRequest, token: string | null): void {
  if (token === null) {
    if (isFromThisMachine(request)) return;
    throw new ProblemError("forbidden", "Metrics are told to this machine alone; METRICS_TOKEN opens them to others");
  }
  if (!isSame(request.headers.authorization ?? "", `Bearer ${token}`))
    throw new ProblemError("not-signed-in", "Expected the METRICS_TOKEN as a bearer token");
}

/** Measures what the server does and tells it to Prometheus at `GET /metrics`. Call it before any route is added. */
export function addMetrics(app: FastifyInstance, { database, metricsToken }: Deps): void {
  const ownProcess = processMetrics();
  const register = new Registry();
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer a request; those for live updates are not in it",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [register],
  });
  const live = new Gauge({
    name: "county_live_connections",
    help: "Open connections for live updates",
    registers: [register],
  });
  const reached = new Gauge({
    name: "county_database_reached",
    help: "Whether the database answers, 1 or 0",
    registers: [register],
  });
  const reports = new Gauge({
    name: "county_reports",
    help: "Reports that are stored, of units and public facts, by all processes",
    labelNames: ["of"] as const,
    registers: [register],
  });

  async function look(): Promise<void> {
    const isReached = await database.isReached();
    reached.set(isReached ? 1 : 0);
    reports.reset();
    if (!isReached) return;
    const { all, facts } = await database.db
      .selectFrom("reports")

      .select(({ fn }) => [fn.count("seq").as("all"), fn.sum("is_fact").as("facts")])
      .executeTakeFirstOrThrow();
    reports.set({ of: "units" }, Number(all) - Number(facts));
    reports.set({ of: "public facts" }, Number(facts));
  }

  app.addHook("onRequest", async (request, reply) => {
    if (!isLive(request)) return;
    live.inc();
    finished(reply.raw, () => live.dec());
  });
  app.addHook("onResponse", async (request, reply) => {
    if (isLive(request)) return;
    // Addresses that nothing answers to would each be a series of their own.
    const route = request.routeOptions.url ?? "none";
    durations.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });

  app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    checkAccess(request, metricsToken);
    await look();
    const all = Registry.merge([ownProcess, register]);
    return reply
      .header("Cache-Control", "no-store")
      .type(all.contentType)
      .send(await all.metrics());
  });
}
