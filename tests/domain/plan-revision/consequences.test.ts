import { describe, expect, it } from "vitest";
import { indexPlan } from "#domain/plan/plan-index.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { consequencesOf } from "#domain/plan-revision/consequences.ts";
import { followPlan } from "#domain/plan-revision/follow-plan.ts";
import { plainPlan } from "#domain/plan-revision/plain-plan.ts";
import { revisionIssues } from "#domain/plan-revision/revision-issues.ts";
import { shippedFeatures, shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const features = shippedFeatures();
const road = "corridors/zhengyong-expressway";

function withoutRoad(plan: Plan): Plan {
  const without = <Of extends { readonly features: readonly string[] }>(each: Of): Of => ({
    ...each,
    features: each.features.length === 1 ? ["county/dehua"] : each.features.filter((id) => id !== road),
  });
  const named = <Of extends { readonly features: readonly string[] }>(each: Of): Of =>
    each.features.includes(road) ? without(each) : each;
  return plainPlan({ ...plan, items: plan.items.map(named), goals: plan.goals.map(named) });
}

describe("what a version of the plan means for reports", () => {
  it("is nothing where the plan says the same", () => {
    expect(consequencesOf(index, index.plan)).toEqual([]);
    expect(followPlan(features, index.plan)).toBe(features);
  });

  it("names a built thing that loses its last item, and keeps it on the map", () => {
    const next = withoutRoad(index.plan);
    expect(
      consequencesOf(index, next)
        .filter(({ isDropped }) => isDropped)
        .map(({ feature }) => feature.id),
    ).toEqual([road]);
    const followed = followPlan(features, next);
    expect(followed.find(({ id }) => id === road)?.properties.tasks).toEqual([]);
    expect(indexPlan(next, followed).featureById.has("corridors/zhengyong-expressway" as never)).toBe(true);
    expect(revisionIssues(next, features)).toEqual([]);
  });

  it("names the years by whose end another phase is expected", () => {
    const items = index.plan.items.map((item) =>
      item.features.includes(road as never) && item.phase !== "service" ? { ...item, phase: "start" as const } : item,
    );
    const told = consequencesOf(index, { ...index.plan, items }).find(({ feature }) => feature.id === road);
    expect(told?.isDropped).toBe(false);
    expect(told?.phases.length).toBeGreaterThan(0);
    expect(told?.phases.every(({ before, after }) => before !== after)).toBe(true);
  });

  it("names the units that no longer report on it", () => {
    const tasks = index.plan.tasks.map((task) => ({ ...task, units: task.units.filter((id) => id !== "transport") }));
    const told = consequencesOf(index, { ...index.plan, tasks });
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ lostUnits }) => lostUnits.length === 1 && lostUnits[0] === "transport")).toBe(true);
  });
});
