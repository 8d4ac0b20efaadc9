import * as fc from "fast-check";
import { type MilestoneItem, milestoneItem } from "#domain/plan/milestone-item.ts";
import { plan as planSchema, type Plan } from "#domain/plan/plan.ts";
import { plainPlan } from "#domain/plan-revision/plain-plan.ts";

/** A plan with some of its parts said otherwise; throws where it breaks the schema. */
export function aPlanWith(plan: Plan, changes: Partial<Record<keyof Plan, unknown>>): Plan {
  return planSchema.parse({ ...plan, ...changes });
}

/** A plan whose item says something else; `null`: it is taken out. The others of its cell are numbered anew. */
export function withItem(plan: Plan, id: string, change: Partial<Record<keyof MilestoneItem, unknown>> | null): Plan {
  const items = plan.items.flatMap((item) => {
    if (item.id !== id) return [item];
    return change === null ? [] : [milestoneItem.parse({ ...item, ...change })];
  });
  return plainPlan({ ...plan, items });
}

/** A plan with one more item at the end of a cell. */
export function withNewItem(plan: Plan, like: string, change: Partial<Record<keyof MilestoneItem, unknown>>): Plan {
  const model = plan.items.find(({ id }) => id === like);
  const item = milestoneItem.parse({ ...model, targets: [], notes: [], ...change });
  return plainPlan({ ...plan, items: [...plan.items, item] });
}

/** A plan with one more task, with an item in every year, of a unit that there was not. */
export function withNewTask(plan: Plan): Plan {
  const [model] = plan.items;
  const id = String(Math.max(...plan.tasks.map((task) => Number(task.id))) + 1);
  const unit = `office-${id}`;
  return planSchema.parse({
    ...plan,
    units: [...plan.units, { id: unit, name: `第${id}办`, nameEn: `Office ${id}`, shortName: `${id}办`, aliases: [] }],
    tasks: [
      ...plan.tasks,
      { ...plan.tasks[0], id, name: `新任务${id}`, ordinal: `（${id}）`, units: [unit], notes: [] },
    ],
    items: [
      ...plan.items,
      ...plan.years.map((year) => ({
        ...model,
        id: `${id}-${year}-1`,
        task: id,
        year,
        text: `新任务${id}在${year}年的措施`,
        targets: [],
        notes: [],
        cite: { part: "annex", task: id, year },
      })),
    ],
  });
}

type Step = (plan: Plan, seed: number) => Plan;

function pick<Value>(values: readonly Value[], seed: number): Value | undefined {
  return values[seed % Math.max(1, values.length)];
}

const words = ["新建", "改造", "提升", "公共服务", "道路", "村庄", "年底前", "3.5公里", "120套"];

const steps: readonly Step[] = [
  (plan, seed) => withItem(plan, pick(plan.items, seed)?.id ?? "", { text: `${pick(words, seed)}${seed}` }),
  (plan, seed) => {
    const item = pick(plan.items, seed);
    return withItem(plan, item?.id ?? "", { text: `${item?.text ?? ""}，${pick(words, seed)}` });
  },
  (plan, seed) => withItem(plan, pick(plan.items, seed)?.id ?? "", null),
  (plan, seed) => withNewItem(plan, pick(plan.items, seed)?.id ?? "", { text: `${pick(words, seed)}第${seed}条` }),
  (plan, seed) => withItem(plan, pick(plan.items, seed)?.id ?? "", { year: pick(plan.years, seed + 1) }),
  (plan, seed) => withItem(plan, pick(plan.items, seed)?.id ?? "", { features: pick(plan.items, seed * 7)?.features }),
  (plan, seed) => ({ ...plan, goals: plan.goals.toSpliced(seed % plan.goals.length, 1) }),
  (plan, seed) => {
    const at = seed % plan.goals.length;
    const [goal] = plan.goals.slice(at, at + 1);
    return goal === undefined
      ? plan
      : { ...plan, goals: [...plan.goals.toSpliced(at, 1), { ...goal, textEn: `${goal.textEn} (${seed})` }] };
  },
  (plan, seed) => {
    const at = seed % plan.tasks.length;
    const unit = pick(plan.units, seed * 3);
    const tasks = plan.tasks.map((task, index) =>
      index === at && unit !== undefined && !task.units.includes(unit.id)
        ? { ...task, units: [...task.units, unit.id] }
        : task,
    );
    return { ...plan, tasks };
  },
  (plan, seed) => ({ ...plan, notes: plan.notes.toReversed(), document: { ...plan.document, number: `第${seed}号` } }),
  (plan) => withNewTask(plan),
  (plan, seed) => {
    const indicator = pick(plan.indicators, seed);
    if (indicator === undefined) return plan;
    const without = <Of extends { readonly targets: readonly { readonly indicator: string }[] }>(each: Of): Of => ({
      ...each,
      targets: each.targets.filter((target) => target.indicator !== indicator.id),
    });
    return {
      ...plan,
      indicators: plan.indicators.filter(({ id }) => id !== indicator.id),
      items: plan.items.map(without),
      goals: plan.goals.map(without),
    };
  },
];

/** Versions of a plan that somebody may have made of it: a few changes of every sort, one after the other. */
export function changedPlans(plan: Plan): fc.Arbitrary<Plan> {
  const step = fc.tuple(fc.nat(steps.length - 1), fc.nat(5000));
  return fc
    .array(step, { minLength: 1, maxLength: 6 })
    .map((chosen) => plainPlan(chosen.reduce((changed, [at, seed]) => steps[at]?.(changed, seed) ?? changed, plan)));
}
