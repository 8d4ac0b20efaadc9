import type { Feature, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { guessKey, matchFeatures } from "#domain/intake/replacement/match-features.ts";
import { nameKey } from "#domain/intake/replacement/name-key.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";

const plan = shippedFeatures();
const shapes: Readonly<Record<"point" | "line" | "area", Geometry>> = {
  point: { type: "Point", coordinates: [118.2, 25.7] },
  line: {
    type: "LineString",
    coordinates: [
      [118.2, 25.7],
      [118.3, 25.7],
    ],
  },
  area: {
    type: "Polygon",
    coordinates: [
      [
        [118.2, 25.7],
        [118.3, 25.7],
        [118.3, 25.8],
        [118.2, 25.7],
      ],
    ],
  },
};

function rows(...all: readonly (readonly [keyof typeof shapes, Readonly<Record<string, unknown>>])[]): Feature[] {
  return all.map(([shape, properties]) => ({ type: "Feature", geometry: shapes[shape], properties }));
}

const byName = { by: "name", field: "名称" } as const;

describe("matching a layer to the plan", () => {
  it("takes names as they stand before other names, and those before names that differ in spelling alone", () => {
    const layer = rows(
      ["line", { 名称: "政永高速德化段" }],
      ["point", { 名称: "草村互通" }],
      ["line", { 名称: "沙厦 高速（德化段）" }],
    );
    const { matches, ambiguous, unmatched } = matchFeatures(layer, plan, byName);
    expect(matches.map(({ feature, rows: own, way }) => [feature.id, own, way])).toEqual([
      ["corridors/zhengyong-expressway", [0], "exact"],
      ["corridors/caocun-interchange", [1], "alias"],
      ["corridors/shaxia-expressway", [2], "normalised"],
    ]);
    expect([ambiguous, unmatched]).toEqual([[], []]);
  });

  it("takes features of one name for parts of one feature, also under another of its names", () => {
    const layer = rows(["line", { 名称: "沙厦高速" }], ["line", { 名称: "沙厦高速" }], ["line", { 名称: "厦沙高速" }]);
    expect(matchFeatures(layer, plan, byName).matches.map((match) => match.rows)).toEqual([[0, 1, 2]]);
  });

  it("tells a township's seat from its zone by the geometry, and says what it cannot tell apart", () => {
    const layer = rows(["area", { 名称: "上涌镇" }], ["point", { 名称: "水口镇" }], ["line", { 名称: "桂阳乡" }]);
    const { matches, ambiguous } = matchFeatures(layer, plan, byName);
    expect(matches.map(({ feature }) => feature.id)).toEqual(["townships/shangyong-zone", "townships/shuikou"]);
    expect(ambiguous.map(({ value, candidates }) => [value, candidates.map(({ id }) => id)])).toEqual([
      ["桂阳乡", ["townships/guiyang", "townships/guiyang-zone"]],
    ]);
  });

  it("lists what it has not found, with what it could be, and what has no name", () => {
    const layer = rows(["line", { 名称: "省道310" }], ["line", { 名称: "某某路" }], ["line", { 名称: null }]);
    const { unmatched } = matchFeatures(layer, plan, byName);
    expect(unmatched.map(({ rows: own, value, candidates }) => [own, value, candidates.map(({ id }) => id)])).toEqual([
      [[0], "省道310", ["corridors/s310-banlin-wankeng"]],
      [[1], "某某路", []],
      [[2], "", []],
    ]);
  });

  it("goes by codes that are numbers in the file, by road numbers and by ids", () => {
    const layer = rows(
      ["point", { code: 350526108, id: "sites/pumped-storage" }],
      ["line", { code: "g2517", id: "shaxia-expressway" }],
    );
    const found = (by: "code" | "id") =>
      matchFeatures(layer, plan, { by, field: by }).matches.map(({ feature }) => feature.id);
    expect(found("code")).toEqual(["townships/shangyong", "corridors/shaxia-expressway"]);
    expect(found("id")).toEqual(["sites/pumped-storage", "corridors/shaxia-expressway"]);
  });

  it("never matches the context, which is derived", () => {
    expect(matchFeatures(rows(["area", { 名称: "永春县" }]), plan, byName).matches).toEqual([]);
  });

  it("finds by itself the attribute that says most", () => {
    const layer = rows(["line", { FID: 1, 名称: "沙厦高速", 备注: "x" }], ["line", { FID: 2, 名称: "政永高速德化段" }]);
    expect(guessKey(layer, plan)).toEqual(byName);
    expect(guessKey(rows(["line", { 备注: "x" }]), plan)).toBeNull();
  });

  it("compares spelling without width, case, spaces and punctuation", () => {
    expect(nameKey("Ｓ３１０ 线（德化段）")).toBe(nameKey("s310线(德化段)"));
  });
});
