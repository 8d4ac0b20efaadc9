import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesAround, doubtMeters } from "#domain/intake/doctor/candidate.ts";
import { diagnose } from "#domain/intake/doctor/doctor.ts";
import { distanceToCounty, nameKey } from "#domain/intake/doctor/ground.ts";
import { sampleOf, spread } from "#domain/intake/doctor/sample.ts";
import { toStored } from "#domain/intake/doctor/to-stored.ts";
import type { RawFeature } from "#domain/intake/raw-layer.ts";
import { countyData, shippedGround } from "./county-data.ts";

const ground = shippedGround();
const candidates = candidatesAround(ground.centre);

const anyFeature: fc.Arbitrary<RawFeature> = fc
  .array(fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })), { minLength: 2, maxLength: 6 })
  .map((coordinates) => ({ type: "Feature", geometry: { type: "LineString", coordinates }, properties: {} }));

describe("a candidate", () => {
  it("gives degrees or nothing for any two numbers, and never throws", () => {
    fc.assert(
      fc.property(fc.constantFrom(...candidates), fc.double(), fc.double(), (candidate, x, y) => {
        const position = candidate.toStored(x, y);
        if (position === null) return;
        expect(Math.abs(position[0])).toBeLessThanOrEqual(180);
        expect(Math.abs(position[1])).toBeLessThanOrEqual(90);
      }),
      { numRuns: 2000 },
    );
  });

  it("has a key of its own", () => {
    expect(new Set(candidates.map(({ key }) => key)).size).toBe(candidates.length);
  });

  it("of Beijing 54 says by how much EPSG's operations disagree; the others have no such figure", () => {
    const doubts = candidates.map(({ system }) => ({ datum: system.datum, doubt: doubtMeters(system, ground.centre) }));
    const old = doubts.filter(({ datum }) => datum === "beijing54");
    expect(old.length).toBeGreaterThan(0);
    expect(old.every(({ doubt }) => doubt !== null && doubt > 10 && doubt < 40)).toBe(true);
    expect(doubts.filter(({ datum }) => datum !== "beijing54").every(({ doubt }) => doubt === null)).toBe(true);
  });
});

describe("the diagnosis", () => {
  it("takes any features without throwing, and ranks what fits by its score", () => {
    fc.assert(
      fc.property(fc.array(anyFeature, { maxLength: 5 }), (features) => {
        const { fitting, others } = diagnose(features, null, ground);
        expect(fitting.length + others.length).toBe(candidates.length);
        for (const [at, reading] of fitting.entries())
          expect(reading.score).toBeLessThanOrEqual(fitting[at - 1]?.score ?? Infinity);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same every time", () => {
    const keys = () => diagnose(countyData.county, null, ground).fitting.map(({ candidate }) => candidate.key);
    expect(keys()).toEqual(keys());
  });
});

describe("a sample", () => {
  it("has at most 2,000 pairs of however many", () => {
    const long: RawFeature = {
      type: "Feature",
      geometry: { type: "LineString", coordinates: Array.from({ length: 50_000 }, (_, at) => [at, at]) },
      properties: {},
    };
    expect(sampleOf([long, long, long]).pairs.length).toBeLessThanOrEqual(2000);
    expect(sampleOf(Array.from({ length: 9000 }, () => long)).pairs.length).toBeLessThanOrEqual(2000);
  });

  it("begins with the first and ends with the last", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2 }), fc.integer({ min: 2, max: 50 }), (items, most) => {
        const some = spread(items, most);
        expect(some.length).toBe(Math.min(items.length, most));
        expect(some[0]).toBe(items[0]);
        expect(some.at(-1)).toBe(items.at(-1));
      }),
    );
  });
});

describe("stored features", () => {
  it("keep attributes, order and heights, and are without geometry where there is no position", () => {
    const swappedDegrees = candidates.find(({ key }) => key === "EPSG:4490 (y, x)");
    if (swappedDegrees === undefined) throw new Error("No such candidate");
    const { features, unplaced } = toStored(
      [
        { type: "Feature", geometry: { type: "Point", coordinates: [25.5, 118.2, 640] }, properties: { 名称: "甲" } },
        { type: "Feature", geometry: { type: "Point", coordinates: [118.2, 2_550_000] }, properties: { 名称: "乙" } },
        { type: "Feature", geometry: null, properties: { 名称: null } },
      ],
      swappedDegrees,
    );
    expect(features.features).toEqual([
      {
        type: "Feature",
        id: 0,
        geometry: { type: "Point", coordinates: [118.2, 25.5, 640] },
        properties: { 名称: "甲" },
      },
      { type: "Feature", id: 1, geometry: null, properties: { 名称: "乙" } },
      { type: "Feature", id: 2, geometry: null, properties: { 名称: null } },
    ]);
    expect(unplaced).toEqual([1]);
  });
});

describe("the ground", () => {
  it("has every seat inside the county", () => {
    for (const { at } of ground.placeByName.values()) expect(distanceToCounty(at, ground)).toBeLessThan(3000);
    expect(ground.placeByName.has(nameKey(" 浔中镇 "))).toBe(true);
  });
});
