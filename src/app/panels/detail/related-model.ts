import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId, TaskId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { townshipsOf } from "../statement/select-feature.ts";
import { areaTownships, isArea, sourceOf, tasksOf } from "./detail-model.ts";

/** What a feature is related to, nearest first; every feature stands in one group only. */
export type Related = {
  /** Centre ↔ township ↔ axis ↔ the corridor that an axis follows. */
  readonly structure: readonly PlanFeature[];
  /** In or through the same townships. */
  readonly neighbours: readonly PlanFeature[];
  readonly byTask: readonly { readonly task: TaskId; readonly features: readonly PlanFeature[] }[];
};

// An axis and a corridor belong together when at least half of the shorter one's townships are common.
const commonShare = 0.5;

function common(a: readonly FeatureId[], b: readonly FeatureId[]): number {
  return a.filter((id) => b.includes(id)).length;
}

function areStructure(a: PlanFeature, b: PlanFeature): boolean {
  const [townshipsA, townshipsB] = [areaTownships(a), areaTownships(b)];
  const shared = common(townshipsA, townshipsB);
  if (isArea(a) && isArea(b)) return shared > 0;
  const isAxisWithRoad =
    (sourceOf(a) === "axes" && sourceOf(b) === "corridors") || (sourceOf(a) === "corridors" && sourceOf(b) === "axes");
  return isAxisWithRoad && shared > 1 && shared >= commonShare * Math.min(townshipsA.length, townshipsB.length);
}

/** What else of the plan a feature has to do with. The county, which everything lies in, is never among it. */
export function relatedFeatures(index: PlanIndex, feature: PlanFeature): Related {
  const rest = new Set(index.features.filter((other) => other.id !== feature.id && sourceOf(other) !== "county"));
  const take = (belongs: (other: PlanFeature) => boolean): readonly PlanFeature[] => {
    const taken = [...rest].filter(belongs);
    for (const other of taken) rest.delete(other);
    return taken;
  };
  const townships = areaTownships(feature);
  const structure = take((other) => areStructure(feature, other) || (!isArea(feature) && townships.includes(other.id)));
  const neighbours = take((other) => common(townships, townshipsOf(other)) > 0);
  const byTask = tasksOf(index, feature).map((task) => ({
    task,
    features: take((other) => tasksOf(index, other).includes(task)),
  }));
  return { structure, neighbours, byTask: byTask.filter(({ features }) => features.length > 0) };
}
