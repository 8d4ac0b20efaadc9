import type { PlanFeature } from "../features/feature.ts";
import type { FeatureId } from "../plan/ids.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { type FeatureSchedule, scheduleOf } from "./expected-progress.ts";
import { type Light, type LightReason, lightOf, lights } from "./light.ts";
import type { LightRules } from "./light-rules.ts";
import type { ReportHeads } from "./report-heads.ts";
import { daysBetween } from "./reporting-day.ts";

/** A built thing of the plan and how it stands on a day. */
export type FeatureStatus = {
  readonly feature: PlanFeature;
  readonly schedule: FeatureSchedule;
  readonly heads: ReportHeads;
  readonly light: Light;
  readonly reason: LightReason;
  /** Days since the day that the unit's newest report tells of; `null` while no unit reported. */
  readonly ageDays: number | null;
};

/** Every feature of which the plan expects that something is built, in the order of the plan's features. */
export function trackedFeatures(index: PlanIndex): readonly FeatureSchedule[] {
  return index.features.flatMap((feature) => scheduleOf(index, feature) ?? []);
}

/** How every built thing stands on a day. Features without a report have none; reports on anything else are left out. */
export function statusesOn(
  index: PlanIndex,
  heads: readonly ReportHeads[],
  rules: LightRules,
  asOf: string,
): readonly FeatureStatus[] {
  const headsByFeature = new Map<FeatureId, ReportHeads>(heads.map((each) => [each.feature, each]));
  return trackedFeatures(index).flatMap((schedule) => {
    const feature = index.featureById.get(schedule.feature);
    if (feature === undefined) return [];
    const own = headsByFeature.get(feature.id) ?? { feature: feature.id, unit: null, fact: null };
    const reason = lightOf(schedule, own, rules, asOf);
    return [
      {
        feature,
        schedule,
        heads: own,
        light: reason.light,
        reason,
        ageDays: own.unit === null ? null : daysBetween(own.unit.asOfOn, asOf),
      },
    ];
  });
}

/** How many stand at each light; every light has an entry. */
export function countByLight(statuses: readonly FeatureStatus[]): Readonly<Record<Light, number>> {
  const counts = Object.fromEntries(lights.map((light) => [light, 0])) as Record<Light, number>;
  for (const { light } of statuses) counts[light] += 1;
  return counts;
}
