import * as fc from "fast-check";
import gcoord from "gcoord";
import type { Position as GeoPosition } from "geojson";
import { describe, expect, it } from "vitest";
import { diagnose, nearestMiss } from "#domain/intake/doctor/doctor.ts";
import { beijing54Operation, systemsAround } from "#domain/intake/doctor/reference-systems.ts";
import { toStored } from "#domain/intake/doctor/to-stored.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { byProj, countyData, largestDistance, movedBy, shippedGround, swapped } from "./county-data.ts";

type Move = (positions: readonly GeoPosition[]) => readonly GeoPosition[];

const ground = shippedGround();
const gcj: Move = (all) => all.map(([x = 0, y = 0]) => gcoord.transform([x, y], gcoord.WGS84, gcoord.GCJ02));
const bd: Move = (all) => all.map(([x = 0, y = 0]) => gcoord.transform([x, y], gcoord.WGS84, gcoord.BD09));

const datums = {
  cgcs2000: "EPSG:4490",
  xian80: "EPSG:4490",
  wgs84: "EPSG:4326",
  offset: "",
  beijing54: "+proj=longlat +ellps=GRS80 +towgs84=0,0,0 +no_defs",
};

/** Where PROJ itself has no operation to Beijing 54 it takes none; the same operation is named to it as to the doctor. */
function targetOf(id: string, definition: string | null, datum: keyof typeof datums): string {
  return datum === "beijing54" ? `${definition} +type=crs` : id;
}

const around = systemsAround(ground.centre);
const projected = around.filter(({ datum, family }) => datum !== "offset" && family !== "geographic");
const onOldFigures = around.filter(({ datum, family }) => family === "geographic" && datum !== "cgcs2000");

describe.skipIf(!hasGdal())("the doctor and PROJ", () => {
  for (const { id, definition, datum } of [...projected, ...onOldFigures])
    it(`puts what PROJ wrote in ${id} (${datum}) back to within a metre, and reads it so without being told`, () => {
      for (const [name, features] of Object.entries(countyData)) {
        const written = movedBy(features, byProj(datums[datum], targetOf(id, definition, datum)));
        for (const [isSwapped, file] of [
          [false, written],
          [true, movedBy(written, swapped)],
        ] as const) {
          const { fitting } = diagnose(file, null, ground);
          const reading = fitting.find(
            ({ candidate }) => candidate.system.id === id && candidate.isSwapped === isSwapped,
          );
          if (reading === undefined) throw new Error(`${name} does not fit in ${id}`);
          expect(largestDistance(features, toStored(file, reading.candidate).features.features)).toBeLessThan(1);
          // Nothing is published to tell Xi'an 80 from CGCS2000 by; it is offered beside it.
          const offered = datum === "xian80" ? fitting.slice(0, 5) : fitting.slice(0, 1);
          expect(
            offered.map(({ candidate }) => candidate.key),
            name,
          ).toContain(reading.candidate.key);
        }
      }
    });

  it("has EPSG's own definition behind every code", { timeout: 120_000 }, () => {
    for (const { id, epsg, definition, datum } of projected) {
      // Codes above 100,000 are other programs' own.
      for (const code of epsg.filter((each) => each < 100_000 && each !== 3785)) {
        const bare = String(definition).replace(` +towgs84=${beijing54Operation.towgs84}`, "");
        const from = datum === "beijing54" ? "EPSG:4214" : datum === "xian80" ? "EPSG:4610" : datums[datum];
        const spot: readonly GeoPosition[] = [[118.2386, 25.4931]];
        const [[x = 0, y = 0] = []] = byProj(from, `EPSG:${code}`)(spot);
        const [[u = 0, v = 0] = []] = byProj(from, id === "EPSG:3857" ? "EPSG:3857" : bare)(spot);
        expect(Math.hypot(x - u, y - v), `EPSG:${code}`).toBeLessThan(0.01);
      }
    }
  });
});

describe("the doctor and degrees", () => {
  for (const [key, move, tolerance] of [
    ["EPSG:4490", (all: readonly GeoPosition[]) => all, 0.1],
    ["gcj02", gcj, 2],
    ["bd09", bd, 2],
  ] as const)
    it(`reads ${key} without being told, in either order of the axes`, () => {
      for (const features of Object.values(countyData)) {
        const written = movedBy(features, move);
        const straight = diagnose(written, null, ground).fitting[0];
        expect(straight?.candidate.key).toBe(key);
        const stored = straight === undefined ? [] : toStored(written, straight.candidate).features.features;
        expect(largestDistance(features, stored)).toBeLessThan(tolerance);
        expect(diagnose(movedBy(written, swapped), null, ground).fitting[0]?.candidate.key).toBe(`${key} (y, x)`);
      }
    });

  it("says that it cannot tell WGS 84 from GCJ-02 by the positions of nameless points, and takes WGS 84", () => {
    const nameless = countyData.seats.map((feature) => ({ ...feature, properties: {} }));
    for (const features of [nameless, movedBy(nameless, gcj)]) {
      const { fitting, rivals } = diagnose(features, null, ground);
      expect(fitting[0]?.candidate.key).toBe("EPSG:4490");
      expect(rivals.map(({ candidate }) => candidate.key)).toEqual(expect.arrayContaining(["gcj02", "bd09"]));
    }
  });

  it("tells them apart by names, and says by which", () => {
    const { fitting, rivals } = diagnose(movedBy(countyData.seats, gcj), null, ground);
    const names = fitting[0]?.evidence.find(({ kind }) => kind === "names");
    expect(names).toMatchObject({ kind: "names", count: 18 });
    expect(rivals).toEqual([]);
  });
});

describe("the doctor and surveys that differ from what is known", () => {
  it("is right, or names the right system among those it cannot tell apart", () => {
    const systems: readonly (readonly [string, Move])[] = [
      ["EPSG:4490", (all) => all],
      ["gcj02", gcj],
      ["bd09", bd],
    ];
    const step = fc.double({ min: -1, max: 1, noNaN: true });
    const errors = fc.array(fc.tuple(step, step), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(fc.constantFrom(...systems), fc.constantFrom(6, 18), errors, ([key, move], count, off) => {
        // Up to 500 m either way: as far as the seats themselves are uncertain.
        const surveyed = movedBy(countyData.seats.slice(0, count), (all) =>
          move(all.map(([x = 0, y = 0], at) => [x + 0.005 * (off[at]?.[0] ?? 0), y + 0.0045 * (off[at]?.[1] ?? 0)])),
        );
        const { fitting, rivals } = diagnose(surveyed, null, ground);
        expect([...fitting.slice(0, 1), ...rivals].map(({ candidate }) => candidate.key)).toContain(key);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe("what a file declares", () => {
  const declared = (epsg: number) => ({ epsg, definition: null, words: `EPSG:${epsg}`, by: "file" as const });

  it("decides between systems that the positions cannot tell apart", () => {
    const metric = [
      {
        type: "Feature" as const,
        geometry: { type: "Point" as const, coordinates: [620_000, 2_820_000] },
        properties: {},
      },
    ];
    expect(diagnose(metric, null, ground).fitting[0]?.candidate.system.id).toBe("EPSG:4548");
    expect(diagnose(metric, declared(2384), ground).fitting[0]?.candidate.system.id).toBe("EPSG:2384");
    expect(diagnose(metric, declared(2436), ground).fitting[0]?.candidate.system.id).toBe("EPSG:2436");
  });

  it("is passed over where it puts the file elsewhere and another system fits", () => {
    const found = diagnose(countyData.seats, declared(4548), ground);
    expect(found.fitting[0]?.candidate.key).toBe("EPSG:4490");
    expect(found.declared?.candidate.system.id).toBe("EPSG:4548");
    expect(found.declared?.fit).toBe("outside");
  });

  it("is recognised in the words of desktop programs", () => {
    const wkt =
      'PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",39500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
    const found = diagnose(countyData.seats, { epsg: null, definition: wkt, words: wkt, by: "file" }, ground);
    expect(found.declared?.candidate.system.id).toBe("EPSG:4527");
  });

  it("brings a system of its own where it is none of the usual ones", () => {
    const definition = "+proj=tmerc +lat_0=0 +lon_0=118.5 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
    const found = diagnose(
      [{ type: "Feature", geometry: { type: "Point", coordinates: [474_000, 2_820_000] }, properties: {} }],
      { epsg: null, definition, words: definition, by: "file" },
      ground,
    );
    expect(found.fitting[0]?.candidate.system.id).toBe("declared");
  });

  it("is nothing where nobody can read it", () => {
    const found = diagnose(countyData.seats, { epsg: 1, definition: "LOCAL[", words: "?", by: "file" }, ground);
    expect(found.declared).toBeNull();
    expect(found.fitting[0]?.candidate.key).toBe("EPSG:4490");
  });
});

describe("a file that fits nowhere", () => {
  const points = (...positions: readonly GeoPosition[]) =>
    positions.map((coordinates) => ({
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates },
      properties: {},
    }));

  it("is said to, with how near the nearest reading comes", () => {
    const beijing = diagnose(points([116.39, 39.91], [116.4, 39.92]), null, ground);
    expect(beijing.fitting).toEqual([]);
    const miss = nearestMiss(beijing);
    expect(miss?.candidate.system.family).toMatch(/geographic|gcj02|bd09/u);
    expect(miss?.distanceMeters).toBeGreaterThan(1_000_000);
  });

  it("has no reading at all where the numbers are no coordinates", () => {
    const drawing = diagnose(points([1200, 800], [1300, 950]), null, ground);
    expect(drawing.fitting).toEqual([]);
    expect(nearestMiss(drawing)).toBeNull();
  });

  it("may be empty", () => {
    expect(diagnose([], null, ground)).toMatchObject({ fitting: [], vertices: 0 });
  });
});
