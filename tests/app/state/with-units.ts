import type { UnitId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** The index with other responsible units; `units` by task, tasks that are not named keep theirs. */
export function withUnits(index: PlanIndex, units: Readonly<Record<string, readonly string[]>>): PlanIndex {
  const taskById = new Map(
    [...index.taskById].map(([id, task]) => [
      id,
      { ...task, units: (units[id] as readonly UnitId[] | undefined) ?? task.units },
    ]),
  );
  const unitById = new Map(
    [...new Set(Object.values(units).flat())].map((id) => [
      id as UnitId,
      { id: id as UnitId, name: `县${id}`, nameEn: id, shortName: id, aliases: [] },
    ]),
  );
  return {
    ...index,
    taskById,
    unitById,
    plan: { ...index.plan, tasks: [...taskById.values()], units: [...unitById.values()] },
  };
}
