import { describe, expect, it } from "vitest";
import { titleParts } from "#app/briefing/title-parts.ts";
import { aFeature, anIndex } from "../panels/panel-fixture.ts";

const point = { type: "Point", coordinates: [118, 25] };
const index = anIndex({
  features: [
    aFeature("townships/guiyang", { name: "桂阳乡", nameEn: "Guiyang" }, point),
    aFeature("townships/shuikou", { name: "水口镇", nameEn: "Shuikou" }, point),
  ],
});

describe("the pieces of a title", () => {
  it("keep the names of townships and a year with its 年 whole, and lose no character", () => {
    const title = "2026 年环戴云公路桂阳至水口段";
    const parts = titleParts(index, title);
    expect(parts.filter(({ isWhole }) => isWhole).map(({ text }) => text)).toEqual(["2026 年", "桂阳", "水口"]);
    expect(parts.map(({ text }) => text).join("")).toBe(title);
  });
});
