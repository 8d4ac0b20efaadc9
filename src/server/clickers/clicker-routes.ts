import { finished } from "node:stream";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { beginEvents } from "../http/event-stream.ts";
import type { Routes } from "../http/routes.ts";
import { clickerAddress, tokenOf } from "./clicker-request.ts";
import { ClickerFeed } from "./clicker-feed.ts";
import { requireClicker, speakerOf } from "./clicker-store.ts";
import { ClickerStream } from "./clicker-stream.ts";
import { phoneRoutes } from "./phone-routes.ts";
import { wallRoutes } from "./wall-routes.ts";

const beatEvery = 15_000;
const lookEvery = 5000;

/** Phones as clickers of a wall that plays a briefing. */
export const clickerRoutes: Routes = async (app, deps) => {
  const { database, now } = deps;
  const onError = (cause: unknown): void => app.log.warn(cause, "a clicker's events were interrupted");
  const feed = new ClickerFeed({ database, now, onError, lookEvery });

  const timer = setInterval(() => feed.beat(), beatEvery);
  timer.unref();
  app.addHook("preClose", async () => {
    clearInterval(timer);
    feed.close();
  });

  wallRoutes(app, deps, feed);
  phoneRoutes(app, deps, feed);

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/clickers/:id/events",
    exposeHeadRoute: false,
    schema: {
      summary: "A clicker live, for its wall and its phones, as server-sent events: how it stands, then what changes",
      tags: ["clicker"],
      params: clickerAddress,
      produces: ["text/event-stream"],
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const speaker = speakerOf(await requireClicker(database.db, id, now()), tokenOf(request));
      beginEvents(reply);
      const stop = feed.follow(id, new ClickerStream(reply.raw, speaker));
      reply.raw.on("drain", () => feed.look(id));
      finished(reply.raw, stop);
    },
  });
};
