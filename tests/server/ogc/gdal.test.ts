import type { FastifyInstance } from "fastify";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { featureCollection, sourceIds } from "#domain/features/feature.ts";
import { createApp } from "#server/app.ts";
import { type Database, openDatabase } from "#server/database/database.ts";
import { generatedSites, seededRandom } from "#tests/bench/generated-sites.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { people, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { PresentPlan } from "#server/plan/present-plan.ts";
import { testDeps } from "#tests/support/server-deps.ts";
import { shippedSources } from "#tests/support/shipped-geodata.ts";

const run = promisify(execFile);
const isThere = hasGdal();

const epsg = (code: number): string => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

/** The numbers of a geometry, in their order. */
function numbersOf(geometry: Geometry | null): readonly number[] {
  if (geometry === null || geometry.type === "GeometryCollection") return [];
  return (geometry.coordinates as unknown[]).flat(Infinity).map(Number);
}

/** How far two geometries are apart in any number; infinite where they are not of one shape. */
function difference(a: Geometry | null, b: Geometry | null): number {
  const [own, other] = [numbersOf(a), numbersOf(b)];
  if (a?.type !== b?.type || own.length !== other.length) return Infinity;
  return Math.max(0, ...own.map((value, at) => Math.abs(value - (other[at] ?? Infinity))));
}

// A client that is not ours: GDAL's driver for OGC API – Features.
describe.runIf(isThere)("GDAL", () => {
  const folder = mkdtempSync(join(tmpdir(), "county-gdal-"));
  const sources = shippedSources();
  const generated = featureCollection.parse(JSON.parse(generatedSites(5000, seededRandom(7))));
  const asked: string[] = [];
  const apps: FastifyInstance[] = [];
  let database: Database;
  let url = "";
  let largeUrl = "";
  beforeAll(async () => {
    database = await openDatabase(null, folder);
    const deps = await testDeps(database, { accounts: people });
    const plan = { ...deps.plan, sources: { ...deps.plan.sources, sites: generated } };
    const large = { ...deps, plan, presentPlan: new PresentPlan(database.db, plan) };
    for (const each of [deps, large]) {
      const app = await createApp({ siteDirectory: folder, dataDirectory: folder, logger: false, deps: each });
      app.addHook("onRequest", async (request) => void asked.push(request.url));
      apps.push(app);
      if (each === deps) await sendReport(app, aNewReport({ percent: 80 }));
    }
    const urls = await Promise.all(apps.map((app) => app.listen({ port: 0, host: "127.0.0.1" })));
    [url = "", largeUrl = ""] = urls;
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function asGeoJson(service: string, collection: string, ...options: readonly string[]): Promise<Feature[]> {
    const file = join(folder, `${collection}.geojson`);
    rmSync(file, { force: true });
    const precision = ["-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9"];
    await run("ogr2ogr", [...precision, file, `OAPIF:${service}/ogc`, collection, ...options]);
    return (JSON.parse(readFileSync(file, "utf8")) as FeatureCollection).features;
  }

  async function count(collection: string, ...options: readonly string[]): Promise<number> {
    const { stdout, stderr } = await run("ogrinfo", ["-so", ...options, `OAPIF:${url}/ogc`, collection]);
    expect(stderr).toBe("");
    return Number(/Feature Count: (\d+)/.exec(stdout)?.[1]);
  }

  it("finds every collection and reads all of it without a complaint", async () => {
    const { stdout, stderr } = await run("ogrinfo", ["-al", "-so", `OAPIF:${url}/ogc`, "-oo", "PAGE_SIZE=10"]);
    expect(stderr).toBe("");
    const counts = [...stdout.matchAll(/^Layer name: (\S+)$[\s\S]*?^Feature Count: (\d+)$/gm)];
    expect(counts.map(([, id, features]) => [id, Number(features)])).toEqual(
      sourceIds.map((id) => [id, sources[id].features.length]),
    );
  });

  it.each(sourceIds)("reads %s in pages of ten, every feature once, with its place and accuracy", async (id) => {
    const read = await asGeoJson(url, id, "-oo", "PAGE_SIZE=10");
    const own = sources[id].features;
    expect(read.map(({ properties }) => properties?.["featureId"] as unknown)).toEqual(own.map((each) => each.id));
    expect(read.map(({ properties }) => properties?.["id"] as unknown)).toEqual(
      own.map((each) => each.id.slice(id.length + 1)),
    );
    expect(read.map(({ properties }) => properties?.["positionAccuracy"] as unknown)).toEqual(
      own.map(({ properties }) => properties.position.accuracy),
    );
    // `null` too: GDAL leaves out no feature that has no place.
    const apart = read.map(({ geometry }, at) => difference(geometry, own[at]?.geometry ?? null));
    expect(Math.max(...apart)).toBeLessThan(1e-8);
  });

  it("reads five thousand features in pages, each once and in its place", async () => {
    const read = await asGeoJson(largeUrl, "sites", "-oo", "PAGE_SIZE=700");
    expect(read.map(({ properties }) => properties?.["featureId"] as unknown)).toEqual(
      generated.features.map(({ id }) => id),
    );
    const apart = read.map(({ geometry }, at) => difference(geometry, generated.features[at]?.geometry ?? null));
    expect(Math.max(...apart)).toBeLessThan(1e-8);
  }, 60_000);

  it("understands the description of the service, and so lets it filter by box, property and day", async () => {
    asked.length = 0;
    expect(await count("corridors", "-where", "kind='railway'")).toBe(2);
    expect(await count("corridors", "-where", "light='warning' AND percent=80")).toBe(1);
    expect(await count("corridors", "-where", "isPublicFact=0")).toBe(1);
    expect(await count("corridors", "-where", "lastReportedOn > '2027-01-01'")).toBe(
      sources.corridors.features.length - 1,
    );
    expect(await count("townships", "-spat", "118.2", "25.4", "118.3", "25.6")).toBeGreaterThan(0);
    const last = (part: string): string | undefined => asked.findLast((each) => each.includes(part));
    for (const part of [
      "kind=railway",
      "light=warning&percent=80",
      "isPublicFact=0",
      "datetime=2027-01-01",
      "bbox=118",
    ])
      expect(last(part), part).toBeDefined();
  });

  it("finds nothing else than SQL would where a list is asked for as a text", async () => {
    const first = sources.corridors.features.find(({ properties }) => properties.tasks.length > 1);
    const whole = first?.properties.tasks.join(",") ?? "";
    const same = sources.corridors.features.filter(({ properties }) => properties.tasks.join(",") === whole);
    expect(await count("corridors", "-where", `tasks='${whole}'`)).toBe(same.length);
  });

  it("writes everything into a GeoPackage in 4548", async () => {
    const target = join(folder, "all.gpkg");
    await run("ogr2ogr", ["-f", "GPKG", "-t_srs", "EPSG:4548", target, `OAPIF:${url}/ogc`]);
    const { stdout } = await run("ogrinfo", ["-so", "-al", target]);
    expect([...stdout.matchAll(/^Feature Count: (\d+)$/gm)].map(([, features]) => Number(features))).toEqual(
      sourceIds.map((id) => sources[id].features.length),
    );
    expect(stdout.match(/PROJCRS\["CGCS2000 \/ 3-degree Gauss-Kruger CM 117E"/g)).toHaveLength(sourceIds.length);
  }, 60_000);

  // GDAL answers east before north; the service in the order of the axes.
  function eastFirst(geometry: Geometry): readonly number[] {
    return numbersOf(geometry).map((_, at, all) => all[at % 2 === 0 ? at + 1 : at - 1] ?? Number.NaN);
  }

  it.each([
    [4326, 1e-7],
    [4490, 1e-7],
    [4548, 0.001],
  ])(
    "projects every position to %i as the service does",
    async (code, tolerance) => {
      for (const id of sourceIds) {
        const byProj = await asGeoJson(url, id, "-t_srs", `EPSG:${code}`, "-lco", "RFC7946=NO");
        const answer = await fetch(`${url}/ogc/collections/${id}/items?limit=10000&crs=${epsg(code)}`);
        expect(answer.headers.get("content-crs")).toBe(`<${epsg(code)}>`);
        const { features } = (await answer.json()) as FeatureCollection<Geometry | null>;
        const apart = features.flatMap(({ geometry }, at) => {
          const proj = numbersOf(byProj[at]?.geometry ?? null);
          return geometry === null ? [] : eastFirst(geometry).map((own, n) => Math.abs(own - (proj[n] ?? Infinity)));
        });
        expect(Math.max(0, ...apart), id).toBeLessThan(tolerance);
      }
    },
    60_000,
  );
});
