import type { PlanFeature } from "../features/feature.ts";
import { builtPhase } from "./built-phase.ts";
import type { FeatureId, Year } from "./ids.ts";
import type { MilestoneItem } from "./milestone-item.ts";
import { type BuiltPhase, laterPhase } from "./phase.ts";
import { itemsOf, type PlanIndex } from "./plan-index.ts";

/**
 * The corridors and sites that an item of the year brings to a phase, in the order of the plan's features. Only in the year
 * that first brings it there: what is open already does not open again.
 */
export function featuresReaching(index: PlanIndex, phase: BuiltPhase, year: Year): readonly PlanFeature[] {
  const named = new Set(
    index.plan.items.filter((item) => item.year === year && item.phase === phase).flatMap(({ features }) => features),
  );
  return index.features.filter((feature) => {
    if (!named.has(feature.id) || builtPhase(index, feature, year) === null) return false;
    const before = builtPhase(index, feature, year - 1);
    return before !== phase && laterPhase(before, phase) === phase;
  });
}

/** The items of the year that bring a feature to a phase. */
export function itemsReaching(
  index: PlanIndex,
  feature: FeatureId,
  phase: BuiltPhase,
  year: Year,
): readonly MilestoneItem[] {
  return itemsOf(index, feature, year).filter((item) => item.phase === phase);
}
