import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import files from "@fastify/static";
import { access } from "node:fs/promises";
import { join } from "node:path";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyServerOptions,
} from "fastify";
import { type Problem, problemOf } from "#domain/api/problem.ts";
import { addApi } from "./api.ts";
import { contentSecurityPolicy, embedSecurityPolicy } from "./content-security-policy.ts";
import type { Deps } from "./deps.ts";
import { hasReplacements } from "./geometry/geometry-store.ts";
import { ProblemError } from "./http/problem-error.ts";
import { isPlanRevised, readPlanNumber } from "./plan/plan-store.ts";
import { planDocumentPath, readIfThere, readInstalledConfig, terrainFile } from "./installed-config.ts";

/** What the server stands on. */
export type ServerParts = {
  /** Folder of the built app, absolute. */
  readonly siteDirectory: string;
  /** Folder of the installer's files, absolute; need not exist. */
  readonly dataDirectory: string;
  readonly logger: NonNullable<FastifyServerOptions["logger"]>;
  /** What the API stands on; without it the app is served for reading alone. */
  readonly deps?: Deps;
  /** Proxies whose word on where a request comes from is taken, as Fastify has it; none where absent. */
  readonly trustProxy?: NonNullable<FastifyServerOptions["trustProxy"]>;
};

/** The addresses of the views beside `/`, all answered with the page. */
const pages = ["/set-up", "/track", "/data", "/brief/*", "/clicker"];

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Answers with problem details (RFC 9457). */
function sendProblem(reply: FastifyReply, details: Problem): FastifyReply {
  return reply
    .code(details.status)
    .header("Cache-Control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .serializer((value: unknown) => JSON.stringify(value))
    .send(details);
}

function problemFor(error: FastifyError): Problem {
  if (error instanceof ProblemError) return error.problem;
  const status = error.statusCode ?? 500;
  if (status === 413) return problemOf("too-large", error.message);
  if (status === 415) return problemOf("unsupported-type", error.message);
  if (status === 429) return problemOf("too-many-requests", error.message);
  if (status >= 400 && status < 500) return { ...problemOf("bad-request", error.message), status };
  return problemOf("internal", "The server could not answer; its log says why");
}

/**
 * The server without a port: the built app, the installer's settings, the plan's document. Ready to be injected or to
 * listen. The settings are read once, because the security headers follow from them; the document at each request.
 */
export async function createApp({
  siteDirectory,
  dataDirectory,
  logger,
  deps,
  trustProxy = false,
}: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({ logger, trustProxy, forceCloseConnections: true });
  const { config, problems } = await readInstalledConfig([dataDirectory, siteDirectory]);
  for (const problem of problems) app.log.error(problem);

  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(config) },
    frameguard: { action: "deny" },
    // Offices serve this over plain http on the local network.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  await app.register(compress, { threshold: 1024 });
  await app.register(files, {
    root: siteDirectory,
    preCompressed: true,
    cacheControl: false,
    wildcard: true,
    setHeaders: (reply, path) => {
      const isHashed = path.includes("/assets/");
      void reply.header("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      // A shared cache must not hand one browser's compression to another.
      void reply.header("Vary", "Accept-Encoding");
    },
  });

  app.get("/health", async (_request, reply) => {
    const site = await exists(join(siteDirectory, "index.html"));
    const database = deps === undefined ? null : await deps.database.isReached();
    const isWell = site && database !== false;
    // Which version of the plan this server goes by; 0: what comes with the build.
    const plan =
      deps !== undefined && database === true ? await readPlanNumber(deps.database.db).catch(() => null) : null;
    return reply
      .code(isWell ? 200 : 503)
      .header("Cache-Control", "no-store")
      .send({ status: isWell ? "ok" : "unavailable", site, database, ...(plan === null ? {} : { plan }) });
  });
  app.get("/config.json", async (request, reply) => {
    const planDocument = await exists(planDocumentPath(dataDirectory));
    const terrain = await exists(join(dataDirectory, terrainFile));
    // Where it cannot be read, the map is drawn as it comes with the build, and everything else in the settings holds.
    const unread = (what: string) => (cause: unknown) => {
      request.log.warn(cause, `whether ${what} could not be read`);
      return false;
    };
    const db = deps?.database.db;
    const geometry =
      db === undefined ? config.geometry : await hasReplacements(db).catch(unread("geometry is replaced"));
    const plan = db === undefined ? config.plan : await isPlanRevised(db).catch(unread("the plan is revised"));
    return reply
      .header("Cache-Control", "no-cache")
      .send({ ...config, planDocument, terrain, reporting: deps !== undefined, geometry, plan });
  });
  app.get(`/${terrainFile}`, async (_request, reply) => {
    if (!(await exists(join(dataDirectory, terrainFile))))
      return sendProblem(reply, problemOf("not-found", "There is no terrain; npm run geodata:terrain makes it"));
    // In ranges, as its readers ask for it.
    return reply.sendFile(terrainFile, dataDirectory);
  });
  app.get("/api/plan-document", async (_request, reply) => {
    const text = await readIfThere(planDocumentPath(dataDirectory));
    if (text === null) return sendProblem(reply, problemOf("not-found", "The plan's document has not been loaded"));
    return reply.header("Cache-Control", "no-cache").type("application/json; charset=utf-8").send(text);
  });
  for (const page of pages) app.get(page, (_request, reply) => reply.sendFile("index.html"));

  // The policy alone says who may frame it: the older header knows no list.
  const embedding = {
    contentSecurityPolicy: { useDefaults: false, directives: embedSecurityPolicy(config) },
    frameguard: false,
  };
  for (const page of ["/embed", "/embed/"])
    app.get(page, { helmet: embedding }, (_request, reply) => reply.sendFile("index.html"));

  app.setNotFoundHandler((request, reply) => {
    sendProblem(reply, problemOf("not-found", `There is nothing at ${request.url}`));
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const details = problemFor(error);
    if (details.status >= 500) request.log.error(error);
    return sendProblem(reply, details);
  });
  // Last, because routes take the error handler that is there when they are added.
  if (deps !== undefined) await addApi(app, deps);
  return app;
}
