import { describe, expect, it } from "vitest";
import type { Indicator } from "#domain/plan/indicator.ts";
import { wordingOf } from "#app/language/terms.ts";
import { chartOf } from "#app/panels/indicators/chart-model.ts";
import { headlinesOf, indicatorGroups, valuesOf, withoutUnit } from "#app/panels/indicators/indicators-model.ts";
import { anIndex, anItem } from "../panel-fixture.ts";

const years = [2025, 2026, 2027, 2028];
const anIndicator = (id: string, rest: object = {}) => ({
  id,
  name: id,
  nameEn: id,
  unit: "%",
  unitEn: "%",
  measure: "level",
  task: "9",
  ...rest,
});
const aTarget = (at: string, indicator: string, value: number, rest: object = {}) =>
  anItem({ at, targets: [{ indicator, value, ...rest }] });
const aGoal = (id: string, targets: readonly object[], rest: object = {}) => ({
  id: `goal-${id}`,
  task: null,
  text: id,
  textEn: id,
  commitment: "firm",
  features: ["county/dehua"],
  targets,
  byYear: 2028,
  cite: { part: "goals" },
  ...rest,
});
const index = anIndex({
  indicators: [
    anIndicator("rate"),
    anIndicator("jobs", { unit: "人", unitEn: "people", measure: "yearly" }),
    anIndicator("jobs-total", { unit: "人", unitEn: "people", measure: "cumulative" }),
    anIndicator("unset"),
    anIndicator("cover", { task: "14" }),
  ],
  items: [
    aTarget("9-2025-1", "rate", 79.5),
    aTarget("9-2026-1", "rate", 79.6),
    aTarget("9-2028-1", "rate", 79.8),
    aTarget("9-2025-2", "jobs", 2500, { bound: "atLeast" }),
    aTarget("9-2026-2", "jobs", 2500, { bound: "atLeast" }),
    aTarget("14-2025-1", "cover", 96, { bound: "atLeast" }),
    aTarget("14-2025-2", "cover", 96, { bound: "atLeast" }),
  ],
  goals: [
    aGoal("words", []),
    aGoal("rate", [{ indicator: "rate", value: 79.8 }]),
    aGoal("rate-about", [{ indicator: "rate", value: 79.8, bound: "about" }], {
      task: "9",
      cite: { part: "main", task: "9" },
    }),
    aGoal("jobs", [{ indicator: "jobs-total", value: 10000 }], { task: "9", cite: { part: "main", task: "9" } }),
    aGoal("cover", [{ indicator: "cover", value: 96 }], {
      task: "14",
      byYear: null,
      cite: { part: "main", task: "14" },
    }),
  ],
});
const indicatorOf = (id: string): Indicator => {
  const found = index.plan.indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const chart = (id: string) => chartOf(valuesOf(index, indicatorOf(id)), years);

describe("headlinesOf", () => {
  it("puts the goals with a figure first and keeps the one in words", () => {
    expect(headlinesOf(index).map(({ goal, value }) => [goal.id, value?.target.value ?? null])).toEqual([
      ["goal-rate", 79.8],
      ["goal-words", null],
    ]);
  });
});

describe("indicatorGroups", () => {
  it("leaves out an indicator that the plan sets no value for", () => {
    expect(
      indicatorGroups(index).map(({ task, indicators }) => [task.id, indicators.map(({ indicator }) => indicator.id)]),
    ).toEqual([
      ["9", ["rate", "jobs", "jobs-total"]],
      ["14", ["cover"]],
    ]);
  });

  it("keeps a goal without a year away from every year", () => {
    const cover = valuesOf(index, indicatorOf("cover"));
    expect(cover.goals).toEqual([]);
    expect(cover.undated.map((point) => point.value)).toEqual([96]);
  });
});

describe("chartOf", () => {
  it("joins a level only over years that follow each other, so that a gap stays a gap", () => {
    expect(chart("rate").lines.map((line) => line.map((point) => point.year))).toEqual([[2025, 2026]]);
  });

  it("joins no amounts", () => {
    expect(chart("jobs").lines).toEqual([]);
  });

  it("draws no value that the plan does not set", () => {
    expect(chart("rate").points.map((point) => [point.source, point.year, point.value])).toEqual([
      ["annex", 2025, 79.5],
      ["annex", 2026, 79.6],
      ["annex", 2028, 79.8],
      ["main", 2028, 79.8],
      ["main", 2028, 79.8],
    ]);
  });

  it("says a goal of the main text again only where it is worded otherwise", () => {
    expect(
      chart("rate")
        .points.filter((point) => point.source === "main")
        .map((point) => [point.bound, point.isRepeated]),
    ).toEqual([
      ["equals", true],
      ["about", false],
    ]);
  });

  it("draws a value that two items of a year set once", () => {
    expect(chart("cover").points).toHaveLength(1);
  });

  it("keeps totals and yearly amounts on charts of their own", () => {
    expect(chart("jobs").points.every((point) => point.value === 2500)).toBe(true);
    expect(chart("jobs-total").points.map((point) => point.value)).toEqual([10000]);
  });

  it("measures amounts from zero and levels by what they differ in", () => {
    expect(chart("rate").domain).toEqual([79.5, 79.8]);
    expect(chart("jobs").domain).toEqual([2499, 2501]);
  });
});

describe("wordingOf", () => {
  const target = { indicator: indicatorOf("jobs").id, value: 2500, bound: "exceeds" } as const;

  it("cuts the wording at the figure and loses nothing of it", () => {
    expect(wordingOf("zh", target, indicatorOf("jobs"))).toEqual({ before: "突破", figure: "2500", after: "人" });
    expect(withoutUnit("zh", target, indicatorOf("jobs"))).toEqual({ before: "突破", figure: "2500", after: "" });
  });

  it("multiplies in English where the unit is a number itself, and keeps the figure", () => {
    const scale = { ...indicatorOf("jobs"), unit: "亿元", unitEn: "100 million yuan" };
    const wording = { before: "> ", figure: "1100", after: " × 100 million yuan" };
    expect(wordingOf("en", { ...target, value: 1100 }, scale)).toEqual(wording);
  });

  it("keeps the percent sign with its figure", () => {
    expect(withoutUnit("zh", { ...target, bound: "equals" }, indicatorOf("rate")).after).toBe("%");
  });
});
