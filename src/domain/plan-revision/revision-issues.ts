import type { PlanFeature } from "../features/feature.ts";
import { planLinkIssues } from "../plan/plan-links.ts";
import type { Plan } from "../plan/plan.ts";
import type { Issue } from "../result.ts";
import { followPlan } from "./follow-plan.ts";

/**
 * Everything that does not hold together in a version of the plan beside the features as they stand. A feature that no
 * statement names any more is none of it: it stays on the map, and so do the reports on it.
 */
export function revisionIssues(plan: Plan, features: readonly PlanFeature[]): readonly Issue[] {
  const ids = new Set<string | number>(features.map(({ id }) => id));
  return planLinkIssues(plan, followPlan(features, plan)).filter(
    ({ path: [first, ...rest] }) => first === undefined || rest.length > 0 || !ids.has(first),
  );
}
