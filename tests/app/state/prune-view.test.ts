import { describe, expect, it } from "vitest";
import type { ActionId, FeatureId, TaskId, UnitId } from "#domain/plan/ids.ts";
import { initialView, noFilters, type View } from "#app/state/view.ts";
import { pruneView } from "#app/state/prune-view.ts";
import { aFeature, anIndex } from "#tests/app/panels/panel-fixture.ts";

const index = anIndex({ features: [aFeature("county/dehua"), aFeature("townships/sanban"), aFeature("sites/school")] });
const start = initialView(index.plan.years, new Date("2026-11-23"));

describe("pruneView", () => {
  it("drops every id that the plan does not have and says which", () => {
    const view: View = {
      ...start,
      selection: "sites/gone" as FeatureId,
      filters: {
        ...noFilters,
        actions: ["2", "9"] as ActionId[],
        tasks: ["12", "99"] as TaskId[],
        units: ["transport", "navy"] as UnitId[],
        townships: ["townships/sanban", "sites/school", "townships/atlantis"] as FeatureId[],
      },
    };
    const pruned = pruneView(view, index);
    expect(pruned.view.selection).toBeNull();
    expect(pruned.view.filters).toEqual({
      ...noFilters,
      actions: ["2"],
      tasks: ["12"],
      units: ["transport"],
      townships: ["townships/sanban"],
    });
    expect(pruned.ignored.map(({ key, value }) => `${key}=${value}`)).toEqual([
      "feature=sites/gone",
      "action=9",
      "task=99",
      "unit=navy",
      "township=sites/school",
      "township=townships/atlantis",
    ]);
    expect(new Set(pruned.ignored.map(({ why }) => why))).toEqual(new Set(["notInPlan"]));
  });

  it("returns the same view where the plan has everything", () => {
    const view: View = {
      ...start,
      selection: "sites/school" as FeatureId,
      filters: { ...noFilters, tasks: ["12" as TaskId] },
    };
    expect(pruneView(view, index)).toEqual({ view, ignored: [] });
    expect(pruneView(view, index).view).toBe(view);
  });
});
