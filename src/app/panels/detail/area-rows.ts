import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { townshipsOf } from "../statement/select-feature.ts";
import { rowsOf, type TaskRows } from "../statement/year-rows.ts";
import { areaTownships } from "./detail-model.ts";

/** The features that lie in a place or pass it, the place itself not among them; its townships are, where it has several. */
function featuresInArea(index: PlanIndex, area: PlanFeature): readonly PlanFeature[] {
  const townships = new Set<FeatureId>(areaTownships(area));
  return index.features.filter(
    (feature) =>
      feature.id !== area.id && (townships.has(feature.id) || townshipsOf(feature).some((id) => townships.has(id))),
  );
}

/**
 * Everything the plan puts in a place, of all tasks: first (`own`) the items that name it, each under what it is about, then
 * items that name what lies in it.
 */
export function areaRows(index: PlanIndex, area: PlanFeature): TaskRows {
  const inside = new Set<FeatureId>(featuresInArea(index, area).map((feature) => feature.id));
  const others = index.plan.items.filter(
    (item) => !item.features.includes(area.id) && item.features.some((id) => inside.has(id)),
  );
  const own = rowsOf(index, index.itemsByFeature.get(area.id) ?? []);
  return { own: [...own.works, ...own.measures], ...rowsOf(index, others) };
}
