import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan as planSchema } from "#domain/plan/plan.ts";
import { applyChoice } from "#domain/plan-revision/apply-choice.ts";
import { bindingsOf, isClosed, withAccepted, withRefused } from "#domain/plan-revision/bindings.ts";
import { comparePlans } from "#domain/plan-revision/compare-plans.ts";
import { plainPlan } from "#domain/plan-revision/plain-plan.ts";
import { revisionIssues } from "#domain/plan-revision/revision-issues.ts";
import { aPlanWith, changedPlans, withItem, withNewItem, withNewTask } from "#tests/support/plan-changes.ts";
import { shippedFeatures, shippedPlan } from "#tests/support/shipped-geodata.ts";

const plan = shippedPlan();
const features = shippedFeatures();
const all = (ids: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(ids.map(({ id }) => id));

// What a choice can leave open: a place that nothing stands in any more.
const uncovered =
  /Expected at least one item of task|Expected a feature that names task|Expected a task that names the unit|Expected an item or goal that sets/;

describe("a new version of the plan beside the present one", () => {
  it("has no difference where it says the same, in whatever order its keys stand", () => {
    const turned = planSchema.parse(Object.fromEntries(Object.entries(plan).toReversed()));
    expect(comparePlans(plan, turned).changes).toEqual([]);
    expect(plainPlan(plan)).toEqual(plan);
  });

  it("is itself once everything is accepted, and the present one once everything is refused", () => {
    fc.assert(
      fc.property(changedPlans(plan), (next) => {
        const difference = comparePlans(plan, next);
        expect(applyChoice(difference, all(difference.changes))).toEqual(next);
        expect(applyChoice(difference, new Set())).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps to the schema whatever is accepted of it, and names nothing that is not there", () => {
    fc.assert(
      fc.property(changedPlans(plan), fc.infiniteStream(fc.boolean()), (next, coins) => {
        const difference = comparePlans(plan, next);
        const bindings = bindingsOf(difference);
        const flip = (): boolean => coins.next().value === true;
        const chosen = difference.changes.filter(flip).map(({ id }) => id);
        const accepted = withAccepted(new Set(), chosen, bindings);
        expect(isClosed(accepted, bindings)).toBe(true);
        const merged = applyChoice(difference, accepted);
        expect(planSchema.safeParse(merged).success).toBe(true);
        const wrong = revisionIssues(merged, features).filter(({ message }) => !uncovered.test(message));
        expect(wrong).toEqual([]);
        const fewer = withRefused(accepted, chosen.slice(0, 1), bindings);
        expect(isClosed(fewer, bindings)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("gives every change an id of its own, the same each time", () => {
    fc.assert(
      fc.property(changedPlans(plan), (next) => {
        const ids = comparePlans(plan, next).changes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(comparePlans(plan, next).changes.map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 20 },
    );
  });

  it("knows an item again whose number is another because one before it was taken out", () => {
    const { changes } = comparePlans(plan, withItem(plan, "1-2025-1", null));
    expect(changes.map(({ id }) => id)).toEqual(["item/1-2025-1/removed"]);
  });

  it("tells the fields of an item in which it differs, and its task and year", () => {
    const [change] = comparePlans(
      plan,
      withItem(plan, "1-2025-5", {
        targets: [{ indicator: "hukou-urbanisation-rate", value: 51 }],
        commitment: "firm",
      }),
    ).changes;
    expect(change).toMatchObject({ id: "item/1-2025-5/changed", part: "item", what: "changed", task: "1", year: 2025 });
    expect(change?.fields.map(({ field }) => field)).toEqual(["commitment", "targets"]);
  });

  it("takes a text that has nothing in common for another item", () => {
    const next = withItem(plan, "1-2025-3", { text: "国际贸易口岸通关", textEn: "Customs" });
    expect(
      comparePlans(plan, next)
        .changes.map(({ what }) => what)
        .toSorted(),
    ).toEqual(["added", "removed"]);
  });

  it("binds an item of a new task to that task, and its unit with it", () => {
    const difference = comparePlans(plan, withNewTask(plan));
    const bindings = bindingsOf(difference);
    const one = withAccepted(new Set(), ["item/19-2026-1/added"], bindings);
    expect([...one].toSorted()).toEqual(["item/19-2026-1/added", "task/19/added", "unit/office-19/added"]);
    const messages = revisionIssues(applyChoice(difference, one), features).map(({ message }) => message);
    expect(messages).toEqual([2025, 2027, 2028].map((year) => `Expected at least one item of task 19 in ${year}`));
    const none = withRefused(all(difference.changes), ["task/19/added"], bindings);
    expect([...none]).toEqual([]);
  });

  it("binds both ends of an item that is put off to another year", () => {
    const next = withItem(plan, "12-2026-1", { year: 2027 });
    const difference = comparePlans(plan, next);
    expect(difference.moves).toHaveLength(1);
    const bindings = bindingsOf(difference);
    const [first] = difference.changes;
    expect(withAccepted(new Set(), [first?.id ?? ""], bindings).size).toBe(2);
    expect(withRefused(all(difference.changes), [first?.id ?? ""], bindings).size).toBe(0);
  });

  it("binds the loss of a note to whatever named it", () => {
    const [task] = plan.tasks;
    const gone = task?.notes[0] ?? "";
    const without = <Of extends { readonly notes: readonly string[] }>(each: Of): Of => ({
      ...each,
      notes: each.notes.filter((id) => id !== gone),
    });
    const next = aPlanWith(plan, {
      tasks: plan.tasks.map(without),
      items: plan.items.map(without),
      goals: plan.goals.map(without),
      notes: plan.notes.filter(({ id }) => id !== gone),
    });
    const difference = comparePlans(plan, next);
    const lost = withAccepted(new Set(), [`note/${gone}/removed`], bindingsOf(difference));
    expect(lost).toEqual(all(difference.changes));
  });

  it("says which ids are no features, and lets the rest be taken", () => {
    const next = withNewItem(plan, "12-2026-1", { text: "建设某某园区一期", features: ["sites/nothing-there"] });
    expect(revisionIssues(next, features).map(({ message }) => message)).toEqual([
      'Expected a known feature, found "sites/nothing-there"',
    ]);
    expect(revisionIssues(applyChoice(comparePlans(plan, next), new Set()), features)).toEqual([]);
  });

  it("tells an order that is another, to be accepted or refused like anything else", () => {
    const next = { ...plan, units: plan.units.toReversed() };
    const difference = comparePlans(plan, next);
    expect(difference.changes.map(({ id }) => id)).toEqual(["order/units/changed"]);
    expect(applyChoice(difference, all(difference.changes)).units).toEqual(next.units);
  });
});
