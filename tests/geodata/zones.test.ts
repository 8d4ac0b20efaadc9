import { booleanPointInPolygon, length, lineString, polygon } from "@turf/turf";
import * as fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { fitWeights, localPlane, powerCells } from "#geodata/scripts/weighted-partition.ts";
import { joinedLines, positionWelder, sharedSegments } from "#geodata/scripts/zone-edges.ts";
import { partition } from "#geodata/scripts/zones.ts";
import { shippedSources } from "#tests/support/shipped-geodata.ts";

const squareKm = 30;
const samples = Array.from({ length: squareKm ** 2 }, (_, at): [number, number] => [
  (at % squareKm) + 0.5,
  Math.floor(at / squareKm) + 0.5,
]);

const seat = fc.record({
  x: fc.integer({ min: 1, max: squareKm - 1 }),
  y: fc.integer({ min: 1, max: squareKm - 1 }),
  areaKm2: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
});
const seats = fc.uniqueArray(seat, { minLength: 2, maxLength: 7, selector: ({ x, y }) => `${x} ${y}` });

describe("a weighted partition", () => {
  it("leaves every seat in its own cell, whatever areas are asked for", () => {
    fc.assert(
      fc.property(seats, (places) => {
        const weights = fitWeights(places, samples, 1);
        const cells = powerCells(places, weights, 100);
        for (const [at, { x, y }] of places.entries()) {
          const cell = (cells[at] ?? []).map(([east, north]): Position => [east, north]);
          expect(cell.length).toBeGreaterThanOrEqual(3);
          // Turf reads the plane's kilometres as degrees here, which changes nothing in who is inside whom.
          expect(booleanPointInPolygon([x, y], polygon([[...cell, cell[0] ?? []]]))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("meets areas that can be met", () => {
    const places = [
      { x: 10, y: 15, areaKm2: 540 },
      { x: 20, y: 15, areaKm2: 360 },
    ];
    const weights = fitWeights(places, samples, 1);
    const [, second] = powerCells(places, weights, 100);
    const border = Math.min(...(second ?? []).map(([x]) => x));
    expect(Math.abs(border - 18)).toBeLessThan(0.6);
  });

  it("is undone by the plane's way back", () => {
    const plane = localPlane([118.2, 25.7]);
    const [x, y] = plane.toPlane([118.5, 25.4]);
    const [lng, lat] = plane.toDegrees([x, y]);
    expect(lng).toBeCloseTo(118.5, 9);
    expect(lat).toBeCloseTo(25.4, 9);
  });
});

describe("a county with a bay", () => {
  // The bay cuts the western seat's half-plane in two; the lower part touches the eastern zone only.
  const county = polygon([
    [
      [118, 25],
      [119, 25],
      [119, 26],
      [118, 26],
      [118, 25.6],
      [118.6, 25.5],
      [118, 25.4],
      [118, 25],
    ],
  ]);

  it("gives what a bay cuts off from its seat to the zone beside it", () => {
    const { zones, edges } = partition(county, [
      { slug: "west", position: [118.2, 25.9], areaKm2: null },
      { slug: "east", position: [118.8, 25.9], areaKm2: null },
    ]);
    expect([...zones.keys()]).toEqual(["west", "east"]);
    expect(booleanPointInPolygon([118.1, 25.1], zones.get("east") ?? county)).toBe(true);
    expect(edges).toHaveLength(1);
  });

  it("refuses a seat outside it", () => {
    expect(() =>
      partition(county, [
        { slug: "inside", position: [118.9, 25.9], areaKm2: null },
        { slug: "bay", position: [118.1, 25.5], areaKm2: null },
      ]),
    ).toThrow("bay");
  });
});

describe("the edges of zones", () => {
  const square = (west: number, south: number): Position[] => [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ];

  it("are each told once and joined from junction to junction", () => {
    const zones = [[square(0, 0)], [square(1, 0)], [square(0, 1)], [square(1, 1)]];
    const lines = joinedLines(sharedSegments(zones));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toHaveLength(2);
    const strip = joinedLines(
      sharedSegments([
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [1, 2],
            [0, 2],
            [0, 0],
          ],
        ],
        [
          [
            [1, 0],
            [2, 0],
            [2, 2],
            [1, 2],
            [1, 1],
            [1, 0],
          ],
        ],
      ]),
    );
    expect(strip).toEqual([
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
    ]);
  });

  it("are welded where two zones give the same corner with a rounding between", () => {
    const weld = positionWelder();
    expect(weld([118.1234564, 25.5])).toEqual([118.123456, 25.5]);
    expect(weld([118.1234566, 25.5])).toEqual([118.123456, 25.5]);
    expect(weld([118.12346, 25.5])).toEqual([118.12346, 25.5]);
  });
});

describe("the shipped zones", () => {
  const { townships, context } = shippedSources();
  const rings = townships.features.flatMap(({ geometry }) =>
    geometry?.type === "Polygon" ? [geometry.coordinates] : [],
  );
  const key = (a: Position, b: Position): string => `${a.join()} ${b.join()}`;

  it("are one polygon each", () => {
    expect(rings).toHaveLength(18);
    expect(rings.every((zone) => zone.length === 1)).toBe(true);
  });

  it("share every inner edge exactly, once each way", () => {
    const directed = rings.flat().flatMap((ring) => ring.slice(1).map((to, at) => key(ring[at] ?? [], to)));
    expect(new Set(directed).size).toBe(directed.length);
    const inner = sharedSegments(rings);
    for (const [from, to] of inner) expect(directed).toEqual(expect.arrayContaining([key(from, to), key(to, from)]));
  });

  it("have their inner edges drawn once, all of them", () => {
    const drawn = context.features.find(({ id }) => id === "context/township-edges")?.geometry;
    if (drawn?.type !== "MultiLineString") throw new Error("Expected the zones' edges");
    const inner = sharedSegments(rings).reduce((sum, [from, to]) => sum + length(lineString([from, to])), 0);
    const lines = drawn.coordinates.reduce((sum, line) => sum + length(lineString(line)), 0);
    expect(lines).toBeCloseTo(inner, 1);
  });
});
