import type { Year } from "#domain/plan/ids.ts";
import type { BuiltPhase } from "#domain/plan/phase.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { featuresReaching } from "#domain/plan/year-events.ts";

/** Phases that are an event of their year. */
export const eventPhases = ["start", "complete", "operating"] as const satisfies readonly BuiltPhase[];
/** One of {@link eventPhases}. */
export type EventPhase = (typeof eventPhases)[number];

/**
 * How many corridors and sites an item of the year starts, completes or opens. A feature counts once for each, however many
 * items say so, and only in the year that first brings it there: what is open already does not open again.
 */
export function yearEvents(index: PlanIndex, year: Year): Readonly<Record<EventPhase, number>> {
  const count = (phase: EventPhase): number => featuresReaching(index, phase, year).length;
  return { start: count("start"), complete: count("complete"), operating: count("operating") };
}

/** The year after one, and the first again after the last. */
export function nextYear(years: readonly Year[], year: Year): Year {
  return years[(years.indexOf(year) + 1) % years.length] ?? year;
}
