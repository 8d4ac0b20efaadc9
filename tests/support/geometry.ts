import type { NewReplacements } from "#domain/api/geometry.ts";
import { newReplacements } from "#domain/api/geometry.ts";
import type { PositionClaim } from "#domain/intake/replacement/replacement.ts";
import { positionClaim } from "#domain/intake/replacement/replacement.ts";

/** What is said of a surveyed geometry, named by what matters of it. */
export function aClaim(changes: Partial<Record<keyof PositionClaim, unknown>> = {}): PositionClaim {
  return positionClaim.parse({
    accuracy: "surveyed",
    uncertaintyMeters: 1,
    source: "县交通局 2026 年竣工测量",
    measuredOn: "2026-10-01",
    ...changes,
  });
}

/** A point in the county beside 草村出入口. */
export const surveyedPoint = { type: "Point", coordinates: [118.18, 25.83] } as const;

/** What replaces the geometry of one feature, a point inside the county unless told otherwise. */
export function newGeometry(
  feature: string,
  basedOn = 0,
  geometry: object = surveyedPoint,
  claim: PositionClaim = aClaim(),
): NewReplacements {
  return newReplacements.parse({ claim, replacements: [{ feature, basedOn, geometry }] });
}
