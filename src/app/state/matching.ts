import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId, TaskId, Year } from "#domain/plan/ids.ts";
import { itemsOf, type PlanIndex } from "#domain/plan/plan-index.ts";
import { builtPhase } from "#domain/plan/built-phase.ts";
import type { Filters } from "./view.ts";

function isNarrowed(filters: Filters): boolean {
  return (
    filters.inYear ||
    [filters.actions, filters.tasks, filters.units, filters.kinds, filters.townships, filters.phases].some(
      (field) => field.length > 0,
    )
  );
}

function allows<Value>(chosen: readonly Value[], value: Value): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

/**
 * The tasks through which a feature passes the filters by task, action, unit and year: one task has to satisfy all of them
 * at once, so that "task 9 and 县交通局" does not find what is task 9 here and 县交通局 there. With `inYear` only tasks with
 * an item of the year that names the feature count.
 */
export function eligibleTasks(index: PlanIndex, feature: PlanFeature, filters: Filters, year: Year): readonly TaskId[] {
  const tasks = filters.inYear
    ? [...new Set(itemsOf(index, feature.id, year).map((item) => item.task))]
    : feature.properties.tasks;
  if (filters.tasks.length === 0 && filters.actions.length === 0 && filters.units.length === 0) return tasks;
  return tasks.filter((id) => {
    const task = index.taskById.get(id);
    if (task === undefined) return false;
    const ofUnit = filters.units.length === 0 || task.units.some((unit) => filters.units.includes(unit));
    return ofUnit && allows(filters.tasks, id) && allows(filters.actions, task.action);
  });
}

/** The townships that a feature counts to: itself, or those it lies in or passes as far as known (so a sub-centre counts to its township). */
export function townshipsOfFeature(feature: PlanFeature): readonly FeatureId[] {
  if (feature.properties.kind === "township") return [feature.id];
  return "townships" in feature.properties ? feature.properties.townships : [];
}

/** Whether a feature passes the filters in a year: within a field any may match, between fields all must. */
export function matches(index: PlanIndex, feature: PlanFeature, filters: Filters, year: Year): boolean {
  if (!allows(filters.kinds, feature.properties.kind)) return false;
  if (filters.townships.length > 0 && !townshipsOfFeature(feature).some((id) => filters.townships.includes(id)))
    return false;
  if (filters.phases.length > 0) {
    const phase = builtPhase(index, feature, year);
    if (phase === null || !filters.phases.includes(phase)) return false;
  }
  const byTask = filters.inYear || filters.tasks.length > 0 || filters.actions.length > 0 || filters.units.length > 0;
  return !byTask || eligibleTasks(index, feature, filters, year).length > 0;
}

/** The features that pass the filters in a year; `null` where no filter is set, which is not the same as none. */
export function matchingFeatures(index: PlanIndex, filters: Filters, year: Year): ReadonlySet<FeatureId> | null {
  if (!isNarrowed(filters)) return null;
  return new Set(
    index.features.filter((feature) => matches(index, feature, filters, year)).map((feature) => feature.id),
  );
}
