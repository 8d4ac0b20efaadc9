import type { MilestoneItem } from "../plan/milestone-item.ts";
import type { Plan } from "../plan/plan.ts";
import type { ItemSlot, PlanDifference } from "./compare-plans.ts";
import { mergeOrder } from "./merge-order.ts";
import { numberedItems } from "./plain-plan.ts";
import { keyedLists, type PlanPart } from "./plan-change.ts";

/** Ids of the changes that are accepted. */
export type Accepted = ReadonlySet<string>;

function chosenEntries<Entry extends { readonly id: string }>(
  part: PlanPart,
  list: string,
  before: readonly Entry[],
  after: readonly Entry[],
  accepted: Accepted,
): readonly Entry[] {
  const [old, fresh] = [new Map(before.map((each) => [each.id, each])), new Map(after.map((each) => [each.id, each]))];
  const ids = [[...old.keys()], [...fresh.keys()]] as const;
  const order = accepted.has(`order/${list}/changed`) ? mergeOrder(ids[1], ids[0]) : mergeOrder(ids[0], ids[1]);
  return order.flatMap((id): readonly Entry[] => {
    const [was, is] = [old.get(id), fresh.get(id)];
    if (was === undefined) return is !== undefined && accepted.has(`${part}/${id}/added`) ? [is] : [];
    if (is === undefined) return accepted.has(`${part}/${id}/removed`) ? [] : [was];
    return [accepted.has(`${part}/${id}/changed`) ? is : was];
  });
}

function chosenItem({ before, after, change }: ItemSlot, accepted: Accepted): readonly MilestoneItem[] {
  const item = change === null || accepted.has(change) ? after : before;
  return item === null ? [] : [item];
}

/**
 * The plan with the accepted changes and without the refused ones: all accepted is the new version, none is the present one.
 * What does not hold together then is told by `revisionIssues`.
 */
export function applyChoice({ before, after, slots }: PlanDifference, accepted: Accepted): Plan {
  const lists = Object.fromEntries(
    keyedLists.map(([list, part]) => [
      list,
      chosenEntries<{ id: string }>(part, list, before[list], after[list], accepted),
    ]),
    // Every list holds what it held in one of the two.
  ) as Pick<Plan, (typeof keyedLists)[number][0]>;
  return {
    ...before,
    ...lists,
    document: accepted.has("document/document/changed") ? after.document : before.document,
    years: accepted.has("years/years/changed") ? after.years : before.years,
    items: numberedItems(
      slots.flatMap((slot) => chosenItem(slot, accepted)),
      lists.tasks,
    ),
  };
}
