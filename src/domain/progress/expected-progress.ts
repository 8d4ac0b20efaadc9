import type { PlanFeature } from "../features/feature.ts";
import type { FeatureId, ItemId, Year } from "../plan/ids.ts";
import { type BuiltPhase, builtPhases, laterPhase } from "../plan/phase.ts";
import type { MilestoneItem } from "../plan/milestone-item.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { daysBetween } from "./reporting-day.ts";

/** A percent that the plan lets expect on a day, and the item that says so; `item: null` for the start of the works. */
export type ExpectedPoint = { readonly on: string; readonly percent: number; readonly item: ItemId | null };

/** What the plan expects of a built thing, made from its items once. */
export type FeatureSchedule = {
  readonly feature: FeatureId;
  /** Items about building it, in the order of years. */
  readonly items: readonly MilestoneItem[];
  /** The furthest phase that the plan expects by the end of each year that says something new. */
  readonly phases: readonly { readonly year: Year; readonly phase: BuiltPhase; readonly item: ItemId }[];
  /** In the order of days; empty where the plan lets expect no percent. */
  readonly points: readonly ExpectedPoint[];
};

/** Percent of a feature that an item names by itself: the target of the indicator that measures this feature. */
function statedPercent(index: PlanIndex, feature: FeatureId, item: MilestoneItem): number | null {
  const target = item.targets.find(({ indicator }) => index.indicatorById.get(indicator)?.progressOf === feature);
  return target?.value ?? null;
}

function pointsOf(index: PlanIndex, feature: FeatureId, items: readonly MilestoneItem[]): readonly ExpectedPoint[] {
  const ends: ExpectedPoint[] = [];
  for (const item of items) {
    const isEnd = item.phase === "complete" || item.phase === "operating";
    const percent = isEnd ? 100 : statedPercent(index, feature, item);
    const last = ends.at(-1);
    if (percent === null || last?.percent === 100) continue;
    const on = `${item.year}-12-31`;
    // Two tasks may say the same thing of the same year.
    if (last?.on !== on) ends.push({ on, percent, item: item.id });
  }
  const works = items.find(({ phase }) => builtPhases.indexOf(phase as BuiltPhase) >= builtPhases.indexOf("start"));
  if (ends.length === 0 || works === undefined) return [];
  // The plan names no day on which works begin: they are taken to begin with the first year that speaks of them.
  return [{ on: `${works.year - 1}-12-31`, percent: 0, item: null }, ...ends];
}

/** The schedule of a feature; `null` where the plan builds nothing there (only corridors and sites are built). */
export function scheduleOf(index: PlanIndex, feature: PlanFeature): FeatureSchedule | null {
  if (!/^(corridors|sites)\//.test(feature.id)) return null;
  const items = (index.itemsByFeature.get(feature.id) ?? [])
    .filter(({ phase }) => phase !== "service")
    .toSorted((a, b) => a.year - b.year);
  if (items.length === 0) return null;
  const phases: { year: Year; phase: BuiltPhase; item: ItemId }[] = [];
  let reached: BuiltPhase | null = null;
  for (const { id, year, phase } of items) {
    if (phase === "service") continue;
    const later: BuiltPhase | null = laterPhase(reached, phase);
    if (later === reached || later === null) continue;
    reached = later;
    const last = phases.at(-1);
    if (last?.year === year) phases.pop();
    phases.push({ year, phase: later, item: id });
  }
  return { feature: feature.id, items, phases, points: pointsOf(index, feature.id, items) };
}

/**
 * The percent that is expected on a day (序时进度), pro rata by days between two points, to one decimal; 100 after the
 * last where that is 100. `null` before the works begin, where the plan lets expect none, and after a last point below 100.
 */
export function expectedPercent(schedule: FeatureSchedule, day: string): number | null {
  const { points } = schedule;
  const next = points.findIndex(({ on }) => on >= day);
  if (next === -1) return points.at(-1)?.percent === 100 ? 100 : null;
  const [from, to] = [points[next - 1], points[next]];
  if (to === undefined) return null;
  if (to.on === day) return to.percent;
  if (from === undefined) return null;
  const share = daysBetween(from.on, day) / daysBetween(from.on, to.on);
  return Math.round((from.percent + (to.percent - from.percent) * share) * 10) / 10;
}

/** The two points between which a day lies, as {@link expectedPercent} counts; `null` where it gives `null`. */
export function expectedBetween(
  schedule: FeatureSchedule,
  day: string,
): { readonly from: ExpectedPoint; readonly to: ExpectedPoint } | null {
  if (expectedPercent(schedule, day) === null) return null;
  const next = schedule.points.findIndex(({ on }) => on >= day);
  const to = next === -1 ? schedule.points.at(-1) : schedule.points[next];
  const from = next === -1 ? schedule.points.at(-2) : schedule.points[Math.max(0, next - 1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** The phase that was due by the last day of the year before `day`, and the one due by the end of its year; `null`: none. */
export function duePhases(
  schedule: FeatureSchedule,
  day: string,
): { readonly due: FeatureSchedule["phases"][number] | null; readonly next: FeatureSchedule["phases"][number] | null } {
  const year = Number(day.slice(0, 4));
  // On the last day of a year its phase is due.
  const isLastDay = day.endsWith("-12-31");
  const until = isLastDay ? year : year - 1;
  return {
    due: schedule.phases.findLast((each) => each.year <= until) ?? null,
    next: schedule.phases.findLast((each) => each.year <= year) ?? null,
  };
}
