import { describe, expect, it } from "vitest";
import type { FeatureId, GoalId, IndicatorId, ItemId, TaskId, UnitId } from "#domain/plan/ids.ts";
import { choiceActions } from "#app/panels/search/search-choice.ts";
import { aCountyIndex } from "./search-fixture.ts";

const index = aCountyIndex();
const here = [118.2, 25.5, 118.2, 25.5];

describe("choosing a hit", () => {
  it("selects a feature and flies there", () => {
    expect(choiceActions(index, { kind: "feature", feature: "sites/county-hospital" as FeatureId })).toEqual([
      { type: "selected", feature: "sites/county-hospital", flyTo: here },
    ]);
  });

  it("selects a feature that nobody can place without flying", () => {
    expect(choiceActions(index, { kind: "feature", feature: "sites/renewal" as FeatureId })).toEqual([
      { type: "selected", feature: "sites/renewal" },
    ]);
  });

  it("selects a village's township", () => {
    expect(
      choiceActions(index, { kind: "village", code: "350526108200", township: "townships/shangyong" as FeatureId }),
    ).toEqual([{ type: "selected", feature: "townships/shangyong", flyTo: here }]);
  });

  it("opens an item's year at its first feature", () => {
    expect(choiceActions(index, { kind: "item", item: "12-2026-1" as ItemId })).toEqual([
      { type: "yearChosen", year: 2026 },
      { type: "selected", feature: "corridors/zhengyong-expressway", flyTo: here },
    ]);
  });

  it("selects a goal's first feature", () => {
    expect(choiceActions(index, { kind: "goal", goal: "goal-hospital" as GoalId })).toMatchObject([
      { feature: "sites/county-hospital" },
    ]);
  });

  it("narrows the map to a task and opens the matrix, or to a unit and opens the list", () => {
    expect(choiceActions(index, { kind: "task", task: "12" as TaskId })).toEqual([
      { type: "filtersChanged", filters: { tasks: ["12"] } },
      { type: "panelOpened", panel: "tasks" },
    ]);
    expect(choiceActions(index, { kind: "unit", unit: "transport" as UnitId })).toEqual([
      { type: "filtersChanged", filters: { units: ["transport"] } },
      { type: "panelOpened", panel: "list" },
    ]);
  });

  it("opens the indicators", () => {
    expect(choiceActions(index, { kind: "indicator", indicator: "urbanisation" as IndicatorId })).toEqual([
      { type: "panelOpened", panel: "indicators" },
    ]);
  });

  it("does nothing where the feature could not be loaded", () => {
    expect(choiceActions(index, { kind: "feature", feature: "sites/gone" as FeatureId })).toEqual([]);
  });
});
