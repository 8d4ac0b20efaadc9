import { z } from "zod";
import { placedGeometry } from "../intake/replacement/placed-geometry.ts";
import { positionClaim } from "../intake/replacement/replacement.ts";
import { featureId } from "../plan/ids.ts";
import { author } from "../progress/report.ts";

/** The most features whose geometry is replaced at once. */
export const mostReplacements = 200;

const version = z.int().min(1);

const saved = {
  feature: featureId,
  /** 1 for the first after what comes with the plan, which counts as 0. */
  version,
  /** UTC. */
  savedAt: z.iso.datetime(),
  /** `null` for readers who have not signed in. */
  savedBy: author.nullable(),
};

/** The geometry that stands for a feature now, in place of the one that comes with the plan. */
export const storedReplacement = z
  .strictObject({ ...saved, geometry: placedGeometry, claim: positionClaim })
  .readonly();
/** See {@link storedReplacement}. */
export type StoredReplacement = z.infer<typeof storedReplacement>;

/** Answer of `GET /api/geometry`: every feature whose geometry is replaced, by id. */
export const replacementList = z
  .strictObject({
    /** Grows with every replacement and restoration; the same number means the same list. 0: nothing was ever replaced. */
    revision: z.int().min(0),
    replacements: z.array(storedReplacement).readonly(),
  })
  .readonly();
/** See {@link replacementList}. */
export type ReplacementList = z.infer<typeof replacementList>;

/** A version of a feature's geometry, without the geometry itself; it is never changed or deleted. */
export const geometryVersion = z
  .strictObject({
    ...saved,
    /** `null`: what comes with the plan stands again. */
    claim: positionClaim.nullable(),
    /** The version whose content this is again; 0: what comes with the plan. `null`: it is new. */
    restores: z.int().min(0).nullable(),
  })
  .readonly();
/** See {@link geometryVersion}. */
export type GeometryVersion = z.infer<typeof geometryVersion>;

/** `GET /api/geometry/versions`. */
export const geometryVersionsQuery = z.strictObject({ feature: featureId }).readonly();

/** Answer of `GET /api/geometry/versions`: newest first; none where the geometry was never replaced. */
export const geometryVersions = z.strictObject({ versions: z.array(geometryVersion).readonly() }).readonly();

/** `GET /api/geometry/versions/:version`: which version; 0: what comes with the plan. */
export const geometryVersionParams = z.strictObject({ version: z.coerce.number().int().min(0) }).readonly();

/** Answer of `GET /api/geometry/versions/:version`: what a feature's geometry was in that version. */
export const keptGeometry = z
  .strictObject({
    feature: featureId,
    version: z.int().min(0),
    /** `null` where nobody could place it. */
    geometry: placedGeometry.nullable(),
    /** `null`: what comes with the plan. */
    claim: positionClaim.nullable(),
  })
  .readonly();
/** See {@link keptGeometry}. */
export type KeptGeometry = z.infer<typeof keptGeometry>;

/** The version that was looked at; 0: what comes with the plan. Refused (409) where another has been saved since. */
const basedOn = z.int().min(0);

/** `POST /api/geometry`: replaces the geometry of features, all or none, all with what is said of them together. */
export const newReplacements = z
  .strictObject({
    claim: positionClaim,
    replacements: z
      .array(z.strictObject({ feature: featureId, basedOn, geometry: placedGeometry }).readonly())
      .min(1)
      .max(mostReplacements)
      .refine((all) => new Set(all.map(({ feature }) => feature)).size === all.length, "Expected every feature once")
      .readonly(),
  })
  .readonly();
/** See {@link newReplacements}. */
export type NewReplacements = z.infer<typeof newReplacements>;

/** `POST /api/geometry/restorations`: an older version of a feature's geometry stands again, as a new version. */
export const newRestoration = z
  .strictObject({
    feature: featureId,
    basedOn,
    /** The version to come back; 0: what comes with the plan. */
    version: z.int().min(0),
  })
  .readonly();
/** See {@link newRestoration}. */
export type NewRestoration = z.infer<typeof newRestoration>;
