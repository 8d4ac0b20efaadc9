import { z } from "zod";
import { featureId } from "../plan/ids.ts";
import { report } from "../progress/report.ts";

/**
 * One entry of the feed of changes, as `GET /api/changes` sends it (server-sent events, event id = `number`). Numbers grow
 * by one in the order of the changes, so that a page that was away asks for what came after the last it has seen.
 */
export const change = z
  .discriminatedUnion("kind", [
    /** A report was taken. */
    z.strictObject({ number: z.int().positive(), kind: z.literal("reported"), feature: featureId, report }),
    /** The plan office spoke on a report; `report` is as it stands now. */
    z.strictObject({ number: z.int().positive(), kind: z.literal("reviewed"), feature: featureId, report }),
    /** A month was frozen. */
    z.strictObject({ number: z.int().positive(), kind: z.literal("frozen"), id: z.uuid() }),
    /** Geometry was replaced or restored, of one or more features together. */
    z.strictObject({ number: z.int().positive(), kind: z.literal("geometry"), id: z.uuid() }),
    /** Another version of the plan stands. */
    z.strictObject({ number: z.int().positive(), kind: z.literal("plan"), version: z.int().min(1) }),
  ])
  .readonly();
/** See {@link change}. */
export type Change = z.infer<typeof change>;

/** A briefing was saved. Its id is not checked here: that needs the briefings' whole schema, which not every page loads. */
const briefingChange = z
  .strictObject({
    number: z.int().positive(),
    kind: z.literal("briefing"),
    id: z.string().min(1),
    version: z.int().min(1),
  })
  .readonly();

/** Everything that the feed may send: {@link change}, or that a briefing was saved. A page passes over what it does not know. */
export const feedEntry = z.union([change, briefingChange]);
/** See {@link feedEntry}. */
export type FeedEntry = z.infer<typeof feedEntry>;

/** `GET /api/changes`. The header `Last-Event-ID`, which a browser sends when it comes back, goes before it. */
export const changesQuery = z
  .strictObject({
    /** Number of the last change that is known; what came after it is sent first. Only what is new where it is absent. */
    after: z.coerce.number().int().min(0).optional(),
  })
  .readonly();
