import type { PlanFeature, PlanFeatureCollection, PositionQuality } from "../../features/feature.ts";
import type { FeatureId } from "../../plan/ids.ts";
import type { PositionClaim, Replacement } from "./replacement.ts";

/** A claim as a feature's own position says it. */
export function positionOf(claim: PositionClaim): PositionQuality {
  const { source, sourceEn = source, note, noteEn = note, ...measured } = claim;
  return {
    ...measured,
    source,
    sourceEn,
    ...(note === undefined ? {} : { note }),
    ...(noteEn === undefined ? {} : { noteEn }),
  };
}

/** A feature with the geometry and the position that replace its own. */
export function withReplacement(feature: PlanFeature, { geometry, claim }: Replacement): PlanFeature {
  // Only the position changes, which every kind of feature has alike.
  const properties = { ...feature.properties, position: positionOf(claim) } as PlanFeature["properties"];
  return { ...feature, geometry, properties };
}

/** A source with its replaced features; the very same object where none of them is in it. */
export function applyReplacements(
  source: PlanFeatureCollection,
  replacements: ReadonlyMap<FeatureId, Replacement>,
): PlanFeatureCollection {
  if (!source.features.some(({ id }) => replacements.has(id))) return source;
  return {
    ...source,
    features: source.features.map((feature) => {
      const found = replacements.get(feature.id);
      return found === undefined ? feature : withReplacement(feature, found);
    }),
  };
}
