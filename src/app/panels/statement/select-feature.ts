import type { ViewAction } from "#app/state/view.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { type Bbox, bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** The townships that a feature is known to lie in or pass; empty where unknown. */
export function townshipsOf(feature: PlanFeature): readonly FeatureId[] {
  return "townships" in feature.properties ? feature.properties.townships : [];
}

/** Where to look for a feature: its own box, else that of the seats of its townships, else nowhere. */
function placeOf(index: PlanIndex, feature: PlanFeature): Bbox | null {
  const own = bboxOf(feature.geometry);
  if (own !== null) return own;
  const seats = townshipsOf(feature).map((id) => bboxOf(index.featureById.get(id)?.geometry ?? null));
  return unionBbox(seats.filter((seat) => seat !== null));
}

/** The action that selects a feature and flies to it, or only selects it where nobody knows its place. */
export function selectFeature(index: PlanIndex, feature: PlanFeature): ViewAction {
  const flyTo = placeOf(index, feature);
  return { type: "selected", feature: feature.id, ...(flyTo === null ? {} : { flyTo }) };
}
