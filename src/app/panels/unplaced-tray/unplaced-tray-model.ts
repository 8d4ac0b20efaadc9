import { sourceIds, type PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** Features without geometry, by source and first task. */
export function unplacedFeatures(index: PlanIndex): readonly PlanFeature[] {
  const rank = ({ id, properties }: PlanFeature): number =>
    sourceIds.findIndex((source) => id.startsWith(`${source}/`)) * 100 + Number(properties.tasks[0] ?? 99);
  return index.features.filter(({ geometry }) => geometry === null).toSorted((a, b) => rank(a) - rank(b));
}

/** The townships that a feature is known to lie in; empty where not even these are known. */
export function townshipsOf(index: PlanIndex, feature: PlanFeature): readonly PlanFeature[] {
  const ids: readonly FeatureId[] = "townships" in feature.properties ? feature.properties.townships : [];
  return ids.flatMap((id) => index.featureById.get(id) ?? []);
}
