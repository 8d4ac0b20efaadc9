import type { ProgressStore } from "#app/data/progress-store.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

type OutboxBadgeProps = { readonly store: ProgressStore; readonly index: PlanIndex };

/** How many reports wait to be sent, and which; nothing while none does. */
export function OutboxBadge(_props: OutboxBadgeProps) {
  return null;
}
