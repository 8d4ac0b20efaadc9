import { type NewPlanVersion, newPlanVersion } from "#domain/api/plan.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { type RevisionClaim, revisionClaim } from "#domain/plan-revision/revision-claim.ts";
import { withItem } from "./plan-changes.ts";
import { shippedPlan } from "./shipped-geodata.ts";

/** What is said of a new version of the plan, named by what matters of it. */
export function aRevisionClaim(changes: Partial<Record<keyof RevisionClaim, unknown>> = {}): RevisionClaim {
  return revisionClaim.parse({
    number: "德政〔2026〕9号",
    title: "关于调整新型城镇化实施方案年度措施的通知",
    issuedOn: "2026-10-20",
    reason: "按年中评估调整",
    ...changes,
  });
}

/** The shipped plan with another text of its first item. */
export function revisedPlan(text = "有合法稳定就业或住所即可落户，全面取消落户限制"): Plan {
  return withItem(shippedPlan(), "1-2025-1", { text });
}

/** What saves a version of the plan. */
export function newPlan(
  plan: Plan = revisedPlan(),
  basedOn = 0,
  claim: RevisionClaim = aRevisionClaim(),
): NewPlanVersion {
  return newPlanVersion.parse({ basedOn, claim, plan });
}
