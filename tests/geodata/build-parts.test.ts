import { distance, lineString, pointToLineDistance, polygon } from "@turf/turf";
import * as fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { countyPolygon } from "#geodata/scripts/county.ts";
import { gcj02ToWgs84 } from "#geodata/scripts/gcj02.ts";
import { neighbourEdges } from "#geodata/scripts/neighbour-edges.ts";
import { closeRing, openRing, smoothRing } from "#geodata/scripts/ring.ts";
import { geonamesPositions, seatPositions } from "#geodata/scripts/seats.ts";
import type { Tables } from "#geodata/scripts/tables.ts";
import { villageList } from "#geodata/scripts/village-list.ts";
import { sourceText } from "#geodata/scripts/write-source.ts";

const township: Tables["townships"][number] = {
  slug: "caotang",
  name: "草塘镇",
  nameEn: "Caotang",
  code: "350526100",
  seat: { geonames: 7 },
  uncertaintyMeters: 500,
  publishedAreaKm2: null,
  tasks: [],
  facts: [],
};

describe("GCJ-02", () => {
  it("lies some hundred metres from WGS 84 in the county, to the east", () => {
    const [lng, lat] = gcj02ToWgs84([118.24, 25.49]);
    expect(lng).toBeLessThan(118.24);
    expect(distance([lng, lat], [118.24, 25.49], { units: "meters" })).toBeGreaterThan(300);
    expect(distance([lng, lat], [118.24, 25.49], { units: "meters" })).toBeLessThan(700);
  });

  it("keeps neighbouring positions neighbours", () => {
    const within = fc.tuple(
      fc.double({ min: 117, max: 119, noNaN: true }),
      fc.double({ min: 25, max: 27, noNaN: true }),
    );
    fc.assert(
      fc.property(within, ([lng, lat]) => {
        const moved = distance(gcj02ToWgs84([lng, lat]), gcj02ToWgs84([lng + 0.001, lat]), { units: "meters" });
        expect(moved / distance([lng, lat], [lng + 0.001, lat], { units: "meters" })).toBeCloseTo(1, 1);
      }),
    );
  });
});

describe("a ring", () => {
  it("loses repeats and its closing position, and gets it back", () => {
    const ring = [
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(openRing(ring)).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(closeRing(openRing(ring))).toHaveLength(4);
    expect(closeRing([])).toEqual([]);
  });

  it("keeps its middle when its stairs are smoothed away", () => {
    const stairs = Array.from({ length: 40 }, (_, at): [number, number] => [
      Math.cos(Math.floor(at / 2) / 3.18),
      Math.sin(Math.floor((at + 1) / 2) / 3.18),
    ]);
    const mean = (ring: readonly [number, number][]): number => ring.reduce((sum, [x]) => sum + x, 0) / ring.length;
    expect(mean(smoothRing(stairs, 2))).toBeCloseTo(mean(stairs), 9);
  });
});

describe("a boundary file", () => {
  const square = [
    [118, 25],
    [119, 25],
    [119, 26],
    [118, 26],
    [118, 25],
  ];
  const file = {
    type: "FeatureCollection" as const,
    features: [
      {
        type: "Feature" as const,
        properties: {},
        geometry: { type: "MultiPolygon" as const, coordinates: [[[...square.slice(0, 3), [118, 25]]], [square]] },
      },
    ],
  };

  it("in WGS 84 keeps its positions; of several rings the longest counts", () => {
    expect(countyPolygon(file, "wgs84", 0.0005).geometry.coordinates).toEqual([square]);
  });

  it("on the package's grid is converted", () => {
    const [ring = []] = countyPolygon(file, "gcj02-grid", 0.0005).geometry.coordinates;
    expect(Math.min(...ring.map(([lng = 0]) => lng))).not.toBe(118);
  });

  it("has to hold a polygon", () => {
    expect(() => countyPolygon({ ...file, features: [] }, "wgs84", 0.0005)).toThrow("Expected a polygon");
  });
});

describe("a seat", () => {
  const positions = geonamesPositions("geonameid,name,latitude,longitude\n7,Caotang,25.5,118.2\n");

  it("is the GeoNames row that its township names, longitude first", () => {
    expect(seatPositions([township], positions).get("caotang")).toEqual([118.2, 25.5]);
  });

  it("is missed when the extract lacks its row", () => {
    expect(() => seatPositions([{ ...township, seat: { geonames: 8 } }], positions)).toThrow("no row 8 for caotang");
  });
});

describe("the village list", () => {
  it("names places, not their committees", () => {
    const text = "code,name,township\r\n350526100201,草村村委会,350526100\r\n350526100001,霞田社区居委会,350526100\r\n";
    expect(villageList(text, [township])).toEqual([
      { code: "350526100201", name: "草村村", township: "townships/caotang" },
      { code: "350526100001", name: "霞田社区", township: "townships/caotang" },
    ]);
  });

  it("refuses a village of no township", () => {
    expect(() => villageList("h\n350526999201,某村委会,350526999\n", [township])).toThrow("350526999");
  });
});

describe("neighbouring counties", () => {
  const box = (west: number, south: number, east: number, north: number) =>
    polygon([
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ]);
  const county = box(118, 25, 118.5, 25.5);
  // Drawn with 200 m between them, as two files do.
  const north = box(118, 25.502, 118.5, 26);
  const east = box(118.502, 25, 119, 26);
  const edges = neighbourEdges(county, [north, east], [117.5, 24.5, 118.8, 25.8], 0.0001);
  const positions = edges.map(({ coordinates }) => coordinates.flat());

  it("have no line along the county or along an earlier neighbour", () => {
    const along = lineString([
      [118.02, 25.502],
      [118.48, 25.502],
    ]);
    const middle = (line: readonly Position[]): Position => [
      ((line[0]?.[0] ?? 0) + (line[1]?.[0] ?? 0)) / 2,
      ((line[0]?.[1] ?? 0) + (line[1]?.[1] ?? 0)) / 2,
    ];
    for (const line of edges.flatMap(({ coordinates }) => coordinates))
      expect(pointToLineDistance(middle(line), along, { units: "meters" })).toBeGreaterThan(300);
    const between = edges[1]?.coordinates.filter((line) => line.every(([lng = 0]) => lng < 118.51)) ?? [];
    expect(between.every((line) => line.every(([, lat = 0]) => lat <= 25.01))).toBe(true);
  });

  it("meet the county's edge", () => {
    const edge = lineString(county.geometry.coordinates[0] ?? []);
    const gaps = positions.flat().map((position) => pointToLineDistance(position, edge, { units: "meters" }));
    expect(gaps.filter((gap) => gap < 1).length).toBeGreaterThanOrEqual(2);
  });

  it("end where the surroundings end", () => {
    for (const [lng = 0, lat = 0] of positions.flat()) {
      expect(lng).toBeLessThanOrEqual(118.8);
      expect(lat).toBeLessThanOrEqual(25.8);
    }
  });
});

describe("a source's text", () => {
  it("winds rings counterclockwise, rounds, and gives each feature a line", () => {
    const clockwise = polygon([
      [
        [118.12345678, 25],
        [118.12345678, 26],
        [119, 26],
        [118.12345678, 25],
      ],
    ]);
    const text = sourceText([clockwise, { ...clockwise, geometry: null }], 6);
    expect(text.split("\n")).toHaveLength(5);
    const [first, second] = (JSON.parse(text) as { features: { geometry: unknown }[] }).features;
    expect(first?.geometry).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [118.123457, 25],
          [119, 26],
          [118.123457, 26],
          [118.123457, 25],
        ],
      ],
    });
    expect(second?.geometry).toBeNull();
  });
});
