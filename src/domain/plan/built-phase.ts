import type { PlanFeature } from "../features/feature.ts";
import type { Year } from "./ids.ts";
import type { BuiltPhase } from "./phase.ts";
import { expectedPhase, type PlanIndex } from "./plan-index.ts";

/**
 * The phase that the plan expects of a corridor or site by the end of a year; `null` where it says nothing. Always `null`
 * for the county, townships, centres and axes: an item that builds something there does not put the place "under construction".
 */
export function builtPhase(index: PlanIndex, feature: PlanFeature, year: Year): BuiltPhase | null {
  const isBuilt = feature.id.startsWith("corridors/") || feature.id.startsWith("sites/");
  return isBuilt ? expectedPhase(index, feature, year) : null;
}
