import type { PlanFeature } from "../features/feature.ts";
import { isListed } from "../features/feature.ts";
import type { FeatureId, GoalId, IndicatorId, ItemId, TaskId, UnitId, Year } from "./ids.ts";
import type { Indicator, Target } from "./indicator.ts";
import type { Cite, Commitment, Goal, MilestoneItem } from "./milestone-item.ts";
import { type BuiltPhase, laterPhase } from "./phase.ts";
import type { Action, Note, Plan, Task, Unit } from "./plan.ts";

/** The plan and its features with every link ready to be followed both ways. Built once per load, never changed. */
export type PlanIndex = {
  readonly plan: Plan;
  /** Features that can be selected and listed, in the order of their sources; zones and context are not among them. */
  readonly features: readonly PlanFeature[];
  readonly featureById: ReadonlyMap<FeatureId, PlanFeature>;
  readonly taskById: ReadonlyMap<TaskId, Task>;
  readonly actionById: ReadonlyMap<string, Action>;
  readonly unitById: ReadonlyMap<UnitId, Unit>;
  readonly indicatorById: ReadonlyMap<IndicatorId, Indicator>;
  readonly noteById: ReadonlyMap<string, Note>;
  readonly itemById: ReadonlyMap<ItemId, MilestoneItem>;
  readonly goalById: ReadonlyMap<GoalId, Goal>;
  readonly itemsByFeature: ReadonlyMap<FeatureId, readonly MilestoneItem[]>;
  readonly goalsByFeature: ReadonlyMap<FeatureId, readonly Goal[]>;
  readonly goalsByTask: ReadonlyMap<TaskId, readonly Goal[]>;
  readonly featuresByTask: ReadonlyMap<TaskId, readonly PlanFeature[]>;
  /** Key: {@link cellKey}. Every cell of the matrix has an entry. */
  readonly itemsByCell: ReadonlyMap<string, readonly MilestoneItem[]>;
};

/** The key of a cell of the matrix, task × year. */
export function cellKey(task: TaskId, year: Year): string {
  return `${task}:${year}`;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Indexes a plan with the features that could be loaded; links to features that are missing are simply absent. */
export function indexPlan(plan: Plan, allFeatures: readonly PlanFeature[]): PlanIndex {
  const features = allFeatures.filter(isListed);
  const itemsByFeature = new Map<FeatureId, MilestoneItem[]>();
  const goalsByFeature = new Map<FeatureId, Goal[]>();
  const goalsByTask = new Map<TaskId, Goal[]>();
  const featuresByTask = new Map<TaskId, PlanFeature[]>();
  const itemsByCell = new Map<string, MilestoneItem[]>();
  for (const task of plan.tasks) {
    featuresByTask.set(task.id, []);
    for (const year of plan.years) itemsByCell.set(cellKey(task.id, year), []);
  }
  for (const item of plan.items) {
    append(itemsByCell, cellKey(item.task, item.year), item);
    for (const id of item.features) append(itemsByFeature, id, item);
  }
  for (const goal of plan.goals) {
    if (goal.task !== null) append(goalsByTask, goal.task, goal);
    for (const id of goal.features) append(goalsByFeature, id, goal);
  }
  for (const feature of features) for (const task of feature.properties.tasks) append(featuresByTask, task, feature);
  const byId = <Id, Value extends { readonly id: Id }>(values: readonly Value[]): ReadonlyMap<Id, Value> =>
    new Map(values.map((value) => [value.id, value]));
  return {
    plan,
    features,
    featureById: byId(features),
    taskById: byId(plan.tasks),
    actionById: byId(plan.actions),
    unitById: byId(plan.units),
    indicatorById: byId(plan.indicators),
    noteById: byId(plan.notes),
    itemById: byId(plan.items),
    goalById: byId(plan.goals),
    itemsByFeature,
    goalsByFeature,
    goalsByTask,
    featuresByTask,
    itemsByCell,
  };
}

/** The items of a cell that are about a feature. */
export function itemsOf(index: PlanIndex, feature: FeatureId, year: Year): readonly MilestoneItem[] {
  return (index.itemsByFeature.get(feature) ?? []).filter((item) => item.year === year);
}

/**
 * The phase that the plan expects of a feature by the end of a year: the furthest phase of that year's items, or what an
 * earlier year reached, or the state before the plan. `null`: the plan says nothing about building it up to then.
 */
export function expectedPhase(index: PlanIndex, feature: PlanFeature, year: Year): BuiltPhase | null {
  const { properties } = feature;
  const baseline = "baselinePhase" in properties ? properties.baselinePhase : undefined;
  const items = index.itemsByFeature.get(feature.id) ?? [];
  let reached: BuiltPhase | null = baseline === undefined || baseline === "service" ? null : baseline;
  for (const planYear of index.plan.years) {
    if (planYear > year) break;
    for (const item of items) {
      if (item.year === planYear && item.phase !== "service") reached = laterPhase(reached, item.phase);
    }
  }
  return reached;
}

/** A value of an indicator and who says it. */
export type SeriesPoint = Target & {
  readonly year: Year;
  readonly commitment: Commitment;
  readonly cite: Cite;
};

/** An indicator's targets: one point for each item that sets it, by year, then the goals of the main text (`source: "goal"`). */
export function indicatorSeries(
  plan: Plan,
  indicator: IndicatorId,
): { readonly yearly: readonly SeriesPoint[]; readonly goals: readonly SeriesPoint[] } {
  const yearly: SeriesPoint[] = [];
  const goals: SeriesPoint[] = [];
  for (const { year, commitment, cite, targets } of plan.items)
    for (const target of targets)
      if (target.indicator === indicator) yearly.push({ ...target, year, commitment, cite });
  for (const { byYear, commitment, cite, targets } of plan.goals)
    for (const target of targets)
      if (target.indicator === indicator)
        goals.push({ ...target, year: byYear ?? plan.document.validThroughYear, commitment, cite });
  return { yearly: yearly.sort((a, b) => a.year - b.year), goals };
}
