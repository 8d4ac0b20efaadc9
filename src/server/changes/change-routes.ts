import type { FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { type Account, may } from "#domain/account/account.ts";
import { changesQuery } from "#domain/api/change.ts";
import type { Deps } from "../deps.ts";
import { permit } from "../http/access.ts";
import { beginEvents } from "../http/event-stream.ts";
import type { Routes } from "../http/routes.ts";
import { ChangeFeed } from "./change-feed.ts";
import { ChangeStream } from "./change-stream.ts";
import { readLastChange } from "./read-changes.ts";

/** How often live updates do what they do by the clock, in milliseconds. */
export type ChangeTimes = {
  /** Sign of life on every open connection. */
  readonly beatEvery: number;
  /** Look for changes that nobody has told of. */
  readonly lookEvery: number;
};

type OpenStream = { readonly stream: ChangeStream; readonly request: FastifyRequest; readonly who: Account | null };

/** The number in `Last-Event-ID`, which a browser sends when it comes back; `null` where it holds none. */
function lastEventId(request: FastifyRequest): number | null {
  const text = request.headers["last-event-id"];
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

// Somebody who has been signed out or closed, or may see other things than before, comes back as who they are now.
async function endIfChanged(deps: Deps, { stream, request, who }: OpenStream): Promise<void> {
  if (who === null) return;
  const now = await deps.whoSends(request);
  const isSame = (["read", "readConfidential"] as const).every(
    (permission) => may(who, permission, deps.isReadingOpen) === may(now, permission, deps.isReadingOpen),
  );
  if (!isSame) stream.end();
}

/** Live updates: the feed of changes. `times`: the usual ones where absent. */
export function changeRoutesWith(times?: ChangeTimes): Routes {
  return async (app, deps) => {
    const { database, isReadingOpen } = deps;
    // PostgreSQL tells of changes; the embedded database cannot tell of those that another program has written.
    const { beatEvery, lookEvery } = times ?? {
      beatEvery: 15_000,
      lookEvery: database.kind === "postgres" ? 5000 : 500,
    };
    const logError = (cause: unknown): void => app.log.warn(cause, "live updates were interrupted");
    const feed = new ChangeFeed(database, logError, lookEvery);
    const open = new Set<OpenStream>();

    const timer = setInterval(() => {
      for (const each of open) {
        each.stream.beat();
        endIfChanged(deps, each).catch(logError);
      }
    }, beatEvery);
    timer.unref();
    app.addHook("preClose", async () => {
      clearInterval(timer);
      for (const { stream } of open) stream.end();
    });
    app.addHook("onResponse", async ({ method }) => {
      if (method !== "GET" && method !== "HEAD") feed.wake();
    });

    app.withTypeProvider<ZodTypeProvider>().route({
      method: "GET",
      url: "/api/changes",
      exposeHeadRoute: false,
      schema: {
        summary: "Live updates as server-sent events: what came after a change, then every new one",
        tags: ["progress"],
        querystring: changesQuery,
        produces: ["text/event-stream"],
      },
      handler: async (request, reply) => {
        const who = await permit(deps, request, "read");
        const isFull = may(who, "readConfidential", isReadingOpen);
        const leave = await feed.join();
        try {
          const after = lastEventId(request) ?? request.query.after ?? feed.last;
          // A number that is not there yet comes from before the database was put back to an earlier state.
          const last = after > feed.last ? Math.min(after, await readLastChange(database.db)) : after;
          beginEvents(reply);
          const entry = { stream: new ChangeStream(reply.raw, isFull, last), request, who };
          open.add(entry);
          await entry.stream
            .follow(feed)
            .catch(logError)
            .finally(() => open.delete(entry));
          entry.stream.end();
        } finally {
          leave();
        }
      },
    });
  };
}

/** Live updates with the usual times. */
export const changeRoutes = changeRoutesWith();
