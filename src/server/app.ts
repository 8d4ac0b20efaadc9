import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import files from "@fastify/static";
import { access } from "node:fs/promises";
import { join } from "node:path";
import Fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { planDocumentPath, readIfThere, readInstalledConfig } from "./installed-config.ts";

/** What the server stands on. */
export type ServerParts = {
  /** Folder of the built app, absolute. */
  readonly siteDirectory: string;
  /** Folder of the installer's files, absolute; need not exist. */
  readonly dataDirectory: string;
  readonly logger: NonNullable<FastifyServerOptions["logger"]>;
};

const pages = ["/", "/track", "/data", "/brief/*"];

/** The server without a port: the built app, the installer's settings, the plan's document. Ready to be injected or to listen. */
export async function createApp({ siteDirectory, dataDirectory, logger }: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({ logger, forceCloseConnections: true });
  const installed = await readInstalledConfig(dataDirectory);
  for (const problem of installed.problems) app.log.error(problem);

  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(installed.config) },
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
    },
  });

  app.get("/health", async (_request, reply) => {
    const hasSite = await access(join(siteDirectory, "index.html")).then(
      () => true,
      () => false,
    );
    return reply.code(hasSite ? 200 : 503).send({ status: hasSite ? "ok" : "unavailable", site: hasSite });
  });
  app.get("/config.json", async (_request, reply) => {
    const { config } = await readInstalledConfig(dataDirectory);
    return reply.header("Cache-Control", "no-cache").send(config);
  });
  app.get("/api/plan-document", async (_request, reply) => {
    const text = await readIfThere(planDocumentPath(dataDirectory));
    if (text === null) return reply.callNotFound();
    return reply.header("Cache-Control", "no-cache").type("application/json; charset=utf-8").send(text);
  });
  for (const page of pages.slice(1)) app.get(page, (_request, reply) => reply.sendFile("index.html"));

  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type("application/problem+json; charset=utf-8")
      .send({ type: "about:blank", title: "Not found", status: 404, detail: `There is nothing at ${request.url}` }),
  );
  return app;
}
