import { expectedPercent, type FeatureSchedule } from "#domain/progress/expected-progress.ts";
import type { Report } from "#domain/progress/report.ts";

/** Whether a report stands: neither corrected nor returned by the plan office's newest word. */
export function stands(report: Report): boolean {
  return report.replacedBy === null && report.reviews.at(-1)?.verdict !== "returned";
}

/** A reported percent beside what the plan let expect on its day. */
export type ComparedPoint = {
  readonly id: Report["id"];
  readonly on: string;
  readonly percent: number;
  /** `null` where the plan lets expect none. */
  readonly expected: number | null;
  /** Reported minus expected in points, to one decimal; `null` where nothing is expected. */
  readonly difference: number | null;
  /** Whether it is a public fact. */
  readonly isFact: boolean;
};

/** The percents that stand, in the order of the days that they tell of. */
export function comparedPoints(reports: readonly Report[], schedule: FeatureSchedule | null): readonly ComparedPoint[] {
  return reports
    .filter(stands)
    .toSorted((a, b) => a.asOfOn.localeCompare(b.asOfOn) || a.createdAt.localeCompare(b.createdAt))
    .flatMap(({ id, asOfOn, percent, source }) => {
      if (percent === null) return [];
      const expected = schedule === null ? null : expectedPercent(schedule, asOfOn);
      const difference = expected === null ? null : Math.round((percent - expected) * 10) / 10;
      return [{ id, on: asOfOn, percent, expected, difference, isFact: source !== null }];
    });
}

/** What the chart draws; `null` where neither plan nor reports give a percent. */
export type ProgressChartData = {
  readonly reported: readonly ComparedPoint[];
  /** Percents that the plan names, in the order of days. */
  readonly expected: readonly { readonly on: string; readonly percent: number }[];
  /** First and last day shown, and every new year's day between them. */
  readonly from: string;
  readonly to: string;
  readonly years: readonly number[];
};

/** Reported against expected percent over time, up to `today` at least; see {@link ProgressChartData}. */
export function progressChart(
  reports: readonly Report[],
  schedule: FeatureSchedule | null,
  today: string,
): ProgressChartData | null {
  const reported = comparedPoints(reports, schedule);
  const expected = (schedule?.points ?? []).map(({ on, percent }) => ({ on, percent }));
  if (reported.length === 0 && expected.length === 0) return null;
  const days = [...reported.map(({ on }) => on), ...expected.map(({ on }) => on), today].toSorted();
  const [from = today, to = today] = [days[0], days.at(-1)];
  const first = Number(from.slice(0, 4)) + 1;
  const last = Number(to.slice(0, 4));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return { reported, expected, from, to, years };
}
