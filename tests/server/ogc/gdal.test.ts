import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceIds } from "#domain/features/feature.ts";
import { crsByUri, toCrs } from "#domain/geo/crs.ts";
import { createApp } from "#server/app.ts";
import { type Database, openDatabase } from "#server/database/database.ts";
import { generatedSites, seededRandom } from "#tests/bench/generated-sites.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { testDeps } from "#tests/support/server-deps.ts";
import { shippedSources } from "#tests/support/shipped-geodata.ts";
import { featureCollection } from "#domain/features/feature.ts";
import type { FastifyInstance } from "fastify";

const run = promisify(execFile);
const isThere = hasGdal();

// A client that is not ours: GDAL's driver for OGC API – Features.
describe.runIf(isThere)("GDAL", () => {
  const folder = mkdtempSync(join(tmpdir(), "county-gdal-"));
  const sources = shippedSources();
  const generated = featureCollection.parse(JSON.parse(generatedSites(5000, seededRandom(7))));
  let database: Database;
  const apps: FastifyInstance[] = [];
  let url = "";
  let largeUrl = "";
  beforeAll(async () => {
    database = await openDatabase(null, folder);
    const deps = await testDeps(database);
    const large = { ...deps, plan: { ...deps.plan, sources: { ...deps.plan.sources, sites: generated } } };
    for (const each of [deps, large])
      apps.push(await createApp({ siteDirectory: folder, dataDirectory: folder, logger: false, deps: each }));
    const urls = await Promise.all(apps.map((app) => app.listen({ port: 0, host: "127.0.0.1" })));
    [url = "", largeUrl = ""] = urls;
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function asGeoJson(service: string, collection: string, ...options: readonly string[]) {
    const file = join(folder, `${collection}-${options.length}.geojson`);
    rmSync(file, { force: true });
    await run("ogr2ogr", [
      "-f",
      "GeoJSON",
      "-lco",
      "COORDINATE_PRECISION=9",
      file,
      `OAPIF:${service}/ogc`,
      collection,
      ...options,
    ]);
    return JSON.parse(readFileSync(file, "utf8")) as {
      readonly features: readonly {
        readonly properties: Readonly<Record<string, unknown>>;
        readonly geometry: { readonly coordinates: readonly number[] } | null;
      }[];
    };
  }

  it("finds every collection", async () => {
    const { stdout } = await run("ogrinfo", [`OAPIF:${url}/ogc`]);
    for (const id of sourceIds) expect(stdout).toContain(`: ${id}`);
  });

  it.each(sourceIds)("reads %s completely, in pages of ten, with names, places and accuracy", async (id) => {
    const read = await asGeoJson(url, id, "-oo", "PAGE_SIZE=10");
    const own = sources[id].features;
    expect(read.features.map(({ properties }) => properties["featureId"])).toEqual(own.map((feature) => feature.id));
    expect(read.features.map(({ properties }) => properties["positionAccuracy"])).toEqual(
      own.map(({ properties }) => properties.position.accuracy),
    );
    expect(read.features.map(({ geometry }) => geometry === null)).toEqual(
      own.map(({ geometry }) => geometry === null),
    );
    const firstOwn = own.find(({ geometry }) => geometry?.type === "Point");
    const firstRead = read.features.find(({ properties }) => properties["featureId"] === firstOwn?.id);
    expect(firstRead?.geometry?.coordinates.map((value) => value.toFixed(6)) ?? null).toEqual(
      firstOwn?.geometry?.type === "Point" ? firstOwn.geometry.coordinates.map((value) => value.toFixed(6)) : null,
    );
  });

  it("reads five thousand features in pages, each once", async () => {
    const { features } = await asGeoJson(largeUrl, "sites", "-oo", "PAGE_SIZE=700");
    expect(new Set(features.map(({ properties }) => properties["featureId"])).size).toBe(5000);
  }, 60_000);

  it("filters by box and by property on the server", async () => {
    const { stdout } = await run("ogrinfo", [
      "-so",
      "-al",
      "-where",
      "kind='railway'",
      `OAPIF:${url}/ogc`,
      "corridors",
    ]);
    expect(stdout).toContain("Feature Count: 2");
    const box = await run("ogrinfo", [
      "-so",
      "-spat",
      "118.2",
      "25.4",
      "118.3",
      "25.6",
      `OAPIF:${url}/ogc`,
      "townships",
    ]);
    expect(Number(/Feature Count: (\d+)/.exec(box.stdout)?.[1])).toBeGreaterThan(0);
  });

  it("writes a GeoPackage and a Shapefile in 4548", async () => {
    for (const [format, name] of [
      ["GPKG", "all.gpkg"],
      ["ESRI Shapefile", "roads.shp"],
    ] as const) {
      const target = join(folder, name);
      const more =
        format === "GPKG"
          ? []
          : ["corridors", "-nlt", "LINESTRING", "-where", "kind='expressway'", "-lco", "ENCODING=UTF-8"];
      await run("ogr2ogr", ["-f", format, "-t_srs", "EPSG:4548", target, `OAPIF:${url}/ogc`, ...more]);
      const { stdout } = await run("ogrinfo", ["-so", "-al", target]);
      expect(stdout).toMatch(/CGCS2000|China Geodetic/);
    }
  }, 60_000);

  it("projects to 4548 as the service does, to a millimetre", async () => {
    const crs = crsByUri("http://www.opengis.net/def/crs/EPSG/0/4548");
    if (crs === null) throw new Error("The system is missing");
    const points: readonly (readonly [number, number])[] = [
      [118.24, 25.49],
      [117.93, 25.4],
      [118.55, 25.95],
    ];
    for (const point of points) {
      const { stdout } = await run("sh", [
        "-c",
        `echo "${point.join(" ")}" | gdaltransform -s_srs "+proj=longlat +ellps=GRS80 +no_defs" -t_srs "+proj=tmerc +lon_0=117 +x_0=500000 +ellps=GRS80 +no_defs" -output_xy`,
      ]);
      const [easting = 0, northing = 0] = stdout.trim().split(" ").map(Number);
      const [ownNorthing, ownEasting] = toCrs([...point], crs);
      expect(Math.hypot(ownEasting - easting, ownNorthing - northing)).toBeLessThan(0.001);
    }
  });
});
