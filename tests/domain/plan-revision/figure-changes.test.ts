import { describe, expect, it } from "vitest";
import { figureChanges, figuresIn } from "#domain/plan-revision/figure-changes.ts";

describe("the figures of a statement", () => {
  it("come as they are printed, each with its unit", () => {
    expect(figuresIn("2026年底前新建560套住房，投资3.2亿元，占79.8%")).toEqual(["2026年", "560套", "3.2亿元", "79.8%"]);
    expect(figuresIn("改造 12.5 公里，第310号")).toEqual(["12.5 公里", "310"]);
    expect(figuresIn("接待1,200人次", ["人次"])).toEqual(["1,200人次"]);
  });

  it("are told where they differ, old beside new", () => {
    expect(figureChanges("新建560套，改造12公里", "新建620套，改造12公里")).toEqual([
      { before: "560套", after: "620套" },
    ]);
    expect(figureChanges("新建住房", "新建620套")).toEqual([{ before: null, after: "620套" }]);
    expect(figureChanges("改造12公里，新建3座", "新建3座，改造12公里")).toEqual([]);
  });
});
