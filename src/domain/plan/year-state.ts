import type { PlanFeature } from "../features/feature.ts";
import type { Year } from "./ids.ts";
import type { BuiltPhase } from "./phase.ts";
import { expectedPhase, itemsOf, type PlanIndex } from "./plan-index.ts";

/**
 * What the plan has of a feature by the end of a year, as the map draws it: the phase it expects, `service` for a measure
 * without construction, or `null` for nothing yet.
 */
export type YearState = BuiltPhase | "service" | null;

/** See {@link YearState}. */
export function yearState(index: PlanIndex, feature: PlanFeature, year: Year): YearState {
  const phase = expectedPhase(index, feature, year);
  if (phase !== null) return phase;
  // What only the main text names has no year; it is never "not yet".
  const isTimeless = !index.itemsByFeature.has(feature.id);
  return isTimeless || itemsOf(index, feature.id, year).length > 0 ? "service" : null;
}
