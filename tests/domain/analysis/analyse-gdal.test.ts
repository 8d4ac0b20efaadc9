import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature, Geometry } from "geojson";
import { afterAll, describe, expect, it } from "vitest";
import { analyse } from "#domain/analysis/analyse.ts";
import { type Area, bufferOf } from "#domain/analysis/buffer.ts";
import { crossZones, linesOf } from "#domain/analysis/crossing.ts";
import { measureAreas, positionsOf } from "#domain/analysis/measure.ts";
import { exact } from "#domain/analysis/target.ts";
import type { Position } from "#domain/geo/position.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { geodLengths, hasGeod } from "#tests/support/geod.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";

const isGdalThere = hasGdal();
const isGeodThere = hasGeod();

/** One thousandth. */
const tolerance = 0.001;

const features = shippedFeatures();
const road = features.find(({ id }) => id === "corridors/zhengyong-expressway")?.geometry ?? null;
const zones = features.flatMap(({ id, geometry, properties }) =>
  properties.kind === "township-zone" && geometry?.type === "Polygon" ? [{ id: String(id), area: geometry }] : [],
);

/** By what share two figures differ; 1 where the other says nothing. */
function off(own: number, other: number): number {
  return other > 0 ? Math.abs(own / other - 1) : 1;
}

if (road === null) throw new Error("The road has no geometry");

describe.runIf(isGdalThere)("beside GDAL with SpatiaLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "county-analysis-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What SpatiaLite answers to a question about geometries, which it knows as `given`, by their `key`. */
  function ask(
    given: readonly { readonly key: string; readonly geometry: Geometry }[],
    sql: string,
  ): readonly Feature[] {
    const path = join(folder, "given.geojson");
    const collection = {
      type: "FeatureCollection",
      features: given.map(({ key, geometry }) => ({ type: "Feature", geometry, properties: { key } })),
    };
    writeFileSync(path, JSON.stringify(collection));
    const told = execFileSync(
      "ogr2ogr",
      ["-f", "GeoJSON", "/vsistdout/", path, "-dialect", "sqlite", "-sql", sql, "-nln", "answer"],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
    return (JSON.parse(told) as { readonly features: readonly Feature[] }).features;
  }

  const figure = (feature: Feature | undefined, name: string): number => Number(feature?.properties?.[name]);

  it.each([200, 2000, 10_000])("a buffer of %s m has the area of one made in EPSG:4548", (meters) => {
    const area = bufferOf([road], meters);
    if (area === null) throw new Error("No area");
    const [told] = ask(
      [{ key: "road", geometry: road }],
      `SELECT ST_Area(ST_Buffer(ST_Transform(geometry, 4548), ${meters}, 64)) AS plane FROM given`,
    );
    expect(off(measureAreas(area).planeSquareMeters, figure(told, "plane"))).toBeLessThan(tolerance);
  });

  it("what a buffer shares with a township's zone, and what it has alone, have the areas that it gives", () => {
    const area = bufferOf([road], 3000);
    const zone = zones.find(({ id }) => id === "townships/nancheng-zone");
    if (area === null || zone === undefined) throw new Error("Nothing to compare");
    const [told] = ask(
      [
        { key: "buffer", geometry: area },
        { key: "zone", geometry: zone.area },
      ],
      `SELECT ST_Area(ST_Intersection(a.geometry, b.geometry), 1) AS shared,
              ST_Area(ST_Difference(a.geometry, b.geometry), 1) AS alone,
              ST_Area(ST_Difference(b.geometry, a.geometry), 1) AS outside,
              ST_Area(ST_Union(a.geometry, b.geometry), 1) AS whole
       FROM given a, given b WHERE a.key = 'buffer' AND b.key = 'zone'`,
    );
    const subject = { geometries: [area], trust: exact };
    const layer = [{ type: "Feature" as const, geometry: zone.area, properties: {} }];
    for (const [operation, name] of [
      ["intersection", "shared"],
      ["remainder", "alone"],
      ["outside", "outside"],
      ["union", "whole"],
    ] as const) {
      const result = analyse({ kind: "combine", subject, operation, layer }, () => undefined);
      if (result.kind !== "combine") throw new Error("Another answer");
      const [made] = result.features;
      expect(off(measureAreas(made?.geometry as Area).squareMeters, figure(told, name))).toBeLessThan(tolerance);
    }
  });

  it("the road is as long in every zone that it crosses as SpatiaLite finds it on the ellipsoid", () => {
    const { passages } = crossZones(linesOf(road), zones);
    const own = new Map<string, number>();
    for (const { zone, fromMeters, toMeters } of passages)
      if (zone !== null) own.set(zone, (own.get(zone) ?? 0) + toMeters - fromMeters);
    const told = ask(
      [{ key: "road", geometry: road }, ...zones.map(({ id, area }) => ({ key: id, geometry: area }))],
      `SELECT z.key AS zone, ST_Length(ST_Intersection(r.geometry, z.geometry), 1) AS meters
       FROM given r, given z WHERE r.key = 'road' AND z.key <> 'road' AND ST_Intersects(r.geometry, z.geometry)`,
    );
    expect(new Set(told.map(({ properties }) => String(properties?.["zone"])))).toEqual(new Set(own.keys()));
    expect(told.length).toBeGreaterThan(2);
    for (const each of told)
      expect(off(own.get(String(each.properties?.["zone"])) ?? 0, figure(each, "meters"))).toBeLessThan(tolerance);
  });
});

describe.runIf(isGeodThere)("beside PROJ's geod", () => {
  it.each([500, 20_000])("the edge of a buffer of %s m around a point is everywhere as far from it", (meters) => {
    const centre: Position = [118.24, 25.49];
    const area = bufferOf([{ type: "Point", coordinates: [...centre] }], meters);
    const ring = positionsOf(area?.type === "Polygon" ? (area.coordinates[0] ?? []) : []);
    expect(ring.length).toBeGreaterThan(200);
    for (const length of geodLengths(ring.map((position) => [centre, position])))
      expect(off(length, meters)).toBeLessThan(tolerance);
  });

  it("a passage is as long as the sum of its legs", () => {
    const { passages, meters } = crossZones(linesOf(road), zones);
    const lengths = passages.map(({ line }) =>
      geodLengths(line.slice(1).map((to, at) => [line[at] ?? to, to])).reduce((sum, each) => sum + each, 0),
    );
    for (const [at, { fromMeters, toMeters }] of passages.entries())
      expect(off(toMeters - fromMeters, lengths[at] ?? 0)).toBeLessThan(tolerance);
    expect(
      off(
        meters,
        lengths.reduce((sum, each) => sum + each, 0),
      ),
    ).toBeLessThan(tolerance);
  });

  it("what is nearest is as far away as it says", () => {
    const targets = features.flatMap(({ geometry, properties }) =>
      properties.kind === "township" ? [{ geometry, ...exact }] : [],
    );
    const result = analyse(
      {
        kind: "nearest",
        subject: { geometries: [road], trust: exact },
        count: 18,
        groups: [{ id: "townships", targets }],
      },
      () => undefined,
    );
    if (result.kind !== "nearest") throw new Error("Another answer");
    expect(result.nearest).toHaveLength(18);
    const told = geodLengths(result.nearest.map(({ from, to }) => [from, to]));
    for (const [at, { meters }] of result.nearest.entries()) expect(off(meters, told[at] ?? 0)).toBeLessThan(tolerance);
  });
});
