import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId, TaskId, Year } from "#domain/plan/ids.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { threadsOf } from "./threads.ts";

/** What one row says in one year, or in several years on end in the same words. Empty `items`: nothing. */
export type YearCell = { readonly years: readonly Year[]; readonly items: readonly MilestoneItem[] };

/** A work or a measure over the plan's years. */
export type YearRow = {
  readonly key: string;
  /** What the row is about; empty for a measure of the whole county. */
  readonly subjects: readonly PlanFeature[];
  readonly tasks: readonly TaskId[];
  /** In the order of the years, each year in exactly one cell. */
  readonly cells: readonly YearCell[];
};

/** The rows of a task: what names the feature in question, then works that are built, then measures. */
export type TaskRows = {
  readonly own: readonly YearRow[];
  readonly works: readonly YearRow[];
  readonly measures: readonly YearRow[];
};

function sourceOf(id: FeatureId): string {
  return id.slice(0, id.indexOf("/"));
}

/**
 * The features that an item is about: the first it names and the others of that source; none for a county-wide measure,
 * be it that the item names the county first or the county beside its townships.
 */
function subjectIds(item: MilestoneItem): readonly FeatureId[] {
  const [first] = item.features;
  if (first === undefined) return [];
  const source = sourceOf(first);
  const isCountyWide =
    source === "county" || (source === "townships" && item.features.some((id) => sourceOf(id) === "county"));
  return isCountyWide ? [] : item.features.filter((id) => sourceOf(id) === source);
}

function isSaidAgain(a: readonly MilestoneItem[], b: readonly MilestoneItem[]): boolean {
  return (
    a.length === b.length && a.every((item, at) => item.text === b[at]?.text && item.commitment === b[at].commitment)
  );
}

function cellsOf(items: readonly MilestoneItem[], years: readonly Year[], joinEqual: boolean): readonly YearCell[] {
  const cells: YearCell[] = [];
  for (const year of years) {
    const said = items.filter((item) => item.year === year);
    const last = cells.at(-1);
    if (joinEqual && last !== undefined && said.length > 0 && isSaidAgain(last.items, said)) {
      cells[cells.length - 1] = { years: [...last.years, year], items: last.items };
    } else cells.push({ years: [year], items: said });
  }
  return cells;
}

function rowOf(
  index: PlanIndex,
  ids: readonly FeatureId[],
  items: readonly MilestoneItem[],
  joinEqual: boolean,
): YearRow {
  return {
    key: `${ids.join(" ")}|${items[0]?.id ?? ""}`,
    subjects: ids.flatMap((id) => index.featureById.get(id) ?? []),
    tasks: [...new Set(items.map((item) => item.task))],
    cells: cellsOf(items, index.plan.years, joinEqual),
  };
}

/** Rows of any items: one for each subject, works that are built first, then services, then county-wide measures. */
export function rowsOf(index: PlanIndex, items: readonly MilestoneItem[]): Omit<TaskRows, "own"> {
  const bySubject = new Map<string, { readonly ids: readonly FeatureId[]; readonly items: MilestoneItem[] }>();
  for (const item of items) {
    const ids = subjectIds(item);
    const key = ids.join(" ");
    const group = bySubject.get(key);
    if (group === undefined) bySubject.set(key, { ids, items: [item] });
    else group.items.push(item);
  }
  const works: YearRow[] = [];
  const services: YearRow[] = [];
  const countyWide: YearRow[] = [];
  for (const group of bySubject.values()) {
    if (group.ids.length === 0) {
      for (const thread of threadsOf(group.items, index.plan.years))
        countyWide.push(rowOf(index, [], [...thread.values()], true));
    } else if (group.items.some((item) => item.phase !== "service"))
      works.push(rowOf(index, group.ids, group.items, false));
    else services.push(rowOf(index, group.ids, group.items, true));
  }
  return { works, measures: [...services, ...countyWide] };
}

/** One row of all items that name a feature; none where no item does. */
function ownRows(index: PlanIndex, feature: FeatureId, items: readonly MilestoneItem[]): readonly YearRow[] {
  const own = items.filter((item) => item.features.includes(feature));
  return own.length === 0 ? [] : [rowOf(index, [feature], own, false)];
}

/** A task over the years. `feature`: whose items stand first; `null`, or the county, for nobody's. */
export function taskRows(index: PlanIndex, task: TaskId, feature: FeatureId | null): TaskRows {
  const items = index.plan.items.filter((item) => item.task === task);
  const subject = feature === null || sourceOf(feature) === "county" ? null : feature;
  const rest = subject === null ? items : items.filter((item) => !item.features.includes(subject));
  return { own: subject === null ? [] : ownRows(index, subject, items), ...rowsOf(index, rest) };
}
