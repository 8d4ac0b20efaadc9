import type { FastifyReply } from "fastify";

/** Begins to answer with server-sent events, which `reply.raw` takes from here on. */
export function beginEvents(reply: FastifyReply): void {
  reply.hijack();
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  reply.raw.writeHead(200, {
    ...Object.fromEntries(headers),
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    // nginx would hold back what is not yet a buffer full.
    "X-Accel-Buffering": "no",
  });
  reply.raw.write("retry: 1000\n\n");
}
