import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOf, stationsAlong } from "#domain/analysis/profile.ts";
import { schematicVertices, touchesSchematic } from "#domain/analysis/schematic-touch.ts";
import { geodesicBetween, geodesicLength } from "#domain/geo/ellipsoid.ts";
import type { Position } from "#domain/geo/position.ts";

const position = fc.tuple(
  fc.double({ min: 118, max: 118.4, noNaN: true }),
  fc.double({ min: 25.3, max: 25.9, noNaN: true }),
) satisfies fc.Arbitrary<Position>;

describe("the stations of a profile", () => {
  it("go from the start to the end in even steps, whatever the vertices", () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 8 }), (line) => {
        const length = geodesicLength(line);
        fc.pre(length > 1);
        const stations = stationsAlong(line, 90);
        expect(stations[0]).toEqual({ meters: 0, position: line[0] });
        expect(stations.at(-1)).toEqual({ meters: length, position: line.at(-1) });
        expect(stations.length).toBeLessThanOrEqual(600);
        const step = length / (stations.length - 1);
        stations.forEach(({ meters, position: [lng, lat] }, at) => {
          expect(meters).toBeCloseTo(step * at, 4);
          expect(Number.isFinite(lng) && Number.isFinite(lat)).toBe(true);
        });
        // Never further apart on the ground than along the line.
        const chords = stations.flatMap((each, at) => {
          const before = stations[at - 1];
          return before === undefined ? [] : [geodesicBetween(before.position, each.position).meters];
        });
        for (const chord of chords) expect(chord).toBeLessThanOrEqual(step + 1e-3);
      }),
      { numRuns: 60 },
    );
  });

  it("are none for a line without length", () => {
    expect(stationsAlong([], 90)).toEqual([]);
    expect(
      stationsAlong(
        [
          [118, 25],
          [118, 25],
        ],
        90,
      ),
    ).toEqual([]);
  });
});

describe("a profile", () => {
  const stations = [0, 100, 200, 300].map((meters) => ({ meters, position: [118, 25] as const }));

  it("sums rises and falls in the direction of the line", () => {
    expect(profileOf(stations, [10, 30, 20, 60])).toMatchObject({
      length: 300,
      spacing: 100,
      lowest: 10,
      highest: 60,
      ascent: 60,
      descent: 10,
      missing: 0,
    });
  });

  it("has no rise across a gap, and says how much is missing", () => {
    const profile = profileOf(stations, [10, Number.NaN, 400, 410]);
    expect(profile).toMatchObject({ ascent: 10, descent: 0, missing: 1 });
    expect(profile.samples[1]?.height).toBeNull();
    expect(profileOf(stations, [])).toMatchObject({ lowest: null, highest: null, missing: 4 });
  });
});

describe("a drawn shape", () => {
  const road = (accuracy: string) => ({
    type: "Feature" as const,
    properties: { accuracy },
    geometry: {
      type: "LineString" as const,
      coordinates: [
        [118.1, 25.5],
        [118.2, 25.6],
      ],
    },
  });

  it("is schematic once a vertex lies on a vertex of schematic geometry", () => {
    const schematic = schematicVertices([road("schematic")]);
    const at = (lng: number) => ({
      type: "LineString" as const,
      coordinates: [
        [118, 25],
        [lng, 25.6],
      ],
    });
    expect(touchesSchematic(at(118.2), schematic)).toBe(true);
    expect(touchesSchematic(at(118.200000001), schematic)).toBe(true);
    expect(touchesSchematic(at(118.21), schematic)).toBe(false);
    expect(touchesSchematic(at(118.2), schematicVertices([road("surveyed")]))).toBe(false);
  });
});
