import type { Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { differenceOf } from "#domain/intake/replacement/difference.ts";
import { sizeOf } from "#domain/intake/replacement/geometry-size.ts";
import { movedBy } from "#domain/intake/replacement/moved-by.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";

const line = (...coordinates: Position[]): Geometry => ({ type: "LineString", coordinates });
/** Metres of a degree of latitude at 25.7° N on WGS 84. */
const degree = 110_780;

describe("the difference between two geometries", () => {
  it("of a line that is shifted as a whole is the shift, everywhere", () => {
    const { maxMeters, meanMeters } = movedBy(
      line([118, 25.7], [118.1, 25.7], [118.3, 25.7]),
      line([118, 25.701], [118.3, 25.701]),
    );
    expect(maxMeters).toBeCloseTo(0.001 * degree, -1);
    expect(meanMeters).toBeCloseTo(0.001 * degree, -1);
  });

  it("of a line with a bulge is greatest at the bulge, small in the mean", () => {
    const { maxMeters, meanMeters } = movedBy(
      line([118, 25.7], [118.3, 25.7]),
      line([118, 25.7], [118.14, 25.7], [118.15, 25.71], [118.16, 25.7], [118.3, 25.7]),
    );
    expect(maxMeters).toBeGreaterThan(0.0095 * degree);
    expect(meanMeters).toBeLessThan(120);
  });

  it("counts what one of them goes on further", () => {
    expect(movedBy(line([118, 25.7], [118.1, 25.7]), line([118, 25.7], [118.2, 25.7])).maxMeters).toBeCloseTo(
      10_036,
      -2,
    );
    expect(movedBy(line([118, 25.7], [118.2, 25.7]), line([118, 25.7], [118.1, 25.7])).maxMeters).toBeCloseTo(
      10_036,
      -2,
    );
  });

  it("is nothing for the same, and the distance for points", () => {
    const same = line([118, 25.7], [118.1, 25.75], [118.3, 25.7]);
    expect(movedBy(same, same).maxMeters).toBeLessThan(0.001);
    const move = movedBy({ type: "Point", coordinates: [118, 25.7] }, { type: "Point", coordinates: [118, 25.71] });
    expect(move.maxMeters).toBeCloseTo(0.01 * degree, -1);
    expect(move.meanMeters).toBe(move.maxMeters);
  });

  it("measures on the ellipsoid", () => {
    // GeodSolve -i: 0 0 0 1 gives 111319.4908 m.
    expect(sizeOf(line([0, 0], [1, 0])).lengthMeters).toBeCloseTo(111_319.4908, 3);
    const ring: Position[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    // Planimeter of GeographicLib: 12308778361.469 m².
    const { areaSquareMeters } = sizeOf({ type: "Polygon", coordinates: [ring] });
    expect(areaSquareMeters).toBeCloseTo(12_308_778_361.469, 0);
    const hole = ring.map(([lng = 0, lat = 0]): Position => [0.4 + lng * 0.1, 0.4 + lat * 0.1]).toReversed();
    expect(sizeOf({ type: "Polygon", coordinates: [ring, hole] }).areaSquareMeters).toBeLessThan(12_308_778_361 - 1e8);
  });

  it("marks what was schematic as no fact, and says where nothing was before", () => {
    const features = shippedFeatures();
    const road = features.find(({ id }) => id === "corridors/zhengyong-expressway");
    const unplaced = features.find(({ id }) => id === "corridors/s310-banlin-wankeng");
    if (road === undefined || unplaced === undefined) throw new Error("The shipped corridors have changed");
    const after = line([118.2, 25.5], [118.25, 25.55]);
    expect(differenceOf(road, after).before?.isFact).toBe(false);
    expect(differenceOf(road, after).after.isFact).toBe(true);
    expect(differenceOf(unplaced, after)).toMatchObject({ moved: null, before: null });
  });
});
