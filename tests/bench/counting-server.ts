import type { Socket } from "node:net";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { createApp } from "#server/app.ts";

/** A server of one built site that counts what it sends. */
export type CountingServer = {
  readonly url: string;
  /** Everything sent so far, headers included, and the fonts' share of it; in bytes. */
  sent(): { readonly all: number; readonly fonts: number };
  /** From now on `text` is sent in place of `sites.geojson`; `null` for the file of the site. */
  replaceSites(text: string | null): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the product's own server, compression included, on a free port. */
export async function startCountingServer(siteDirectory: string, dataDirectory: string): Promise<CountingServer> {
  const app = await createApp({ siteDirectory, dataDirectory, logger: false });
  const sockets = new Set<Socket>();
  let fonts = 0;
  let sites: Buffer | null = null;
  app.server.on("connection", (socket: Socket) => sockets.add(socket));
  app.addHook("onRequest", async (request, reply) => {
    if (sites === null || !/\/sites-[^/]*\.geojson$/.test(request.url)) return;
    await reply.header("Content-Encoding", "gzip").type("application/geo+json").send(sites);
  });
  app.addHook("onResponse", async (request, reply) => {
    if (request.url.endsWith(".woff2")) fonts += Number(reply.getHeader("content-length"));
  });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    sent: () => ({ all: [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0), fonts }),
    replaceSites: async (text) => {
      sites = text === null ? null : await promisify(gzip)(text);
    },
    stop: () => app.close(),
  };
}
