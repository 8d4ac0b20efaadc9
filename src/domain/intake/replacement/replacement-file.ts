import { z } from "zod";
import { featureId } from "../../plan/ids.ts";
import { placedGeometry } from "./placed-geometry.ts";
import { type PositionClaim, positionClaim } from "./replacement.ts";

/**
 * A GeoJSON file of geometry that is to replace the plan's: each feature with the plan's id, and beside them what is said of
 * all of them. The page writes it for `npm run geodata:import`; any GIS opens it.
 */
export const replacementFile = z.strictObject({
  type: z.literal("FeatureCollection"),
  claim: positionClaim,
  features: z.array(
    z.strictObject({
      type: z.literal("Feature"),
      id: featureId,
      properties: z.strictObject({ id: featureId, name: z.string() }),
      geometry: placedGeometry,
    }),
  ),
});

/** The claim that a file carries; `null` for any other GeoJSON file, or with one that does not hold. */
export function claimIn(content: unknown): PositionClaim | null {
  const found = z.looseObject({ claim: positionClaim }).safeParse(content);
  return found.success ? found.data.claim : null;
}
