import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePassage } from "#app/panels/statement/passage-compare.ts";

const own = (text: string, other: string) =>
  comparePassage(text, other)
    .filter((run) => !run.shared)
    .map((run) => run.text);

describe("comparePassage", () => {
  it("marks the one character in which two wordings differ", () => {
    expect(own("每年新改建排水管道三公里", "每年新建排水管道三公里")).toEqual(["改"]);
    expect(own("每年新建排水管道三公里", "每年新改建排水管道三公里")).toEqual([]);
  });

  it("does not mind spaces, punctuation or order", () => {
    expect(own("管道 2.5 公里；桥梁日常巡查。", "桥梁日常巡查，管道2.5公里")).toEqual([]);
  });

  it("does not take three characters in common for common wording", () => {
    expect(own("城镇化水平明显提高", "推动城镇化")).toEqual(["城镇化水平明显提高"]);
  });

  it("is all its own beside an empty passage", () => {
    expect(comparePassage("桥梁巡查", "")).toEqual([{ at: 0, text: "桥梁巡查", shared: false }]);
  });

  it("loses no character, whatever the passages are", () => {
    const passage = fc.string({ unit: fc.constantFrom(..."甲乙丙丁，。 12%\n".split("")) });
    fc.assert(
      fc.property(passage, passage, (text, other) => {
        expect(
          comparePassage(text, other)
            .map((run) => run.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
