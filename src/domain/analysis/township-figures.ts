import type { Year } from "../plan/ids.ts";
import type { Light } from "../progress/light.ts";
import type { TownshipRow, TownshipSummary } from "./township-summary.ts";

/** A figure that a township has; `year` is `null` for all years of the plan together. */
export type Metric =
  | { readonly kind: "projects" }
  | { readonly kind: "tasks" }
  | { readonly kind: "items"; readonly year: Year | null }
  | { readonly kind: "light"; readonly light: Light };

/** A metric as one word, to be chosen by. */
export function metricKey(metric: Metric): string {
  if (metric.kind === "items") return `items ${metric.year ?? "all"}`;
  return metric.kind === "light" ? `light ${metric.light}` : metric.kind;
}

/** The figure of a township; `null` where there are no lights. */
export function metricOf(row: TownshipRow, metric: Metric): number | null {
  switch (metric.kind) {
    case "projects":
      return row.projects.length;
    case "tasks":
      return row.tasks.length;
    case "items":
      return metric.year === null
        ? new Set([...row.items.values()].flat()).size
        : (row.items.get(metric.year)?.length ?? 0);
    case "light":
      return row.lights === null ? null : row.lights[metric.light];
  }
}

/**
 * The figure of all townships together, what lies in several of them counted once; `null` for lights, which are counted of built
 * things only and told by the progress itself.
 */
export function totalOf({ rows }: TownshipSummary, metric: Metric): number | null {
  switch (metric.kind) {
    case "projects":
      return new Set(rows.flatMap(({ projects }) => projects.map(({ id }) => id))).size;
    case "tasks":
      return new Set(rows.flatMap(({ tasks }) => tasks)).size;
    case "items":
      return new Set(
        rows.flatMap(({ items }) =>
          [...items].flatMap(([year, ids]) => (metric.year === null || metric.year === year ? ids : [])),
        ),
      ).size;
    case "light":
      return null;
  }
}

/** A class of whole numbers, both ends included. */
export type CountClass = { readonly from: number; readonly to: number };

const mostClasses = 5;

/**
 * Classes of counts that do not overlap: 0 by itself, every other number where there are few, else about as many values in each.
 * Ascending; empty for no values.
 */
export function countClasses(counts: readonly number[]): readonly CountClass[] {
  const positive = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  const different = [...new Set(positive)];
  const zero: CountClass[] = positive.length < counts.length ? [{ from: 0, to: 0 }] : [];
  if (different.length <= mostClasses) return [...zero, ...different.map((count) => ({ from: count, to: count }))];
  const starts = new Set(
    Array.from({ length: mostClasses }, (_, at) => positive[Math.floor((at * positive.length) / mostClasses)] ?? 0),
  );
  const firsts = [...starts];
  return [
    ...zero,
    ...firsts.map((from, at) => {
      const next = firsts[at + 1] ?? Infinity;
      return { from, to: Math.max(...different.filter((count) => count < next)) };
    }),
  ];
}
