import { isListed, type PlanFeature } from "../features/feature.ts";
import type { TaskId } from "../plan/ids.ts";
import type { Plan } from "../plan/plan.ts";

/** The tasks that name a feature, in its items and goals, by id of the feature. */
function tasksByFeature(plan: Plan): ReadonlyMap<string, ReadonlySet<TaskId>> {
  const found = new Map<string, Set<TaskId>>();
  for (const { task, features } of [...plan.items, ...plan.goals])
    for (const id of features) {
      const tasks = found.get(id) ?? new Set<TaskId>();
      found.set(id, task === null ? tasks : tasks.add(task));
    }
  return found;
}

/**
 * Features with the tasks that a version of the plan names them in: the plan says which they are, and features only repeat it.
 * Those that it concerns alone are new objects, and the list is one only where there are any.
 */
export function followPlan(features: readonly PlanFeature[], plan: Plan): readonly PlanFeature[] {
  const told = tasksByFeature(plan);
  const followed = features.map((feature) => {
    if (!isListed(feature)) return feature;
    const names = told.get(feature.id) ?? new Set<TaskId>();
    const { tasks } = feature.properties;
    if (tasks.length === names.size && tasks.every((id) => names.has(id))) return feature;
    const kept = tasks.filter((id) => names.has(id));
    const fresh = plan.tasks.map(({ id }) => id).filter((id) => names.has(id) && !tasks.includes(id));
    return { ...feature, properties: { ...feature.properties, tasks: [...kept, ...fresh] } };
  });
  return followed.every((feature, at) => feature === features[at]) ? features : followed;
}
