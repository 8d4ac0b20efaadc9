import { describe, expect, it } from "vitest";
import type { SlideParts } from "#app/briefing/slide-parts.ts";
import { allFigures, figureChoice, featureChoices, matchingChoices } from "#app/panels/briefing-editor/choices.ts";
import type { FeatureId, IndicatorId } from "#domain/plan/ids.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const parts: SlideParts = {
  index: shippedIndex(),
  statuses: [],
  references: new Map(),
  language: "zh",
  asOf: "2026-11-27",
  current: 2026,
  isConfidential: false,
};

describe("what can be chosen for a scene", () => {
  it("shows a figure by what it is of, when, and its value as the wall would set it", () => {
    const indicator = "resident-urbanisation-rate" as IndicatorId;
    const fixed = figureChoice(parts, { kind: "target", indicator, year: 2028 });
    expect(fixed.label).toMatch(/城镇化率 · 2028 年/);
    expect(fixed.detail).toMatch(/\d+(?:\.\d+)?%/);
    const current = figureChoice(parts, { kind: "target", indicator, year: "current" });
    expect(current.label).toContain("播放的年份");
    const progress = figureChoice(parts, { kind: "reported", feature: "corridors/zhengyong-expressway" as FeatureId });
    expect(progress).toMatchObject({ label: expect.stringContaining("政永高速"), detail: "—" });
  });

  it("tells every figure from every other by its words and value", () => {
    const shown = allFigures(parts).map(({ group, label, detail }) => `${group} ${label} ${detail}`);
    const twice = shown.filter((each, at) => shown.indexOf(each) !== at);
    expect(twice).toEqual([]);
  });

  it("is found by every word of a search, in any order, and all of it without one", () => {
    const choices = featureChoices(parts);
    expect(matchingChoices(choices, "")).toHaveLength(choices.length);
    const found = matchingChoices(choices, " 高速  政永 ");
    expect(found.map(({ key }) => key)).toContain("corridors/zhengyong-expressway");
    expect(matchingChoices(choices, "没有这样的名称")).toEqual([]);
  });
});
