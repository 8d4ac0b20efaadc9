import { z } from "zod";
import { featureId, isoDate } from "../../plan/ids.ts";
import { placedGeometry } from "./placed-geometry.ts";

/** How a geometry that replaces another can have been come by; nobody replaces by something schematic. */
export const claimedAccuracies = ["surveyed", "authoritative", "digitised", "gazetteer"] as const;
/** One of {@link claimedAccuracies}. */
export type ClaimedAccuracy = (typeof claimedAccuracies)[number];

/** What whoever replaces a geometry says of it; nothing of it is guessed. */
export const positionClaim = z
  .strictObject({
    accuracy: z.enum(claimedAccuracies),
    /** Radius in metres within which the true place lies. */
    uncertaintyMeters: z.number().positive().max(100_000),
    /** Who measured it and for what, in a few words. */
    source: z.string().trim().min(1).max(300),
    /** The same in English; `source` stands in for it where it is absent. */
    sourceEn: z.string().trim().min(1).max(300).optional(),
    /** The day that the data are of. */
    measuredOn: isoDate,
    /** What else must be known; needed where the geometry leaves the county, to say why. */
    note: z.string().trim().min(1).max(300).optional(),
    noteEn: z.string().trim().min(1).max(300).optional(),
  })
  .readonly();
/** See {@link positionClaim}. */
export type PositionClaim = z.infer<typeof positionClaim>;

/** A geometry in place of the one that comes with the plan. */
export const replacement = z
  .strictObject({ feature: featureId, geometry: placedGeometry, claim: positionClaim })
  .readonly();
/** See {@link replacement}. */
export type Replacement = z.infer<typeof replacement>;
