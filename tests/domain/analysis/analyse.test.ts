import { array, assert, double, integer, pre, property, tuple } from "fast-check";
import type { Feature, Geometry, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { analyse, type AnalysisRequest } from "#domain/analysis/analyse.ts";
import { indexArea } from "#domain/analysis/area-index.ts";
import { bufferOf } from "#domain/analysis/buffer.ts";
import { clearPlace } from "#domain/analysis/clear-place.ts";
import { combine } from "#domain/analysis/combine.ts";
import { crossZones } from "#domain/analysis/crossing.ts";
import { findNearest, saidDistance } from "#domain/analysis/nearest.ts";
import { splitLine } from "#domain/analysis/split-line.ts";
import { exact, type Target } from "#domain/analysis/target.ts";
import { findWithin } from "#domain/analysis/within.ts";
import { geodesicBetween, geodesicLength } from "#domain/geo/ellipsoid.ts";
import type { Position } from "#domain/geo/position.ts";

function box(west: number, south: number, east: number, north: number): Polygon {
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const point = (lng: number, lat: number): Geometry => ({ type: "Point", coordinates: [lng, lat] });
const at = (geometry: Geometry | null, trust: Partial<Target> = {}): Target => ({ ...exact, ...trust, geometry });
const square = box(118, 25.5, 118.1, 25.6);

describe("what lies in an area", () => {
  const relations = (...targets: readonly Target[]) =>
    findWithin(square, exact, [{ id: "a", targets }]).hits.map((hit) => [hit.at, hit.relation]);

  it("tells what is inside from what only crosses the edge, and leaves out what is outside", () => {
    const line: Geometry = {
      type: "LineString",
      coordinates: [
        [117.9, 25.55],
        [118.2, 25.55],
      ],
    };
    expect(
      relations(
        at(point(118.05, 25.55)),
        at(point(118.2, 25.55)),
        at(line),
        at(box(118.02, 25.52, 118.04, 25.54)),
        at(box(117, 25, 119, 26)),
        at(box(118.2, 25.5, 118.3, 25.6)),
      ),
    ).toEqual([
      [0, "inside"],
      [2, "partly"],
      [3, "inside"],
      [4, "partly"],
    ]);
  });

  it("says only likely and possible where the place may be off by more than the edge is away", () => {
    // 0.01° of longitude are 1004 m there.
    expect(
      relations(
        at(point(118.09, 25.55), { uncertaintyMeters: 1000 }),
        at(point(118.09, 25.55), { uncertaintyMeters: 1010 }),
        at(point(118.11, 25.55), { uncertaintyMeters: 1010 }),
        at(point(118.11, 25.55), { uncertaintyMeters: 1000 }),
        at(point(118.05, 25.55), { uncertaintyMeters: null, isSchematic: true }),
      ),
    ).toEqual([
      [0, "inside"],
      [1, "likely"],
      [2, "possible"],
      [4, "likely"],
    ]);
  });

  it("adds the uncertainty of the area to that of everything that is asked", () => {
    const ask = (uncertaintyMeters: number) =>
      findWithin(square, { uncertaintyMeters, isSchematic: false }, [
        { id: "a", targets: [at(point(118.09, 25.55), { uncertaintyMeters: 500 })] },
      ]).hits[0]?.relation;
    expect([ask(500), ask(510)]).toEqual(["inside", "likely"]);
  });

  it("names what has no geometry instead of dropping it", () => {
    expect(findWithin(square, exact, [{ id: "a", targets: [at(null), at(point(118.05, 25.55))] }]).leftOut).toEqual([
      { group: "a", at: 0 },
    ]);
  });

  it("knows a hole from the area", () => {
    const ring = box(118.04, 25.54, 118.06, 25.56).coordinates;
    const holed: Polygon = { type: "Polygon", coordinates: [...square.coordinates, ...ring] };
    const { contains } = indexArea(holed);
    expect([contains([118.05, 25.55]), contains([118.02, 25.55])]).toEqual([false, true]);
  });
});

describe("a buffer", () => {
  it("is everything within its distance, and nothing beyond", () => {
    const position = tuple(
      double({ min: 117.9, max: 118.6, noNaN: true }),
      double({ min: 25.3, max: 26, noNaN: true }),
    );
    assert(
      property(position, position, integer({ min: 50, max: 20_000 }), ([lng, lat], [otherLng, otherLat], meters) => {
        const area = bufferOf([point(lng, lat)], meters);
        const { meters: away } = geodesicBetween([lng, lat], [otherLng, otherLat]);
        pre(Math.abs(away / meters - 1) > 0.001);
        expect(area !== null && indexArea(area).contains([otherLng, otherLat])).toBe(away < meters);
      }),
    );
  });

  it("of 0 metres unites polygons and has none of points", () => {
    expect(bufferOf([square, box(118.05, 25.5, 118.2, 25.6)], 0)?.type).toBe("Polygon");
    expect(bufferOf([point(118, 25.5)], 0)).toBeNull();
    expect(bufferOf([], 100)).toBeNull();
  });
});

describe("a line that is cut by areas", () => {
  it("keeps its length, and every stretch begins where the last one ended", () => {
    const position = tuple(
      double({ min: 117.95, max: 118.25, noNaN: true }),
      double({ min: 25.45, max: 25.65, noNaN: true }),
    );
    const areas = [indexArea(square), indexArea(box(118.1, 25.5, 118.2, 25.6))];
    assert(
      property(array(position, { minLength: 2, maxLength: 12 }), (line) => {
        const stretches = splitLine(line, areas);
        const total = stretches.reduce((sum, stretch) => sum + geodesicLength(stretch.line), 0);
        // Legs are straight in degrees, so that a part of one is not quite a part of the shortest way.
        expect(Math.abs(total - geodesicLength(line))).toBeLessThanOrEqual(1e-6 * total);
        stretches.slice(1).forEach((stretch, index) => {
          expect(stretch.line[0]).toEqual(stretches[index]?.line.at(-1));
          expect(stretch.area).not.toBe(stretches[index]?.area);
        });
      }),
    );
  });

  it("is told in its order, with its share in each zone and what lies in none", () => {
    const line: readonly Position[] = [
      [117.9, 25.55],
      [118.2, 25.55],
    ];
    const { meters, passages } = crossZones(
      [line],
      [
        { id: "west", area: square },
        { id: "east", area: box(118.1, 25.5, 118.15, 25.6) },
      ],
    );
    expect(passages.map(({ zone, share }) => [zone, Math.round(share * 60)])).toEqual([
      [null, 20],
      ["west", 20],
      ["east", 10],
      [null, 10],
    ]);
    expect(passages.at(-1)?.toMeters).toBeCloseTo(meters, 6);
  });

  it("does not take a gap of a few centimetres between two zones for a place", () => {
    const line: readonly Position[] = [
      [118.05, 25.55],
      [118.15, 25.55],
    ];
    const zones = [
      { id: "west", area: square },
      { id: "east", area: box(118.100_000_2, 25.5, 118.2, 25.6) },
    ];
    expect(crossZones([line], zones).passages.map(({ zone }) => zone)).toEqual(["west", "east"]);
  });
});

describe("what is nearest", () => {
  it("is in the order of distance, measured to the closest place of lines and areas", () => {
    const targets = [at(point(118.3, 25.55)), at(box(118.2, 25.5, 118.25, 25.6)), at(point(118.05, 25.55)), at(null)];
    const { nearest, asked, leftOut } = findNearest([square], exact, [{ id: "a", targets }], 2);
    expect(nearest.map((each) => each.at)).toEqual([2, 1]);
    expect(nearest[0]?.meters).toBe(0);
    expect(nearest[1]?.meters).toBeCloseTo(geodesicBetween([118.1, 25.5], [118.2, 25.5]).meters, -2);
    expect([asked, leftOut.length]).toEqual([3, 1]);
  });

  it("says no distance between schematic places but the bounds that it lies within", () => {
    const said = (uncertaintyMeters: number | null, isSchematic: boolean) =>
      saidDistance({ meters: 3000, trust: { uncertaintyMeters, isSchematic } });
    expect(said(0, false)).toEqual({ kind: "exact", meters: 3000 });
    expect(said(500, false)).toEqual({ kind: "about", meters: 3000, uncertaintyMeters: 500 });
    expect(said(8000, true)).toEqual({ kind: "bounds", from: 0, to: 11_000 });
    expect(said(null, true)).toEqual({ kind: "unknown" });
  });
});

describe("an area combined with a layer", () => {
  const feature = (geometry: Geometry | null): Feature<Geometry | null> => ({
    type: "Feature",
    geometry,
    properties: { name: "a" },
  });

  it("keeps the attributes of what it cuts, and names what it cannot use", () => {
    const bow: Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [118, 25.5],
          [118.1, 25.6],
          [118.1, 25.5],
          [118, 25.6],
          [118, 25.5],
        ],
      ],
    };
    const layer = [feature(box(118.05, 25.5, 118.2, 25.6)), feature(null), feature(bow), feature(point(119, 25))];
    const { features, leftOut, failed } = combine("intersection", [square], layer);
    expect(features.map(({ id, properties }) => [id, properties])).toEqual([[0, { name: "a" }]]);
    expect([leftOut, failed]).toEqual([[1], [2]]);
    expect(combine("outside", [square], layer).features).toHaveLength(2);
  });

  it("cuts the hole of an area out of a polygon around it", () => {
    const ring = box(118.04, 25.54, 118.06, 25.56).coordinates;
    const holed: Polygon = { type: "Polygon", coordinates: [...square.coordinates, ...ring] };
    const around = feature(box(118.02, 25.52, 118.08, 25.58));
    expect(combine("intersection", [holed], [around]).features[0]?.geometry).toMatchObject({
      coordinates: [expect.anything(), expect.anything()],
    });
    expect(combine("outside", [holed], [around]).features).toHaveLength(1);
    expect(combine("outside", [square], [around]).features).toEqual([]);
  });

  it("leaves points and lines out of what only polygons have", () => {
    const { features, leftOut } = combine(
      "union",
      [square],
      [feature(point(118, 25)), feature(box(118.1, 25.5, 118.2, 25.6))],
    );
    expect(features.map(({ geometry }) => geometry.type)).toEqual(["Polygon"]);
    expect(leftOut).toEqual([0]);
    expect(combine("remainder", [square], [feature(box(117, 25, 119, 26))]).features).toEqual([]);
  });
});

describe("a clear place in an area", () => {
  it("is the middle of an empty square, and away from what stands there", () => {
    const [lng = 0, lat = 0] = clearPlace(square, []) ?? [];
    expect(Math.hypot(lng - 118.05, lat - 25.55)).toBeLessThan(0.01);
    const [otherLng = 0, otherLat = 0] = clearPlace(square, [[118.05, 25.55]]) ?? [];
    expect(Math.hypot(otherLng - 118.05, otherLat - 25.55)).toBeGreaterThan(0.02);
  });
});

describe("every analysis", () => {
  it("tells its progress in growing shares that end at one", () => {
    const subject = { geometries: [square], trust: exact };
    const groups = [
      { id: "a", targets: Array.from({ length: 600 }, (_, each) => at(point(118 + each / 5000, 25.55))) },
    ];
    const layer = groups[0]?.targets.map(({ geometry }) => featureOf(geometry)) ?? [];
    const requests: readonly AnalysisRequest[] = [
      { kind: "within", subject, meters: 100, groups },
      { kind: "nearest", subject, count: 3, groups },
      { kind: "combine", subject, operation: "intersection", layer },
    ];
    for (const request of requests) {
      const shares: number[] = [];
      analyse(request, (share) => shares.push(share));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });
});

function featureOf(geometry: Geometry | null): Feature<Geometry | null> {
  return { type: "Feature", geometry, properties: {} };
}
