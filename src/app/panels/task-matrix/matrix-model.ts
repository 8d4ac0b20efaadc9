import type { View, ViewAction } from "#app/state/view.ts";
import type { TaskId, Year } from "#domain/plan/ids.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import { type BuiltPhase, builtPhases } from "#domain/plan/phase.ts";
import { cellKey, type PlanIndex } from "#domain/plan/plan-index.ts";
import type { Action, Task } from "#domain/plan/plan.ts";

/** What of a cell the map can show: `placed` a feature with a place · `unplaced` only features without one · `county` only county-wide measures · `none` no item. */
export type Coverage = "placed" | "unplaced" | "county" | "none";

/** One cell of the matrix in short. */
export type MatrixCell = {
  readonly task: TaskId;
  readonly year: Year;
  readonly items: number;
  /** How many values of indicators its items set. */
  readonly figures: number;
  readonly coverage: Coverage;
  /** Phases that it expects of built things, earliest first. */
  readonly phases: readonly BuiltPhase[];
};

/** A task with its cells in the order of the years. */
type MatrixRow = { readonly task: Task; readonly cells: readonly MatrixCell[] };

/** An action with its tasks. */
export type MatrixGroup = { readonly action: Action; readonly rows: readonly MatrixRow[] };

/** What of a cell's items the map can show. */
export function coverageOf(index: PlanIndex, items: readonly MilestoneItem[]): Coverage {
  if (items.length === 0) return "none";
  const features = items.flatMap((item) => item.features.flatMap((id) => index.featureById.get(id) ?? []));
  const specific = features.filter((feature) => feature.properties.kind !== "county");
  if (specific.some((feature) => feature.geometry !== null)) return "placed";
  return specific.length > 0 ? "unplaced" : "county";
}

function cellOf(index: PlanIndex, task: TaskId, year: Year): MatrixCell {
  const items = index.itemsByCell.get(cellKey(task, year)) ?? [];
  const phases = new Set(items.map((item) => item.phase));
  return {
    task,
    year,
    items: items.length,
    figures: items.reduce((count, item) => count + item.targets.length, 0),
    coverage: coverageOf(index, items),
    phases: builtPhases.filter((phase) => phases.has(phase)),
  };
}

/** The whole matrix, tasks by action in the plan's order. */
export function matrixOf(index: PlanIndex): readonly MatrixGroup[] {
  return index.plan.actions.map((action) => ({
    action,
    rows: index.plan.tasks
      .filter((task) => task.action === action.id)
      .map((task) => ({ task, cells: index.plan.years.map((year) => cellOf(index, task.id, year)) })),
  }));
}

/** What of the matrix is chosen; `none` where the filters say nothing that is one task, one year or one cell. */
export type Choice =
  | { readonly kind: "none" }
  | { readonly kind: "task"; readonly task: TaskId }
  | { readonly kind: "year"; readonly year: Year }
  | { readonly kind: "cell"; readonly task: TaskId; readonly year: Year };

/** The choice that a view's filters and year amount to. */
export function choiceOf({ filters, year }: View): Choice {
  const [task, ...more] = filters.tasks;
  if (task === undefined) return filters.inYear ? { kind: "year", year } : { kind: "none" };
  if (more.length > 0) return { kind: "none" };
  return filters.inYear ? { kind: "cell", task, year } : { kind: "task", task };
}

/** The actions that make a choice; made again, the same choice is taken back. */
export function choose(current: Choice, wanted: Exclude<Choice, { readonly kind: "none" }>): readonly ViewAction[] {
  if (isSameChoice(current, wanted)) return [{ type: "filtersChanged", filters: { tasks: [], inYear: false } }];
  switch (wanted.kind) {
    case "task":
      return [{ type: "filtersChanged", filters: { tasks: [wanted.task], inYear: false } }];
    case "year":
      return [
        { type: "yearChosen", year: wanted.year },
        { type: "filtersChanged", filters: { tasks: [], inYear: true } },
      ];
    case "cell":
      return [{ type: "cellChosen", task: wanted.task, year: wanted.year }];
  }
}

/** Whether two choices are of the same task, year or cell. */
export function isSameChoice(a: Choice, b: Choice): boolean {
  return a.kind === b.kind && taskOf(a) === taskOf(b) && yearOf(a) === yearOf(b);
}

function taskOf(choice: Choice): TaskId | null {
  return choice.kind === "task" || choice.kind === "cell" ? choice.task : null;
}

function yearOf(choice: Choice): Year | null {
  return choice.kind === "year" || choice.kind === "cell" ? choice.year : null;
}
