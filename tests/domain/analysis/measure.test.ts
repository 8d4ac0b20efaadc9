import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { measureArea, measureLine, planePosition, positionsOf } from "#domain/analysis/measure.ts";
import { inAreaUnit, inLengthUnit } from "#domain/analysis/measure-unit.ts";
import { geodesicBetween, positionAlong } from "#domain/geo/ellipsoid.ts";
import type { Position } from "#domain/geo/position.ts";
import { hasGdal } from "#tests/support/gdal.ts";

const line: readonly Position[] = [
  [118.0, 25.4],
  [118.24, 25.49],
  [118.4, 25.7],
];
const county = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../../geodata/sources/county.geojson"), "utf8"),
) as { features: readonly { geometry: Polygon }[] };
const rings = (county.features[0]?.geometry.coordinates ?? []).map(positionsOf);

describe("measuring", () => {
  it("gives the length of the meridian and the equator as the ellipsoid has them", () => {
    // A quarter of the meridian of GRS 80 is 10 001 965.7293 m; one degree of its equator 111 319.4908 m.
    expect(geodesicBetween([117, 0], [117, 90]).meters).toBeCloseTo(10_001_965.7293, 3);
    expect(geodesicBetween([117, 0], [118, 0]).meters).toBeCloseTo(111_319.4908, 3);
  });

  it("gives the azimuth of a leg clockwise from north", () => {
    expect(geodesicBetween([118, 25], [118, 26]).azimuth).toBeCloseTo(0, 9);
    expect(geodesicBetween([118, 26], [118, 25]).azimuth).toBeCloseTo(180, 9);
    expect(geodesicBetween([118.1, 25], [118, 25]).azimuth).toBeCloseTo(270.0211, 3);
  });

  it("sums the legs, and the plane differs from the ellipsoid by the scale of its zone", () => {
    const { legs, meters, planeMeters } = measureLine(line);
    expect(legs).toHaveLength(2);
    expect(meters).toBeCloseTo(
      legs.reduce((sum, leg) => sum + leg.meters, 0),
      9,
    );
    const ratio = planeMeters / meters;
    // 1 + y²/2R² at 100 to 140 km from the central meridian.
    expect(ratio).toBeGreaterThan(1.0001);
    expect(ratio).toBeLessThan(1.00025);
  });

  it("makes no leg of a vertex that was pressed twice", () => {
    expect(measureLine([line[0] as Position, line[0] as Position]).legs).toEqual([]);
    expect(measureLine([])).toMatchObject({ meters: 0, legs: [] });
  });

  it("takes holes off an area, whichever way the rings turn", () => {
    const outer: readonly Position[] = [
      [118, 25],
      [118.1, 25],
      [118.1, 25.1],
      [118, 25.1],
    ];
    const hole: readonly Position[] = [
      [118.04, 25.04],
      [118.06, 25.04],
      [118.06, 25.06],
      [118.04, 25.06],
    ];
    const whole = measureArea([outer]);
    const holed = measureArea([outer.toReversed(), hole]);
    expect(whole.squareMeters - holed.squareMeters).toBeCloseTo(measureArea([hole]).squareMeters, 2);
    expect(whole.planeSquareMeters - holed.planeSquareMeters).toBeCloseTo(measureArea([hole]).planeSquareMeters, 2);
    expect(whole.outline.legs).toHaveLength(4);
  });

  it("converts units exactly", () => {
    expect(inAreaUnit(10_000, "ha")).toBe(1);
    expect(inAreaUnit(10_000, "mu")).toBe(15);
    expect(inAreaUnit(2_000_000, "km2")).toBe(2);
    expect(inLengthUnit(1500, "km")).toBe(1.5);
  });

  it("finds the position at a distance along a leg", () => {
    const [from, to] = [line[0] as Position, line[1] as Position];
    const there = positionAlong(from, to, 5000);
    expect(geodesicBetween(from, there).meters).toBeCloseTo(5000, 6);
    expect(geodesicBetween(from, there).azimuth).toBeCloseTo(geodesicBetween(from, to).azimuth, 6);
  });
});

describe.runIf(hasGdal())("measuring, against GDAL, PROJ and SpatiaLite", () => {
  const wkt = (positions: readonly Position[]): string => positions.map((each) => each.join(" ")).join(",");
  const query = (expression: string): number => {
    const source = resolve(import.meta.dirname, "../../../geodata/sources/county.geojson");
    const sql = `select ${expression} as v from county limit 1`;
    const told = execFileSync("ogrinfo", ["-q", "-dialect", "sqlite", "-sql", sql, source], { encoding: "utf8" });
    return Number(/v \(Real\) = (\S+)/.exec(told)?.[1]);
  };

  it("gives the same length of a line within a millionth", () => {
    const expected = query(`ST_Length(GeomFromText('LINESTRING(${wkt(line)})',4326),1)`);
    expect(measureLine(line).meters / expected).toBeCloseTo(1, 6);
  });

  it("gives the same area of the county within a thousandth, on the ellipsoid and in the plane", () => {
    const polygon = `GeomFromText('POLYGON(${rings.map((ring) => `(${wkt(ring)})`).join(",")})',4326)`;
    const measured = measureArea(rings);
    expect(measured.squareMeters / query(`ST_Area(${polygon},1)`)).toBeCloseTo(1, 3);
    expect(measured.planeSquareMeters / query(`ST_Area(ST_Transform(${polygon},4548))`)).toBeCloseTo(1, 6);
  });

  it("gives the same plane coordinates to a tenth of a millimetre", () => {
    const told = execFileSync("gdaltransform", ["-s_srs", "EPSG:4490", "-t_srs", "EPSG:4548", "-output_xy"], {
      input: line.map(([lng, lat]) => `${lng} ${lat}`).join("\n"),
      encoding: "utf8",
    });
    const expected = told
      .trim()
      .split("\n")
      .map((row) => row.split(" ").map(Number));
    line.map(planePosition).forEach(({ north, east }, at) => {
      expect(Math.abs(east - (expected[at]?.[0] ?? 0))).toBeLessThan(1e-3);
      expect(Math.abs(north - (expected[at]?.[1] ?? 0))).toBeLessThan(1e-3);
    });
  });
});
