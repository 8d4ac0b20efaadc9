import { finished } from "node:stream";
import type { FastifyInstance } from "fastify";
import { isLive } from "./live-address.ts";

/**
 * Lets requests that are being answered come to their end before the server closes, for at most `mostMilliseconds`; live
 * updates are not waited for. Call it before any route is added.
 */
export function addGracefulStop(app: FastifyInstance, mostMilliseconds = 5000): void {
  let open = 0;
  let onNone: (() => void) | null = null;

  app.addHook("onRequest", async (request, reply) => {
    if (isLive(request)) return;
    open += 1;
    // Also where whoever asked has left before the answer.
    finished(reply.raw, () => {
      open -= 1;
      if (open === 0) onNone?.();
    });
  });
  app.addHook("preClose", async () => {
    if (open === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, mostMilliseconds);
      onNone = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  });
}
