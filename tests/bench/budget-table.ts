import type { Measure, Subject, Visit } from "./visit.ts";

/** The medians of one size. */
export type SizeResult = Readonly<Record<Subject, Visit>>;

/** How much one measure of the app may be: at most so many times the reference, or at most so much. */
type Budget = { readonly ratio: number } | { readonly most: number } | null;

type Row = {
  readonly measure: Measure;
  readonly title: string;
  readonly unit: "KB" | "ms";
  /** What the app is compared with; `null` where it stands for itself. */
  readonly reference: Exclude<Subject, "app"> | null;
  readonly budget: (size: string) => Budget;
};

const rows: readonly Row[] = [
  {
    measure: "transferred",
    title: "first load without fonts",
    unit: "KB",
    reference: "bare",
    budget: (size) => (size === "county" ? { ratio: 1.6 } : null),
  },
  {
    measure: "fonts",
    title: "fonts at first load",
    unit: "KB",
    reference: "bare",
    budget: (size) => (size === "county" ? { most: 450 * 1024 } : null),
  },
  { measure: "fetchedAhead", title: "fetched ahead afterwards", unit: "KB", reference: null, budget: () => null },
  { measure: "drawn", title: "navigation → drawn", unit: "ms", reference: "bare", budget: () => ({ ratio: 1.3 }) },
  {
    measure: "yearChange",
    title: "year change → painted",
    unit: "ms",
    reference: "alone",
    budget: (size) => (size === "100000" ? null : { ratio: 1.2 }),
  },
  { measure: "click", title: "click → panel", unit: "ms", reference: null, budget: () => ({ most: 50 }) },
  {
    measure: "panFrame",
    title: "frame while panning",
    unit: "ms",
    reference: "bare",
    budget: (size) => (size === "100000" ? { ratio: 1.2 } : null),
  },
  { measure: "heap", title: "JavaScript heap", unit: "KB", reference: "bare", budget: () => null },
];

function amount(value: number | undefined, unit: Row["unit"]): string {
  if (value === undefined) return "–";
  if (unit === "KB") return `${Math.round(value / 1024)} KB`;
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

function budgetText(budget: Budget, unit: Row["unit"]): string {
  if (budget === null) return "–";
  return "ratio" in budget ? `≤ ${budget.ratio} ×` : `≤ ${amount(budget.most, unit).replace(".0", "")}`;
}

function verdict(budget: Budget, value: number | undefined, reference: number | undefined): string {
  if (budget === null || value === undefined) return "";
  if ("most" in budget) return value <= budget.most ? "kept" : "**over**";
  if (reference === undefined) return "";
  return value / reference <= budget.ratio ? "kept" : "**over**";
}

function cells(size: string, result: SizeResult, row: Row): readonly string[] {
  const value = result.app[row.measure];
  const reference = row.reference === null ? undefined : result[row.reference][row.measure];
  const budget = row.budget(size);
  const ratio = value === undefined || reference === undefined ? "" : `${(value / reference).toFixed(2)} ×`;
  const shown = [amount(value, row.unit), amount(reference, row.unit), ratio, budgetText(budget, row.unit)];
  return [size, row.title, ...shown, verdict(budget, value, reference)];
}

/** A Markdown table of what was measured against the budgets, a row for each measure of each size. */
export function budgetTable(results: Readonly<Record<string, SizeResult>>): string {
  const head = ["features", "what", "app", "map alone", "ratio", "budget", ""];
  const body = Object.entries(results).flatMap(([size, result]) => rows.map((row) => cells(size, result, row)));
  const lines = [head, head.map(() => "---"), ...body];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}
