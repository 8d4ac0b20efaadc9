import { builtPhase } from "#app/state/built-phase.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import { type BuiltPhase, laterPhase } from "#domain/plan/phase.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** Phases that are an event of their year. */
export const eventPhases = ["start", "complete", "operating"] as const satisfies readonly BuiltPhase[];
/** One of {@link eventPhases}. */
export type EventPhase = (typeof eventPhases)[number];

/**
 * How many corridors and sites an item of the year starts, completes or opens. A feature counts once for each, however many
 * items say so, and only in the year that first brings it there: what is open already does not open again.
 */
export function yearEvents(index: PlanIndex, year: Year): Readonly<Record<EventPhase, number>> {
  const features: Record<EventPhase, Set<FeatureId>> = { start: new Set(), complete: new Set(), operating: new Set() };
  for (const item of index.plan.items) {
    const { phase } = item;
    if (item.year !== year || (phase !== "start" && phase !== "complete" && phase !== "operating")) continue;
    for (const id of item.features) {
      const feature = index.featureById.get(id);
      if (feature === undefined || builtPhase(index, feature, year) === null) continue;
      const before = builtPhase(index, feature, year - 1);
      if (before !== phase && laterPhase(before, phase) === phase) features[phase].add(id);
    }
  }
  return { start: features.start.size, complete: features.complete.size, operating: features.operating.size };
}

/** The year after one, and the first again after the last. */
export function nextYear(years: readonly Year[], year: Year): Year {
  return years[(years.indexOf(year) + 1) % years.length] ?? year;
}
