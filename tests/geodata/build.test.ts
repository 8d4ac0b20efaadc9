import { area, booleanPointInPolygon, featureCollection, intersect, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { buildSources } from "#geodata/scripts/build-sources.ts";
import { shippedSources } from "#tests/support/shipped-geodata.ts";

type Area = Feature<Polygon | MultiPolygon>;

const geodata = resolve(import.meta.dirname, "../../geodata");
const out = mkdtempSync(join(tmpdir(), "county-sources-"));
afterAll(() => rmSync(out, { recursive: true }));

const sources = shippedSources();
const county = sources.county.features[0] as unknown as Feature<Polygon>;
const zones = sources.townships.features.filter(({ properties }) => properties.kind === "township-zone");
const seats = sources.townships.features.filter(({ properties }) => properties.kind === "township");

describe("npm run geodata:build", () => {
  it("gives byte for byte what is committed, however often it is run", () => {
    buildSources(geodata, out);
    for (const name of readdirSync(out))
      expect(readFileSync(join(out, name), "utf8") === readFileSync(join(geodata, "sources", name), "utf8"), name).toBe(
        true,
      );
    expect(readdirSync(out).toSorted()).toEqual(readdirSync(join(geodata, "sources")).toSorted());
  });
});

describe("the township zones", () => {
  it("are as many as the townships, and each holds its seat", () => {
    expect(zones).toHaveLength(seats.length);
    for (const seat of seats) {
      const zone = zones.find(({ id }) => id === `${seat.id}-zone`);
      expect(booleanPointInPolygon(seat.geometry as never, zone?.geometry as Polygon), seat.properties.name).toBe(true);
    }
  });

  it("cover the county without gaps and without lying over each other", () => {
    const total = zones.reduce((sum, zone) => sum + area(zone.geometry as Polygon), 0);
    expect(Math.abs(total / area(county) - 1)).toBeLessThan(0.001);
    const together = union(featureCollection(zones as unknown as Area[]));
    expect(Math.abs(area(together as Area) / area(county) - 1)).toBeLessThan(0.001);
  });

  it("come within 2 % of the published areas but for 杨梅, whose area no partition by seats can reach", () => {
    const tables = JSON.parse(readFileSync(join(geodata, "tables/townships.json"), "utf8")) as {
      readonly slug: string;
      readonly publishedAreaKm2: number | null;
    }[];
    for (const { slug, publishedAreaKm2 } of tables) {
      if (publishedAreaKm2 === null || slug === "yangmei") continue;
      const zone = zones.find(({ id }) => id === `townships/${slug}-zone`);
      expect(Math.abs(area(zone?.geometry as Polygon) / 1e6 / publishedAreaKm2 - 1), slug).toBeLessThan(0.02);
    }
  });
});

const reference = resolve(geodata, "../../shared/geodata/county_npm_wgs84.geojson");

describe("the county polygon", () => {
  it.skipIf(!existsSync(reference))("agrees with an independently made one to an IoU of 0.99", () => {
    const other = (JSON.parse(readFileSync(reference, "utf8")) as { features: Feature<Polygon>[] }).features[0];
    if (other === undefined) throw new Error("The reference has no feature");
    const common = intersect(featureCollection<Polygon>([county, other]));
    const both = union(featureCollection<Polygon>([county, other]));
    expect(area(common as Area) / area(both as Area)).toBeGreaterThan(0.99);
  });
});
