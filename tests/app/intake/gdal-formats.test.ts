import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Geometry, Position } from "geojson";
import proj4 from "proj4";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RawLayer } from "#domain/intake/raw-layer.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { takePaths } from "#tests/support/intake.ts";

const isThere = hasGdal();

type Given = {
  readonly geometry: Geometry;
  readonly properties: {
    readonly name: string;
    readonly code: string;
    readonly lanes: number;
    readonly km: number | null;
  };
};

/** The county, the seats of its townships and a road, with attributes of every kind. */
function givenLayers(): Readonly<Record<string, readonly Given[]>> {
  type Shipped = {
    readonly features: readonly {
      readonly geometry: Geometry;
      readonly properties: { readonly name: string; readonly kind?: string };
    }[];
  };
  const shipped = (source: string): Shipped["features"] =>
    (JSON.parse(readFileSync(`geodata/sources/${source}.geojson`, "utf8")) as Shipped).features;
  const given = (features: Shipped["features"]): readonly Given[] =>
    features.map(({ geometry, properties: { name } }, index) => ({
      geometry,
      properties: { name, code: `03${index}`, lanes: index + 1, km: index % 2 === 0 ? index + 0.25 : null },
    }));
  return {
    county: given(shipped("county")),
    seats: given(shipped("townships").filter(({ geometry }) => geometry?.type === "Point")),
    road: given(
      shipped("corridors")
        .filter(({ geometry }) => geometry?.type === "LineString")
        .slice(0, 3),
    ),
  };
}

const layers = givenLayers();
const folder = mkdtempSync(join(tmpdir(), "intake-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ogr(args: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  execFileSync("ogr2ogr", args, { stdio: "pipe", env: { ...process.env, ...environment } });
}

/** One layer in a format and system, and the files that this made. */
function written(
  layer: string,
  crs: string,
  format: string,
  ending: string,
  extra: readonly string[] = [],
): readonly string[] {
  const place = join(folder, `${format}-${crs}-${layer}-${extra.join("").replaceAll(/\W/g, "")}`.replaceAll(" ", ""));
  mkdirSync(place, { recursive: true });
  const target = join(place, `${layer}.${ending}`);
  ogr(["-f", format, target, join(folder, `${layer}.geojson`), "-t_srs", `EPSG:${crs}`, "-nln", layer, ...extra]);
  return readdirSync(place)
    .filter((file) => !file.endsWith(".xsd"))
    .map((file) => join(place, file));
}

function positionsOf(geometry: Geometry | null): readonly Position[] {
  if (geometry === null) return [];
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(positionsOf);
  const flat = (coordinates: unknown): readonly Position[] =>
    Array.isArray(coordinates) && typeof coordinates[0] === "number"
      ? [coordinates as Position]
      : (coordinates as readonly unknown[]).flatMap(flat);
  return flat(geometry.coordinates);
}

/** How far the layer's positions are from the given ones, in degrees, each taken as the nearest: rings may begin elsewhere. */
function farthest(layer: RawLayer | undefined, given: readonly Given[], definition: string | null): number {
  let far = 0;
  for (const [index, { geometry }] of given.entries()) {
    const read = positionsOf(layer?.features[index]?.geometry ?? null).map(([x = 0, y = 0]) =>
      definition === null || definition.includes("longlat") ? [x, y] : proj4(definition).inverse([x, y]),
    );
    const expected = positionsOf(geometry);
    expect(read).toHaveLength(expected.length);
    for (const [lng = 0, lat = 0] of expected.slice(0, 400))
      far = Math.max(far, Math.min(...read.map(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat))));
  }
  return far;
}

const aCentimetre = 1e-7;

beforeAll(() => {
  for (const [layer, features] of Object.entries(layers))
    writeFileSync(
      join(folder, `${layer}.geojson`),
      JSON.stringify({
        type: "FeatureCollection",
        features: features.map((feature) => ({ type: "Feature", ...feature })),
      }),
    );
});

const systems = ["4326", "4490", "4548", "4527"];
const carriesSystem: readonly (readonly [format: string, ending: string, extra?: readonly string[]])[] = [
  ["GeoJSON", "geojson"],
  ["GPKG", "gpkg"],
  ["FlatGeobuf", "fgb", ["-lco", "SPATIAL_INDEX=NO"]],
  ["ESRI Shapefile", "shp", ["-lco", "ENCODING=UTF-8"]],
  ["ESRI Shapefile", "shp", ["-lco", "ENCODING=GBK"]],
];

describe.skipIf(!isThere)("files written by GDAL", () => {
  for (const [format, ending, extra = []] of carriesSystem)
    for (const crs of systems)
      it(`gives back every feature, attribute and number of ${format} ${extra.join(" ")} in EPSG:${crs}`, async () => {
        for (const [name, given] of Object.entries(layers)) {
          const { layers: read, issues } = await takePaths(written(name, crs, format, ending, extra));
          expect(issues.filter(({ severity }) => severity === "refused")).toEqual([]);
          expect(read.map((layer) => layer.name)).toEqual([name]);
          const [layer] = read;
          expect(layer?.features.map(({ properties }) => properties)).toEqual(
            given.map(({ properties }) => properties),
          );
          expect(layer?.declared?.epsg).toBe(Number(crs));
          expect(farthest(layer, given, layer?.declared?.definition ?? null)).toBeLessThan(aCentimetre);
        }
      });

  it("reads several shapefiles out of one zip, Chinese file names included, and does not mix up their parts", async () => {
    const place = join(folder, "zip");
    mkdirSync(place, { recursive: true });
    for (const layer of Object.keys(layers))
      ogr([
        "-f",
        "ESRI Shapefile",
        join(place, `德化${layer}.shp`),
        join(folder, `${layer}.geojson`),
        "-lco",
        "ENCODING=GBK",
      ]);
    execFileSync("python3", [
      "-m",
      "zipfile",
      "-c",
      join(folder, "all.zip"),
      ...readdirSync(place).map((file) => join(place, file)),
    ]);
    const { layers: read, issues } = await takePaths([join(folder, "all.zip")]);
    expect(issues.filter(({ severity }) => severity === "refused")).toEqual([]);
    expect(read.map(({ name }) => name).toSorted()).toEqual(["德化county", "德化road", "德化seats"]);
    for (const layer of read)
      expect(layer.features.map(({ properties }) => properties)).toEqual(
        layers[layer.name.replace("德化", "")]?.map(({ properties }) => properties),
      );
  });

  it("guesses GBK where a shapefile has no .cpg, says so, and reads again in what was chosen", async () => {
    const paths = written("seats", "4548", "ESRI Shapefile", "shp", ["-lco", "ENCODING=CP936"]).filter(
      (path) => !path.endsWith(".cpg"),
    );
    const dbf = paths.find((path) => path.endsWith(".dbf")) ?? "";
    // Without the language in the table's head as well, as many programs leave it.
    const bytes = readFileSync(dbf);
    bytes[29] = 0;
    writeFileSync(dbf, bytes);
    const { layers: read, issues } = await takePaths(paths);
    expect(read[0]?.encoding).toEqual({ name: "gb18030", isGuessed: true });
    expect(issues.map(({ kind }) => kind)).toContain("encoding-guessed");
    expect(read[0]?.features.map(({ properties }) => properties?.name)).toEqual(
      layers.seats?.map(({ properties }) => properties.name),
    );
    const again = await takePaths(paths, { encoding: "utf-8" });
    expect(again.layers[0]?.encoding).toEqual({ name: "utf-8", isGuessed: false });
    expect(again.issues.map(({ kind }) => kind)).toContain("undecodable-text");
  });

  for (const [format, ending] of [
    ["GeoJSONSeq", "geojsonl"],
    ["KML", "kml"],
    ["LIBKML", "kmz"],
  ] as const)
    it(`reads ${format}, which is always in WGS 84`, async () => {
      for (const [name, given] of Object.entries(layers)) {
        const { layers: read, issues } = await takePaths(written(name, "4326", format, ending));
        expect(issues.filter(({ severity }) => severity === "refused")).toEqual([]);
        const [layer] = read;
        expect(layer?.declared).toMatchObject({ epsg: 4326, by: "format" });
        expect(layer?.features.map(({ properties }) => properties?.name ?? properties?.Name)).toEqual(
          given.map(({ properties }) => properties.name),
        );
        expect(layer?.features.map(({ properties }) => Number(properties?.lanes))).toEqual(
          given.map(({ properties }) => properties.lanes),
        );
        expect(farthest(layer, given, null)).toBeLessThan(aCentimetre);
      }
    });

  it("reads GPX: waypoints and tracks", async () => {
    for (const name of ["seats", "road"]) {
      const given = layers[name] ?? [];
      const { layers: read, issues } = await takePaths(
        written(name, "4326", "GPX", "gpx", ["-dsco", "GPX_USE_EXTENSIONS=YES"]),
      );
      expect(issues.filter(({ severity }) => severity === "refused")).toEqual([]);
      expect(read[0]?.features.map(({ properties }) => properties?.name)).toEqual(
        given.map(({ properties }) => properties.name),
      );
      expect(farthest(read[0], given, null)).toBeLessThan(aCentimetre);
    }
  });

  it("reads DXF in the plane, which knows no system and no attributes", async () => {
    for (const name of ["seats", "road", "county"]) {
      const given = layers[name] ?? [];
      const { layers: read } = await takePaths(
        written(name, "4548", "DXF", "dxf", ["-select", "", "-nlt", name === "seats" ? "POINT" : "LINESTRING"]),
      );
      expect(read[0]?.declared).toBeNull();
      const definition = "+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
      expect(farthest(read[0], given, definition)).toBeLessThan(aCentimetre);
    }
  });

  for (const crs of systems)
    it(`reads CSV and XLSX by their columns, and CSV with WKT, in EPSG:${crs}`, async () => {
      const definition = crs === "4548" || crs === "4527" ? crs : null;
      const asPairs = written("seats", crs, "CSV", "csv", ["-lco", "GEOMETRY=AS_XY"]);
      const workbook = join(folder, `seats-${crs}.xlsx`);
      ogr(["-f", "XLSX", workbook, asPairs[0] ?? "", "-oo", "AUTODETECT_TYPE=YES"]);
      for (const paths of [asPairs, [workbook]]) {
        const { layers: read, issues } = await takePaths(paths);
        expect(issues.filter(({ severity }) => severity === "refused")).toEqual([]);
        expect(read[0]?.features.map(({ properties }) => properties)).toMatchObject(
          (layers.seats ?? []).map(({ properties: { name, lanes, km } }) => ({ name, lanes, km })),
        );
        expect(farthest(read[0], layers.seats ?? [], definitionOfTest(definition))).toBeLessThan(aCentimetre);
      }
      for (const [name, given] of Object.entries(layers)) {
        const { layers: read } = await takePaths(written(name, crs, "CSV", "csv", ["-lco", "GEOMETRY=AS_WKT"]));
        expect(read[0]?.features).toHaveLength(given.length);
        expect(farthest(read[0], given, definitionOfTest(definition))).toBeLessThan(aCentimetre);
      }
    });
});

function definitionOfTest(crs: string | null): string | null {
  if (crs === null) return null;
  const easting = crs === "4548" ? 500_000 : 39_500_000;
  return `+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=${easting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}
