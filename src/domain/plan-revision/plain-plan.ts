import type { MilestoneItem } from "../plan/milestone-item.ts";
import { itemId } from "../plan/ids.ts";
import { cellKey } from "../plan/plan-index.ts";
import type { Plan, Task } from "../plan/plan.ts";

/** Items by task (in the order of `tasks`), year and place, numbered in their cells and citing them. */
export function numberedItems(items: readonly MilestoneItem[], tasks: readonly Task[]): readonly MilestoneItem[] {
  const rank = new Map(tasks.map(({ id }, at) => [id, at]));
  const rankOf = ({ task }: MilestoneItem): number => rank.get(task) ?? tasks.length + Number(task);
  const counts = new Map<string, number>();
  return items
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.year - b.year)
    .map((item) => {
      const { task, year } = item;
      const number = (counts.get(cellKey(task, year)) ?? 0) + 1;
      counts.set(cellKey(task, year), number);
      const id = `${task}-${year}-${number}`;
      const { cite } = item;
      const isOwn = cite.part === "annex" && cite.task === task && cite.year === year;
      if (item.id === id && isOwn) return item;
      // More than 99 items in a cell have no id of the schema; what is wrong then is told by the check of the whole.
      const parsed = itemId.safeParse(id);
      return { ...item, id: parsed.success ? parsed.data : item.id, cite: { part: "annex", task, year } };
    });
}

/** A plan with its items in their order, so that two of them can be held against each other. */
export function plainPlan(plan: Plan): Plan {
  return { ...plan, items: numberedItems(plan.items, plan.tasks) };
}
