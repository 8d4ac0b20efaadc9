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
  ])
  .readonly();
/** See {@link change}. */
export type Change = z.infer<typeof change>;

/** `GET /api/changes`. The header `Last-Event-ID`, which a browser sends when it comes back, goes before it. */
export const changesQuery = z
  .strictObject({
    /** Number of the last change that is known; what came after it is sent first. Only what is new where it is absent. */
    after: z.coerce.number().int().min(0).optional(),
  })
  .readonly();
