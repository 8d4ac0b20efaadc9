import type { TaskId, Year } from "../plan/ids.ts";
import type { Indicator } from "../plan/indicator.ts";
import type { Goal, MilestoneItem } from "../plan/milestone-item.ts";
import type { Action, Note, Plan, Task, Unit } from "../plan/plan.ts";

/** What a plan is made of, as a change is told of it: its document, its years, an entry of one of its lists, or a list's order. */
export type PlanParts = {
  readonly document: Plan["document"];
  readonly years: Plan["years"];
  readonly action: Action;
  readonly unit: Unit;
  readonly task: Task;
  readonly indicator: Indicator;
  readonly item: MilestoneItem;
  readonly goal: Goal;
  readonly note: Note;
  /** Ids of the entries that both plans have, in the order of one of them. */
  readonly order: readonly string[];
};

/** One of {@link PlanParts}. */
export type PlanPart = keyof PlanParts;

/** The lists of a plan whose entries are told apart by their ids, with the part that an entry is. */
export const keyedLists = [
  ["actions", "action"],
  ["units", "unit"],
  ["tasks", "task"],
  ["indicators", "indicator"],
  ["goals", "goal"],
  ["notes", "note"],
] as const satisfies readonly (readonly [keyof Plan, PlanPart])[];

/** A property that differs. A side is `undefined` where that version does not have the property. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

type ChangeOf<Part extends PlanPart> = {
  /** `<part>/<id>/<what>`, for example `item/12-2026-2/changed`; the same for the same two plans. */
  readonly id: string;
  readonly part: Part;
  readonly what: "added" | "removed" | "changed";
  /** The task that it belongs to; `null` for what belongs to the plan as a whole. */
  readonly task: TaskId | null;
  /** The year of an item, or by which a goal is to be reached; `null` for anything else. */
  readonly year: Year | null;
  /** `null`: it is added. */
  readonly before: PlanParts[Part] | null;
  /** `null`: it is removed. */
  readonly after: PlanParts[Part] | null;
  /** What differs where it is changed; empty otherwise. */
  readonly fields: readonly FieldChange[];
};

/** One thing that two versions of a plan differ in, to be accepted or refused as a whole. */
export type PlanChange = { readonly [Part in PlanPart]: ChangeOf<Part> }[PlanPart];
