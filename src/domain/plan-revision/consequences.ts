import type { PlanFeature } from "../features/feature.ts";
import type { FeatureId, UnitId, Year } from "../plan/ids.ts";
import type { BuiltPhase } from "../plan/phase.ts";
import { expectedPhase, indexPlan, type PlanIndex } from "../plan/plan-index.ts";
import type { Plan } from "../plan/plan.ts";
import { unitsOf } from "../account/account.ts";
import { trackedFeatures } from "../progress/feature-status.ts";
import { followPlan } from "./follow-plan.ts";

/** What a version of the plan means for a built thing that units report on. No report is lost by it. */
export type Consequence = {
  readonly feature: PlanFeature;
  /** Whether the plan expects nothing built of it any more: it has no light, and nobody reports on it. */
  readonly isDropped: boolean;
  /** Years by whose end another phase is expected; `null`: none is. */
  readonly phases: readonly {
    readonly year: Year;
    readonly before: BuiltPhase | null;
    readonly after: BuiltPhase | null;
  }[];
  /** Units that are no longer responsible for it, and so no longer report on it. */
  readonly lostUnits: readonly UnitId[];
};

function phasesOf(before: PlanIndex, after: PlanIndex, feature: PlanFeature): Consequence["phases"] {
  const years = [...new Set([...before.plan.years, ...after.plan.years])].toSorted((a, b) => a - b);
  return years.flatMap((year) => {
    const sides = { before: expectedPhase(before, feature, year), after: expectedPhase(after, feature, year) };
    return sides.before === sides.after ? [] : [{ year, ...sides }];
  });
}

/** What a version of the plan means for the built things of the present one, in the order of the plan's features. */
export function consequencesOf(present: PlanIndex, next: Plan): readonly Consequence[] {
  const after = indexPlan(next, followPlan(present.features, next));
  const tracked = new Set<FeatureId>(trackedFeatures(after).map(({ feature }) => feature));
  return trackedFeatures(present).flatMap(({ feature: id }): readonly Consequence[] => {
    const feature = present.featureById.get(id);
    if (feature === undefined) return [];
    const isDropped = !tracked.has(id);
    const phases = isDropped ? [] : phasesOf(present, after, feature);
    const left = new Set(unitsOf(after, id));
    const lostUnits = isDropped ? [] : unitsOf(present, id).filter((unit) => !left.has(unit));
    return isDropped || phases.length > 0 || lostUnits.length > 0 ? [{ feature, isDropped, phases, lostUnits }] : [];
  });
}
