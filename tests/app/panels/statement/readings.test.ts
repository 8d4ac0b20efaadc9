import { describe, expect, it } from "vitest";
import { formatPlaces, readingsOf } from "#app/panels/statement/readings.ts";
import { anIndex } from "../panel-fixture.ts";

const annex = (year: number) => ({ part: "annex", task: "14", year });
const index = anIndex({
  notes: [
    {
      id: "note-drains",
      text: "两种写法",
      textEn: "Two wordings",
      readings: [
        { text: "新建", cite: { part: "main", task: "14" } },
        { text: "新改建", cite: annex(2025) },
        { text: "新改建", cite: annex(2026) },
        { text: "路牌写法", cite: null },
      ],
    },
  ],
});
const [note] = index.plan.notes;
const readings = note === undefined ? [] : readingsOf(note);

describe("readingsOf", () => {
  it("keeps every reading once, with all its places", () => {
    expect(readings.map(({ text, cites }) => [text, cites.length])).toEqual([
      ["新建", 1],
      ["新改建", 2],
      ["路牌写法", 0],
    ]);
  });
});

describe("formatPlaces", () => {
  it("joins the years of one task of the annex", () => {
    expect(readings.map(({ cites }) => formatPlaces("zh", cites, index))).toEqual([
      "正文（十四）",
      "附件（十四）2025、2026 年",
      "",
    ]);
    expect(formatPlaces("en", readings[1]?.cites ?? [], index)).toBe("annex （十四） 2025, 2026");
  });
});
