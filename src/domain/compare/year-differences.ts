import type { PlanFeature } from "../features/feature.ts";
import type { Year } from "../plan/ids.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { type YearState, yearState } from "../plan/year-state.ts";

/** A corridor or site that the plan has otherwise at the end of one year than at the end of another. */
export type YearDifference = {
  readonly feature: PlanFeature;
  readonly left: YearState;
  readonly right: YearState;
};

/** Every corridor and site whose state is not the same at the end of both years, in the order of the plan's features. */
export function yearDifferences(index: PlanIndex, left: Year, right: Year): readonly YearDifference[] {
  return index.features
    .filter(({ id }) => id.startsWith("corridors/") || id.startsWith("sites/"))
    .map((feature) => ({
      feature,
      left: yearState(index, feature, left),
      right: yearState(index, feature, right),
    }))
    .filter((each) => each.left !== each.right);
}
