import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { exportCrs, geometryIn } from "#domain/data-export/export-crs.ts";
import { type Cell, distinct, type ExportLayer, safeName } from "#domain/data-export/export-layer.ts";
import { lossesOf } from "#domain/data-export/losses.ts";
import { wellKnownText } from "#domain/data-export/well-known-text.ts";

const point: Geometry = { type: "Point", coordinates: [118.24, 25.49] };
const high: Geometry = { type: "Point", coordinates: [118.24, 25.49, 560] };
const collection: Geometry = { type: "GeometryCollection", geometries: [point] };

function aLayer(...features: readonly (readonly [Geometry | null, ...Cell[]])[]): ExportLayer {
  const columns = ["name", "建设规模及内容"].map((name, at) => ({
    name,
    short: at === 0 ? name : "建设规",
    title: name,
    type: "text" as const,
  }));
  return {
    name: "layer",
    title: "图层",
    columns,
    features: features.map(([geometry, ...cells]) => ({ geometry, cells })),
  };
}

const asked = { crs: exportCrs(4490), coordinates: "columns" } as const;

describe("what a format cannot carry", () => {
  it("is nothing where everything fits", () => {
    expect(lossesOf([aLayer([point, "甲", "乙"])], { ...asked, format: "gpkg" })).toEqual([]);
  });

  it("names features without a place in every format", () => {
    for (const format of ["xlsx", "csv", "geojson", "gpkg", "shapefile", "kml"] as const)
      expect(lossesOf([aLayer([null, "福龙高铁", null])], { ...asked, format })).toContainEqual({
        kind: "no-geometry",
        count: 1,
        names: ["福龙高铁"],
      });
  });

  it("counts what a shapefile has no room for: mixed shapes, heights, long text and long names", () => {
    const layer = aLayer([collection, "混合", null], [high, "高", "长".repeat(85)], [point, "够", "长".repeat(84)]);
    expect(lossesOf([layer], { ...asked, format: "shapefile" })).toEqual([
      { kind: "collections", count: 1, names: ["混合"] },
      { kind: "heights", count: 1 },
      { kind: "cut-text", count: 1, room: 254 },
      { kind: "short-names", count: 1 },
    ]);
  });

  it("counts cells that a spreadsheet would take for formulas, figures not among them", () => {
    const layer = aLayer([point, "=1+1", "@b"], [point, "-", -3]);
    expect(lossesOf([layer], { ...asked, format: "csv" })).toEqual([{ kind: "guarded-cells", count: 3 }]);
  });

  it("counts geometry that is longer as text than a cell of Excel holds, on both sides of the border", () => {
    const line = (count: number): Geometry => ({
      type: "LineString",
      coordinates: Array.from({ length: count }, (_, at) => [118 + at * 1e-4, 25.123456]),
    });
    const least = [...Array(4000).keys()].findIndex(
      (count) => count > 1 && wellKnownText(geometryIn(asked.crs, line(count))).length > 32_767,
    );
    const losses = (count: number) => lossesOf([aLayer([line(count), "路", null])], { ...asked, format: "xlsx" });
    expect(losses(least - 1)).toEqual([]);
    expect(losses(least)).toEqual([{ kind: "geometry-too-long", count: 1, names: ["路"] }]);
  });
});

describe("geometry to take away", () => {
  it("stands east before north in every system, to a tenth of a millimetre", () => {
    expect(geometryIn(exportCrs(4490), point)).toEqual(point);
    const moved = geometryIn(exportCrs(4548), point);
    // By PROJ 9.1: `echo "25.49 118.24" | cs2cs EPSG:4490 EPSG:4548`, which writes north before east.
    expect(moved).toEqual({ type: "Point", coordinates: [624683.2687, 2820915.3739] });
  });

  it("keeps heights only where every position has one", () => {
    const mixed: Geometry = {
      type: "LineString",
      coordinates: [
        [118, 25, 3],
        [118.1, 25],
      ],
    };
    expect(wellKnownText(geometryIn(exportCrs(4326), mixed))).toBe("LINESTRING (118 25, 118.1 25)");
    expect(wellKnownText(geometryIn(exportCrs(4326), high))).toBe("POINT Z (118.24 25.49 560)");
  });
});

describe("names of files and tables", () => {
  it("have nothing in them that a file system refuses", () => {
    expect(safeName('  规划:路网/"2026"\u0000 ')).toBe("规划-路网-2026");
    expect(safeName("???")).toBe("layer");
  });

  it("differ whatever their case", () => {
    expect(distinct(["a", "A", "a", "a_2"])).toEqual(["a", "A_2", "a_3", "a_2_2"]);
  });
});
