import { describe, expect, it } from "vitest";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { formatUncertainty, tabsOf } from "#app/panels/detail/detail-model.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";

const index = anIndex({
  features: [
    aFeature("county/dehua", { tasks: ["9", "12", "14"] }),
    aFeature("townships/sanban", { tasks: ["12"] }),
    aFeature("corridors/ring", { tasks: ["14", "12"] }),
    aFeature("sites/hospital", { kind: "health" }),
  ],
  items: [anItem({ at: "9-2025-1", features: ["sites/hospital"] })],
});
const tabs = (plan: PlanIndex, id: string) => {
  const feature = plan.featureById.get(id as FeatureId);
  return feature === undefined ? [] : tabsOf(plan, feature).map((tab) => tab.id);
};

describe("tabsOf", () => {
  it("opens a corridor at its tasks, in the plan's order", () => {
    expect(tabs(index, "corridors/ring")).toEqual(["task-12", "task-14", "related"]);
  });

  it("opens a township at everything the plan puts in it", () => {
    expect(tabs(index, "townships/sanban")).toEqual(["area", "task-12", "related"]);
  });

  it("shows the county its county-wide tasks and nothing else", () => {
    expect(tabs(index, "county/dehua")).toEqual(["county"]);
  });

  it("finds a task whose items name the feature even where the feature does not list it", () => {
    expect(tabs(index, "sites/hospital")).toEqual(["task-9", "related"]);
  });
});

describe("formatUncertainty", () => {
  it("reads in metres below a kilometre and in kilometres from there", () => {
    expect(formatUncertainty(400)).toEqual({ unit: "m", figure: "400" });
    expect(formatUncertainty(999.4)).toEqual({ unit: "m", figure: "999" });
    expect(formatUncertainty(1000)).toEqual({ unit: "km", figure: "1" });
    expect(formatUncertainty(2540)).toEqual({ unit: "km", figure: "2.5" });
  });
});
