import { rewind, truncate } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Features as the text of a source file: right-hand rule, coordinates of `precision` decimals, a feature on each line. */
export function sourceText(features: readonly Feature<Geometry | null>[], precision: number): string {
  const lines = features.map((feature) => {
    if (feature.geometry === null) return JSON.stringify(feature);
    // GeoJSON wants the outer ring counterclockwise, which Turf calls "not reversed"; lines keep their direction.
    const isArea = feature.geometry.type === "Polygon" || feature.geometry.type === "MultiPolygon";
    const wound = isArea ? (rewind(feature as Feature, { reverse: false }) as Feature) : (feature as Feature);
    return JSON.stringify({ ...wound, geometry: truncate(wound, { precision, coordinates: 2 }).geometry });
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

/** Rows as the text of a JSON file, a row on each line. */
export function rowsText(rows: readonly unknown[]): string {
  if (rows.length === 0) return "[]\n";
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

/** Writes a source file into `folder`. */
export function writeSource(
  folder: string,
  name: string,
  features: readonly Feature<Geometry | null>[],
  precision = 6,
): void {
  writeFileSync(join(folder, `${name}.geojson`), sourceText(features, precision));
}

/** Reads a GeoJSON feature collection out of a file's text. */
export function collectionOf(text: string): FeatureCollection {
  const content = JSON.parse(text) as FeatureCollection;
  if (content.type !== "FeatureCollection") throw new Error("Expected a FeatureCollection");
  return content;
}
