import { array, assert, integer, property, tuple } from "fast-check";
import type { Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { mergeParts } from "#domain/intake/replacement/merge-parts.ts";

const line = (...coordinates: Position[]): Geometry => ({ type: "LineString", coordinates });
const square = (west: number, south: number, size = 0.1): Geometry => ({
  type: "Polygon",
  // Clockwise, as shapefiles have them.
  coordinates: [
    [
      [west, south],
      [west, south + size],
      [west + size, south + size],
      [west + size, south],
      [west, south],
    ],
  ],
});

describe("the parts of a feature", () => {
  it("become one line where their ends meet, whichever way they run", () => {
    const parts = [line([1, 1], [2, 1]), line([3, 1], [2.000001, 1]), line([0, 0, 35], [1, 1, 40])];
    expect(mergeParts(parts)).toEqual({
      kind: "geometry",
      geometry: {
        type: "LineString",
        coordinates: [
          [0, 0],
          [1, 1],
          [2, 1],
          [3, 1],
        ],
      },
    });
  });

  it("stay lines of their own where they do not meet", () => {
    const merged = mergeParts([line([1, 1], [2, 1]), line([5, 1], [6, 1])]);
    expect(merged.kind === "geometry" && merged.geometry.type).toBe("MultiLineString");
  });

  it("are dissolved where areas touch, and wound by the right-hand rule", () => {
    const touching = mergeParts([square(0, 0), square(0.1, 0)]);
    expect(touching.kind === "geometry" && touching.geometry.type).toBe("Polygon");
    const apart = mergeParts([square(0, 0), square(1, 0)]);
    expect(apart.kind === "geometry" && apart.geometry.type).toBe("MultiPolygon");
    const one = mergeParts([square(0, 0)]);
    expect(one.kind === "geometry" && one.geometry.coordinates).toEqual([
      [
        [0, 0],
        [0.1, 0],
        [0.1, 0.1],
        [0, 0.1],
        [0, 0],
      ],
    ]);
  });

  it("make nothing where they are of several kinds, several points or nothing", () => {
    const point = (lng: number): Geometry => ({ type: "Point", coordinates: [lng, 25] });
    expect(mergeParts([point(118), line([1, 1], [2, 1])])).toEqual({ kind: "mixed" });
    expect(mergeParts([point(118), point(119)])).toEqual({ kind: "points", count: 2 });
    expect(mergeParts([point(118), point(118)]).kind).toBe("geometry");
    expect(mergeParts([])).toEqual({ kind: "nothing" });
  });

  it("give a cut line back as it was, wherever it was cut and in whatever order the pieces come", () => {
    const cut = tuple(integer({ min: 3, max: 30 }), array(integer({ min: 1, max: 28 }), { maxLength: 5 }), integer());
    assert(
      property(cut, ([count, cuts, seed]) => {
        const whole = Array.from({ length: count }, (_, at): Position => [118 + at * 0.01, 25 + ((at * 7) % 5) * 0.01]);
        const at = [...new Set([0, ...cuts.filter((each) => each < count - 1), count - 1])].toSorted((a, b) => a - b);
        const pieces = at.slice(1).map((end, index) => line(...whole.slice(at[index] ?? 0, end + 1)));
        const order = pieces.toSorted(
          (a, b) => ((JSON.stringify(a).length * seed) % 7) - ((JSON.stringify(b).length * seed) % 5),
        );
        const merged = mergeParts(order);
        if (merged.kind !== "geometry" || merged.geometry.type !== "LineString") throw new Error("Expected one line");
        const key = (positions: readonly Position[]) =>
          JSON.stringify(positions.map(([lng = 0, lat = 0]) => [lng.toFixed(4), lat.toFixed(4)]));
        const found = merged.geometry.coordinates;
        expect([key(found), key(found.toReversed())]).toContain(key(whole));
      }),
    );
  });
});
