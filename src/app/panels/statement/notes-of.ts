import type { TaskId, Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Note } from "#domain/plan/plan.ts";

/** The notes on a task, its items and its goals, each once; only those of one year's items where a year is given. */
export function notesOf(index: PlanIndex, task: TaskId, year: Year | null = null): readonly Note[] {
  const items = index.plan.items.filter((item) => item.task === task && (year === null || item.year === year));
  const ids = new Set([
    ...(index.taskById.get(task)?.notes ?? []),
    ...items.flatMap((item) => item.notes),
    ...(index.goalsByTask.get(task) ?? []).flatMap((goal) => goal.notes),
  ]);
  return index.plan.notes.filter((note) => ids.has(note.id));
}
