import type { MilestoneItem } from "../plan/milestone-item.ts";
import { cellKey } from "../plan/plan-index.ts";
import type { Plan } from "../plan/plan.ts";
import { alignItems, itemFields, likeness } from "./align-items.ts";
import { isSameOrder } from "./merge-order.ts";
import { plainPlan } from "./plain-plan.ts";
import { keyedLists, type PlanChange, type PlanPart, type PlanParts } from "./plan-change.ts";
import { changedFields, isSameContent } from "./same-content.ts";

/** An item of the merged order of a cell, and the change that it is part of; `null`: it says the same in both. */
export type ItemSlot = {
  readonly before: MilestoneItem | null;
  readonly after: MilestoneItem | null;
  readonly change: string | null;
};

/** Everything that two versions of a plan differ in. */
export type PlanDifference = {
  /** Both with their items in order; see `plainPlan`. */
  readonly before: Plan;
  readonly after: Plan;
  /** Of the plan as a whole first, then task by task. */
  readonly changes: readonly PlanChange[];
  readonly slots: readonly ItemSlot[];
  /** Ids of changes that are one statement which has moved: where it was removed, and where it was added. */
  readonly moves: readonly (readonly [removed: string, added: string])[];
};

type Entry = PlanParts["action" | "unit" | "task" | "indicator" | "goal" | "note"];

// From it on, what stands in another cell is the same statement.
const movedLikeness = 0.75;

function whatOf(before: unknown, after: unknown): PlanChange["what"] {
  return before === null ? "added" : after === null ? "removed" : "changed";
}

/** A change; `part` says what both sides are. */
function changeOf(
  part: PlanPart,
  id: string,
  before: object | null,
  after: object | null,
  place: Pick<PlanChange, "task" | "year">,
  fields: PlanChange["fields"],
): PlanChange {
  const what = whatOf(before, after);
  // Both sides are entries of the list that the part names.
  return { id: `${part}/${id}/${what}`, part, what, ...place, before, after, fields } as PlanChange;
}

function placeOf(part: PlanPart, entry: Entry): Pick<PlanChange, "task" | "year"> {
  if (part === "task") return { task: (entry as PlanParts["task"]).id, year: null };
  if (part === "indicator") return { task: (entry as PlanParts["indicator"]).task, year: null };
  if (part !== "goal") return { task: null, year: null };
  const { task, byYear } = entry as PlanParts["goal"];
  return { task, year: byYear };
}

function listChanges(part: PlanPart, before: readonly Entry[], after: readonly Entry[]): readonly PlanChange[] {
  const [old, fresh] = [
    new Map<string, Entry>(before.map((entry) => [entry.id, entry])),
    new Map<string, Entry>(after.map((entry) => [entry.id, entry])),
  ];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id) ?? null, fresh.get(id) ?? null];
    const entry = is ?? was;
    if (entry === null || (was !== null && is !== null && isSameContent(was, is))) return [];
    return [
      changeOf(part, id, was, is, placeOf(part, entry), was === null || is === null ? [] : changedFields(was, is)),
    ];
  });
}

function orderChange(list: string, before: readonly Entry[], after: readonly Entry[]): readonly PlanChange[] {
  const ids = (entries: readonly Entry[]): readonly string[] => entries.map(({ id }) => id);
  const [old, fresh] = [ids(before), ids(after)];
  if (isSameOrder(old, fresh)) return [];
  const [inOld, inFresh] = [new Set(old), new Set(fresh)];
  const sides = [old.filter((id) => inFresh.has(id)), fresh.filter((id) => inOld.has(id))] as const;
  return [changeOf("order", list, sides[0], sides[1], { task: null, year: null }, [])];
}

function cellsOf(items: readonly MilestoneItem[]): ReadonlyMap<string, readonly MilestoneItem[]> {
  const cells = new Map<string, MilestoneItem[]>();
  for (const item of items) {
    const key = cellKey(item.task, item.year);
    cells.set(key, [...(cells.get(key) ?? []), item]);
  }
  return cells;
}

function compareItems(before: Plan, after: Plan): { readonly slots: ItemSlot[]; readonly changes: PlanChange[] } {
  const [old, fresh] = [cellsOf(before.items), cellsOf(after.items)];
  const slots: ItemSlot[] = [];
  const changes: PlanChange[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()]))
    for (const { before: was, after: is } of alignItems(old.get(key) ?? [], fresh.get(key) ?? [])) {
      const fields = was === null || is === null ? [] : itemFields(was, is);
      const item = was ?? is;
      if (item === null) continue;
      const { id, task, year } = item;
      const isSame = was !== null && is !== null && fields.length === 0;
      const change = isSame ? null : changeOf("item", id, was, is, { task, year }, fields);
      if (change !== null) changes.push(change);
      slots.push({ before: was, after: is, change: change?.id ?? null });
    }
  return { slots, changes };
}

function findMoves(changes: readonly PlanChange[]): PlanDifference["moves"] {
  const removed = changes.flatMap((change) => (change.part === "item" && change.what === "removed" ? [change] : []));
  const added = changes.flatMap((change) => (change.part === "item" && change.what === "added" ? [change] : []));
  const taken = new Set<string>();
  return removed.flatMap((from): PlanDifference["moves"] => {
    const [best] = added
      .filter(({ id, task }) => task === from.task && !taken.has(id))
      .map(({ id, after }) => ({ id, score: likeness(from.before?.text ?? "", after?.text ?? "") }))
      .filter(({ score }) => score >= movedLikeness)
      .toSorted((a, b) => b.score - a.score);
    if (best === undefined) return [];
    taken.add(best.id);
    return [[from.id, best.id]];
  });
}

/** Holds a new version of a plan against the present one. Ids of actions, units, tasks and so on stand once in each. */
export function comparePlans(present: Plan, next: Plan): PlanDifference {
  const [before, after] = [plainPlan(present), plainPlan(next)];
  const documentFields = changedFields(before.document, after.document);
  const nowhere = { task: null, year: null };
  const whole: PlanChange[] = [
    ...(documentFields.length === 0
      ? []
      : [changeOf("document", "document", before.document, after.document, nowhere, documentFields)]),
    ...(isSameContent(before.years, after.years)
      ? []
      : [changeOf("years", "years", before.years, after.years, nowhere, [])]),
    ...keyedLists.flatMap(([list, part]) => [
      ...listChanges(part, before[list], after[list]),
      ...orderChange(list, before[list], after[list]),
    ]),
  ];
  const { slots, changes } = compareItems(before, after);
  const rank = new Map([...before.tasks, ...after.tasks].map(({ id }, at) => [id, at]));
  const rankOf = ({ task }: PlanChange): number => (task === null ? -1 : (rank.get(task) ?? rank.size));
  return {
    before,
    after,
    changes: [...whole, ...changes].toSorted((a, b) => rankOf(a) - rankOf(b)),
    slots,
    moves: findMoves(changes),
  };
}
