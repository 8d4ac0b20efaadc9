import { z } from "zod";
import { briefing, briefingId } from "../briefing/briefing.ts";
import { author } from "../progress/report.ts";

const version = z.int().min(1);

const saved = {
  /** 1 for the first that was saved; the shipped file has none. */
  version,
  /** UTC. */
  savedAt: z.iso.datetime(),
  /** `null` for readers who have not signed in. */
  savedBy: author.nullable(),
};

const note = z.string().trim().max(500);

/** A saved version of a briefing, whole; it is never changed or deleted. */
export const storedBriefing = z
  .strictObject({
    briefing,
    ...saved,
    /** What the editor says of this version; `null` where nothing, and for readers who have not signed in. */
    note: note.nullable(),
  })
  .readonly();
/** See {@link storedBriefing}. */
export type StoredBriefing = z.infer<typeof storedBriefing>;

/** The newest saved version of a briefing without its scenes. */
export const storedBriefingEntry = z
  .strictObject({ id: briefingId, name: z.string().min(1), nameEn: z.string().min(1), ...saved })
  .readonly();
/** See {@link storedBriefingEntry}. */
export type StoredBriefingEntry = z.infer<typeof storedBriefingEntry>;

/** Answer of `GET /api/briefings`: every briefing that has been saved, by id. */
export const briefingList = z.strictObject({ briefings: z.array(storedBriefingEntry).readonly() }).readonly();

/** Who saved what when, without the content. */
export const briefingVersion = z.strictObject({ ...saved, note: note.nullable() }).readonly();
/** See {@link briefingVersion}. */
export type BriefingVersion = z.infer<typeof briefingVersion>;

/** Answer of `GET /api/briefings/<id>/versions`: newest first. */
export const briefingVersions = z.strictObject({ versions: z.array(briefingVersion).readonly() }).readonly();

/** `GET /api/briefings/<id>`. */
export const briefingQuery = z
  .strictObject({
    /** The newest where it is absent. */
    version: z.coerce.number().int().min(1).optional(),
  })
  .readonly();

/** `PUT /api/briefings/<id>`: saves another version. An older version comes back by saving its content anew. */
export const saveBriefing = z
  .strictObject({
    briefing,
    /** The version that was changed; 0: the shipped file, or none. Refused (409) where another has been saved since. */
    basedOn: z.int().min(0),
    note: note.optional(),
  })
  .readonly();
/** See {@link saveBriefing}. */
export type SaveBriefing = z.infer<typeof saveBriefing>;
