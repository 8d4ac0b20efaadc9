import type { Year } from "#domain/plan/ids.ts";
import type { Indicator } from "#domain/plan/indicator.ts";
import type { SeriesPoint } from "#domain/plan/plan-index.ts";
import type { IndicatorValues } from "./indicators-model.ts";

/** A value on a chart. `source`: which part of the document sets it. `isRepeated`: the annex sets the same value, worded alike, in the same year. */
export type ChartPoint = SeriesPoint & { readonly source: "annex" | "main"; readonly isRepeated: boolean };

/** What a chart draws. */
export type Chart = {
  readonly points: readonly ChartPoint[];
  /** Runs of values that a line may join: a level in years that follow each other. Amounts are never joined. */
  readonly lines: readonly (readonly ChartPoint[])[];
  /** Lowest and highest value of the vertical scale; not shown as figures. */
  readonly domain: readonly [number, number];
};

function isSameValue(a: SeriesPoint, b: SeriesPoint): boolean {
  return a.year === b.year && a.value === b.value && a.bound === b.bound;
}

function chartPoint(point: SeriesPoint, source: ChartPoint["source"], others: readonly SeriesPoint[]): ChartPoint {
  return { ...point, source, isRepeated: others.some((other) => isSameValue(other, point)) };
}

function distinct(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return points.filter((point, at) => points.findIndex((other) => isSameValue(other, point)) === at);
}

function domainOf(values: readonly number[], measure: Indicator["measure"]): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return [low - 1, high + 1];
  // Amounts compare by their size, so they start at zero; levels differ by tenths, which zero would hide.
  return measure === "level" ? [low, high] : [Math.min(0, low), high];
}

/** The values of an indicator for drawing: nothing is added between them, and what the document repeats stands once. */
export function chartOf({ indicator, yearly, goals }: IndicatorValues, years: readonly Year[]): Chart {
  const annex = distinct(yearly).map((point) => chartPoint(point, "annex", []));
  const main = distinct(goals).map((point) => chartPoint(point, "main", annex));
  return {
    points: [...annex, ...main],
    lines: indicator.measure === "level" ? runsOf(annex, years) : [],
    domain: domainOf(
      [...annex, ...main].map((point) => point.value),
      indicator.measure,
    ),
  };
}

function runsOf(points: readonly ChartPoint[], years: readonly Year[]): readonly (readonly ChartPoint[])[] {
  const runs: ChartPoint[][] = [[]];
  for (const year of years) {
    const point = points.find((candidate) => candidate.year === year);
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}
