import type { BuiltPhase } from "../plan/phase.ts";
import type { ItemId } from "../plan/ids.ts";
import {
  duePhases,
  expectedBetween,
  expectedPercent,
  type ExpectedPoint,
  type FeatureSchedule,
} from "./expected-progress.ts";
import type { LightRules } from "./light-rules.ts";
import type { ReportHeads } from "./report-heads.ts";
import type { Report } from "./report.ts";
import { addDays, monthOf } from "./reporting-day.ts";
import { fulfils, phaseRank } from "./report-phase.ts";

/** 已完成 · 正常 · 预警 · 滞后 · 未报 · 未到期 · 暂停, in the order in which they are counted and listed. */
export const lights = ["done", "onTime", "warning", "late", "unreported", "notDue", "onHold"] as const;
/** One of {@link lights}. */
export type Light = (typeof lights)[number];

/**
 * Which rule gave the light: `reached` the plan's last phase is reported · `held` on hold or withdrawn · `not-due` the plan
 * expects nothing yet · `missing` no unit's report in the reporting month · `points` percent against expected percent ·
 * `phase` phase against expected phase.
 */
export type LightRule = "reached" | "held" | "not-due" | "missing" | "points" | "phase";

/** A light and everything that it follows from. */
export type LightReason = {
  readonly light: Light;
  readonly rule: LightRule;
  /** Id and version of the rules it was judged by. */
  readonly rules: { readonly id: string; readonly version: number };
  /** The day it was judged for. */
  readonly asOf: string;
  /** The month in which a unit's report was looked for, `YYYY-MM`. */
  readonly reportingMonth: string;
  readonly expected: {
    /** 序时进度, percent to one decimal; `null` where the plan lets expect none. */
    readonly percent: number | null;
    /** The points it was counted between. */
    readonly between: { readonly from: ExpectedPoint; readonly to: ExpectedPoint } | null;
    /** The phase that was due before this year, with its year. */
    readonly due: { readonly year: number; readonly phase: BuiltPhase } | null;
    /** The phase that this year is to reach. */
    readonly next: { readonly year: number; readonly phase: BuiltPhase } | null;
  };
  /** The report that was judged; `null` where there is none. It may be a public fact. */
  readonly report: Report | null;
  /** Percent that was compared: as reported, 100 once open, 0 before works begin; `null` where none can be said. */
  readonly reportedPercent: number | null;
  /** Expected minus reported, in percentage points to one decimal; negative: ahead. `null` where one is missing. */
  readonly differencePoints: number | null;
  /** Months that the due phase is overdue, begun months counted; 0 where nothing is, and without a report. */
  readonly monthsOverdue: number;
  /** The items of the plan that it rests on; empty where the plan expects nothing yet. */
  readonly items: readonly ItemId[];
};

function comparedPercent(report: Report): number | null {
  if (fulfils(report.phase, "complete")) return 100;
  if (report.percent !== null) return report.percent;
  return phaseRank(report.phase) !== null && !fulfils(report.phase, "start") ? 0 : null;
}

function monthsSince(year: number, day: string): number {
  const [dayYear = 0, dayMonth = 1] = day.split("-").map(Number);
  return Math.max(0, (dayYear - year - 1) * 12 + dayMonth);
}

function newest(heads: ReportHeads): Report | null {
  const { unit, fact } = heads;
  if (unit === null || fact === null) return unit ?? fact;
  return fact.asOfOn > unit.asOfOn ? fact : unit;
}

/** The month in which a unit's report is looked for on a day: its own, or in the days of grace the one before. */
export function reportingMonth(rules: LightRules, asOf: string): string {
  const month = monthOf(asOf);
  const isGrace = Number(asOf.slice(8)) <= rules.reporting.graceDays;
  return isGrace ? monthOf(addDays(`${month}-01`, -1)) : month;
}

/**
 * The light of a built thing on a day, from the plan's items, the reports known then and the rules alone, with its reason.
 * A public fact (公开信息) can complete, hold or be compared, but is never the unit's report of the month.
 */
export function lightOf(schedule: FeatureSchedule, heads: ReportHeads, rules: LightRules, asOf: string): LightReason {
  const month = reportingMonth(rules, asOf);
  const report = newest(heads);
  const { due, next } = duePhases(schedule, asOf);
  const between = expectedBetween(schedule, asOf);
  const percent = expectedPercent(schedule, asOf);
  const reportedPercent = report === null ? null : comparedPercent(report);
  const differencePoints =
    percent === null || reportedPercent === null ? null : Math.round((percent - reportedPercent) * 10) / 10;
  // Of what nobody reports nothing is known, so nothing can be said to be overdue.
  const isOverdue = due !== null && report !== null && !fulfils(report.phase, due.phase);
  const monthsOverdue = isOverdue ? monthsSince(due.year, asOf) : 0;
  const year = Number(asOf.slice(0, 4));
  const ids = [between?.from.item, between?.to.item, due?.item, next?.item].filter(
    (id) => id !== null && id !== undefined,
  );
  const judged = (light: Light, rule: LightRule): LightReason => ({
    light,
    rule,
    rules: { id: rules.id, version: rules.version },
    asOf,
    reportingMonth: month,
    expected: { percent, between, due, next },
    report,
    reportedPercent,
    differencePoints,
    monthsOverdue,
    items: [...new Set(ids)],
  });

  const last = schedule.phases.at(-1);
  const isFinal = last !== undefined && (last.phase === "complete" || last.phase === "operating");
  if (report !== null && isFinal && fulfils(report.phase, last.phase)) return judged("done", "reached");
  if (report !== null && phaseRank(report.phase) === null) return judged("onHold", "held");
  if (schedule.items.every((item) => item.year > year)) return judged("notDue", "not-due");
  if (heads.unit === null || monthOf(heads.unit.asOfOn) < month) return judged("unreported", "missing");
  if (differencePoints !== null) {
    if (differencePoints > rules.points.lateAbove) return judged("late", "points");
    if (differencePoints >= rules.points.warningFrom) return judged("warning", "points");
    return judged("onTime", "points");
  }
  if (monthsOverdue > rules.phase.lateAfterMonths) return judged("late", "phase");
  return judged(monthsOverdue > 0 ? "warning" : "onTime", "phase");
}
