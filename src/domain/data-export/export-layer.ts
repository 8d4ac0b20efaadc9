import type { Geometry } from "geojson";
import { cutToBytes } from "./cut-text.ts";

/** What a column holds; `date` is a day as `YYYY-MM-DD` text. */
export type ColumnType = "text" | "number" | "boolean" | "date";

/** A column of what is taken away. */
export type ExportColumn = {
  /** The name that formats with room for it use, distinct within its layer. */
  readonly name: string;
  /** The name in at most ten bytes of UTF-8 for tables of dBase, distinct within its layer. */
  readonly short: string;
  /** What it is, in the reader's words. */
  readonly title: string;
  readonly type: ColumnType;
};

/** A value of a column; `null` where there is none. */
export type Cell = string | number | boolean | null;

/** A feature to take away: its geometry in stored degrees `[lng, lat]`, `null` where it has none, and its values by column. */
export type ExportFeature = { readonly geometry: Geometry | null; readonly cells: readonly Cell[] };

/** A layer to take away. */
export type ExportLayer = {
  /** Names its file, table or folder: no blanks, no signs that a file system refuses. Distinct among the layers. */
  readonly name: string;
  /** What it is, in the reader's words. */
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly features: readonly ExportFeature[];
};

/** What geometry can be as one kind of a shapefile. */
export type GeometryKind = "point" | "multipoint" | "line" | "polygon";

/** The kind of a geometry; `null` for a collection, which has none. */
export function kindOf(geometry: Geometry): GeometryKind | null {
  switch (geometry.type) {
    case "Point":
      return "point";
    case "MultiPoint":
      return "multipoint";
    case "LineString":
    case "MultiLineString":
      return "line";
    case "Polygon":
    case "MultiPolygon":
      return "polygon";
    case "GeometryCollection":
      return null;
  }
}

/** A name that every file system takes: no blanks, no signs of paths, at most 120 bytes; `layer` where nothing is left. */
export function safeName(name: string): string {
  const plain = name
    // Control characters and what Windows refuses in names.
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, "-")
    .replaceAll(/\s+/g, "_")
    .replaceAll(/^[.\-_]+|[.\-_]+$/g, "");
  return cutToBytes(plain, 120) || "layer";
}

/** Names made different, whatever their case: the second `a` becomes `a_2`. */
export function distinct(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((wanted) => {
    let name = wanted;
    for (let copy = 2; used.has(name.toLowerCase()); copy += 1) name = `${wanted}_${copy}`;
    used.add(name.toLowerCase());
    return name;
  });
}
