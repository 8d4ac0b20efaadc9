import {
  type NewPlanRestoration,
  type NewPlanVersion,
  planVersion,
  type PlanVersion,
  planVersions,
  presentPlan,
  type PresentPlanAnswer,
} from "#domain/api/plan.ts";
import { type Answer, ask } from "./answer.ts";

/** The version of the plan that stands; without the plan itself where it is the one that is known (0: that of the build). */
export function askPresentPlan(known: number): Promise<Answer<PresentPlanAnswer>> {
  return ask(`plan${known === 0 ? "" : `?known=${known}`}`, presentPlan);
}

/** Every version of the plan without the plan itself, newest first. */
export async function askPlanVersions(): Promise<Answer<readonly PlanVersion[]>> {
  const answer = await ask("plan/versions", planVersions);
  return answer.kind === "value" ? { ...answer, value: answer.value.versions } : answer;
}

/** Saves a version of the plan. The same `key` (a UUID) may be sent again: it is saved once. */
export function sendPlan(content: NewPlanVersion, key: string): Promise<Answer<PlanVersion>> {
  const parts = { method: "POST", body: content, headers: { "Idempotency-Key": key }, patience: 60_000 } as const;
  return ask("plan", planVersion, parts);
}

/** Lets an older version stand again. The same `key` (a UUID) may be sent again: it is saved once. */
export function sendPlanRestoration(content: NewPlanRestoration, key: string): Promise<Answer<PlanVersion>> {
  const parts = { method: "POST", body: content, headers: { "Idempotency-Key": key } } as const;
  return ask("plan/restorations", planVersion, parts);
}
