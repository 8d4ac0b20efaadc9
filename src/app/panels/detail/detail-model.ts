import type { PlanFeature, SourceId } from "#domain/features/feature.ts";
import type { FeatureId, TaskId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { townshipsOf } from "../statement/select-feature.ts";

/** A section of the detail panel: everything the plan puts in a place, all county-wide tasks, one task, or what is related. */
export type DetailTab =
  | { readonly id: string; readonly kind: "area" }
  | { readonly id: string; readonly kind: "county" }
  | { readonly id: string; readonly kind: "task"; readonly task: TaskId }
  | { readonly id: string; readonly kind: "related" };

/** The source that a feature comes from, read from its id. */
export function sourceOf(feature: PlanFeature): SourceId {
  // The schema of ids lists the sources; every id begins with one.
  return feature.id.slice(0, feature.id.indexOf("/")) as SourceId;
}

/** Whether a feature is a part of the county that other features lie in: a township, a centre, an axis. */
export function isArea(feature: PlanFeature): boolean {
  const source = sourceOf(feature);
  return source === "townships" || source === "centres" || source === "axes";
}

/** The tasks of a feature in the plan's order: those it carries and those whose statements name it. */
export function tasksOf(index: PlanIndex, feature: PlanFeature): readonly TaskId[] {
  const tasks = new Set<TaskId>(feature.properties.tasks);
  for (const item of index.itemsByFeature.get(feature.id) ?? []) tasks.add(item.task);
  for (const goal of index.goalsByFeature.get(feature.id) ?? []) if (goal.task !== null) tasks.add(goal.task);
  return index.plan.tasks.map((task) => task.id).filter((id) => tasks.has(id));
}

/** The sections of a feature's panel, the one that opens first at the head. */
export function tabsOf(index: PlanIndex, feature: PlanFeature): readonly DetailTab[] {
  if (sourceOf(feature) === "county") return [{ id: "county", kind: "county" }];
  const tasks = tasksOf(index, feature).map((task): DetailTab => ({ id: `task-${task}`, kind: "task", task }));
  const area: readonly DetailTab[] = isArea(feature) ? [{ id: "area", kind: "area" }] : [];
  return [...area, ...tasks, { id: "related", kind: "related" }];
}

/** The townships that make up a place: a township itself, or those of a centre or an axis. */
export function areaTownships(feature: PlanFeature): readonly FeatureId[] {
  return feature.properties.kind === "township" ? [feature.id] : townshipsOf(feature);
}

/** An uncertainty for reading: metres below a kilometre, else kilometres with at most one decimal. */
export function formatUncertainty(meters: number): { readonly unit: "m" | "km"; readonly figure: string } {
  return meters < 1000
    ? { unit: "m", figure: String(Math.round(meters)) }
    : { unit: "km", figure: String(Math.round(meters / 100) / 10) };
}
