import { array, assert, integer, pre, property, tuple } from "fast-check";
import type { Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { checkGeometry, doubleArea } from "#domain/intake/check-geometry.ts";
import { placeInFile } from "#domain/intake/file-issue.ts";
import { repairGeometry, repairs } from "#domain/intake/repair-geometry.ts";
import { selfCrossings } from "#domain/intake/self-crossing.ts";

const everything = new Set(repairs);
const place = placeInFile("a.geojson");

function polygon(...coordinates: Position[][]): Polygon {
  return { type: "Polygon", coordinates };
}

describe("repairs", () => {
  it("close, thin and turn a ring, and say so", () => {
    const { geometry, done } = repairGeometry(
      polygon([
        [0, 0],
        [0, 1],
        [0, 1],
        [1, 1],
        [1, 0],
      ]),
      everything,
    );
    expect(geometry).toEqual(
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ]),
    );
    expect(done).toEqual([
      { repair: "drop-duplicates", positions: 1 },
      { repair: "close-rings", rings: 1 },
      { repair: "wind-rings", rings: 1 },
    ]);
  });

  it("untangle a bow tie into two triangles", () => {
    const { geometry, done } = repairGeometry(
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
      everything,
    );
    expect(geometry.type).toBe("MultiPolygon");
    expect(done).toContainEqual({ repair: "untangle", polygons: 1, parts: 2, failed: 0 });
    expect(checkGeometry(geometry, place).issues).toEqual([]);
  });

  it("do nothing that was not asked for: the very same geometry comes back", () => {
    const given = polygon([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ]);
    expect(repairGeometry(given, new Set()).geometry).toBe(given);
    expect(repairGeometry(given, new Set(["drop-duplicates"])).geometry).toBe(given);
  });

  it("leave nothing to be repaired in any polygon whose ring crosses itself nowhere", () => {
    const corner = tuple(integer({ min: -50, max: 50 }), integer({ min: -50, max: 50 }));
    assert(
      property(array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const ring = corners.map(([x, y]): Position => [x, y]);
        pre(selfCrossings(ring).found.length === 0 && doubleArea([...ring, ring[0] ?? []]) !== 0);
        const { geometry } = checkGeometry(polygon(ring), place);
        pre(geometry !== null);
        const repaired = geometry === null ? null : repairGeometry(geometry, everything).geometry;
        expect(checkGeometry(repaired, place).issues).toEqual([]);
      }),
    );
  });
});

describe("the search for crossings", () => {
  /** Every pair of segments, the slow and plain way: proper crossings only. */
  function crossingPairs(ring: readonly Position[]): number {
    const side = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number =>
      Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
    const segments = ring.map((a, index) => [a, ring[(index + 1) % ring.length] ?? a] as const);
    return segments.flatMap(([a, b], first) =>
      segments
        .slice(first + 1)
        .filter(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
    ).length;
  }

  it("finds at least what comparing every pair finds", () => {
    const corner = tuple(integer({ min: 0, max: 1000 }), integer({ min: 0, max: 1000 }));
    assert(
      property(array(corner, { minLength: 4, maxLength: 15 }), (corners) => {
        const ring = corners.map(([x, y]): Position => [x, y]);
        expect(selfCrossings(ring).found.length > 0 || crossingPairs(ring) === 0).toBe(true);
      }),
    );
  });

  it("goes through an outline of a hundred thousand vertices to its end", () => {
    const ring = Array.from({ length: 100_000 }, (_, index): Position => {
      const angle = (index / 100_000) * 2 * Math.PI;
      const radius = 10 + Math.sin(angle * 400);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    expect(selfCrossings(ring)).toEqual({ found: [], isComplete: true });
  });
});
