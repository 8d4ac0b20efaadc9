import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { fieldsOf, nextStyle, type UserLayer } from "#domain/intake/user-layer.ts";

function aLayer(color: number): UserLayer {
  return {
    id: String(color),
    name: "图层",
    origin: "drawn",
    features: { type: "FeatureCollection", features: [] },
    fields: [],
    provenance: null,
    style: { ...nextStyle([]), color },
    isVisible: true,
    madeAt: "2026-11-24T00:00:00Z",
  };
}

describe("the columns of a temporary layer", () => {
  it("are of the type of their values, with those that are filled counted", () => {
    const feature = (properties: Record<string, unknown>): Feature => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: [118, 25] },
    });
    expect(
      fieldsOf([
        feature({ 名称: "甲", 里程: 12.5, 通车: true, 日期: "2026-02-02", 备注: "", 编号: 1 }),
        feature({ 名称: "", 里程: 3, 通车: false, 日期: "2027-01-01", 备注: null, 编号: "K1" }),
      ]),
    ).toEqual([
      { name: "名称", type: "text", filled: 1 },
      { name: "里程", type: "number", filled: 2 },
      { name: "通车", type: "boolean", filled: 2 },
      { name: "日期", type: "date", filled: 2 },
      { name: "备注", type: "text", filled: 0 },
      { name: "编号", type: "mixed", filled: 2 },
    ]);
  });
});

describe("the style of the next temporary layer", () => {
  it("takes the first colour that no other has", () => {
    expect(nextStyle([aLayer(0), aLayer(2)]).color).toBe(1);
    expect(nextStyle([0, 1, 2, 3, 4, 5, 6, 7].map(aLayer)).color).toBe(0);
  });
});
