import type { Geometry } from "geojson";
import { safeCell } from "../spreadsheet/csv.ts";
import { utf8Length } from "./cut-text.ts";
import { type ExportCrs, geometryIn, isHigh } from "./export-crs.ts";
import { type CoordinateStyle, type ExportFormat, isTable } from "./export-format.ts";
import { type ExportFeature, type ExportLayer, kindOf } from "./export-layer.ts";
import { hasControls } from "./plain-text.ts";
import { wellKnownText } from "./well-known-text.ts";

/** Characters that a cell of Excel has room for. */
export const cellRoom = 32_767;

/** Bytes of UTF-8 that a text in a table of dBase has room for. */
export const dbfRoom = 254;

/** Features are named up to this many; the rest is counted. */
const namedAtMost = 12;

/**
 * What a format cannot carry, or carries otherwise. `no-geometry`: rows without a place · `collections`: of mixed shapes, which a
 * shapefile has no kind for, so that their rows have no geometry · `geometry-too-long`: as text longer than a cell, left out of it ·
 * `heights`: left out · `cut-text`: values cut to `room` (bytes in a shapefile, characters in a workbook) · `short-names`: names
 * of columns cut, told in a list beside · `guarded-cells`: text with an apostrophe before it, so that no spreadsheet takes it for
 * a formula · `controls`: values whose control characters are left out.
 */
export type Loss =
  | {
      readonly kind: "no-geometry" | "collections" | "geometry-too-long";
      readonly count: number;
      /** The first of them. */
      readonly names: readonly string[];
    }
  | { readonly kind: "heights" | "short-names" | "guarded-cells" | "controls"; readonly count: number }
  | { readonly kind: "cut-text"; readonly count: number; readonly room: number };

type Asked = { readonly format: ExportFormat; readonly crs: ExportCrs; readonly coordinates: CoordinateStyle };

/** Everything that the layers lose in a format, completely counted; empty where nothing is lost. */
export function lossesOf(layers: readonly ExportLayer[], asked: Asked): readonly Loss[] {
  const unplaced = new Named();
  const collections = new Named();
  const tooLong = new Named();
  const counts = { heights: 0, cut: 0, guarded: 0, controls: 0 };
  const { format } = asked;
  for (const layer of layers) {
    const isText = isTable(format) && (asked.coordinates === "wkt" || !isAllPoints(layer));
    for (const feature of layer.features) {
      const { geometry, cells } = feature;
      if (geometry === null) unplaced.add(layer, feature);
      else {
        if (format === "shapefile" && kindOf(geometry) === null) collections.add(layer, feature);
        if ((format === "shapefile" || (isTable(format) && !isText)) && isHigh(geometry)) counts.heights += 1;
        if (format === "xlsx" && isText && isTooLong(geometry, asked.crs)) tooLong.add(layer, feature);
      }
      for (const cell of cells) {
        if (typeof cell !== "string") continue;
        if (format === "shapefile" && cell.length * 3 > dbfRoom && utf8Length(cell) > dbfRoom) counts.cut += 1;
        if (format === "xlsx" && cell.length > cellRoom) counts.cut += 1;
        if (format === "csv" && safeCell(cell) !== cell) counts.guarded += 1;
        if ((format === "xlsx" || format === "kml") && hasControls(cell)) counts.controls += 1;
      }
    }
  }
  const shortened =
    format === "shapefile"
      ? layers.flatMap(({ columns }) => columns.filter(({ name, short }) => name !== short)).length
      : 0;
  const losses: readonly Loss[] = [
    { kind: "no-geometry", ...unplaced.found },
    { kind: "collections", ...collections.found },
    { kind: "geometry-too-long", ...tooLong.found },
    { kind: "heights", count: counts.heights },
    { kind: "cut-text", count: counts.cut, room: format === "shapefile" ? dbfRoom : cellRoom },
    { kind: "short-names", count: shortened },
    { kind: "guarded-cells", count: counts.guarded },
    { kind: "controls", count: counts.controls },
  ];
  return losses.filter(({ count }) => count > 0);
}

/** Whether a layer's positions fit into two columns: every feature that has one is a point. */
export function isAllPoints({ features }: ExportLayer): boolean {
  return features.every(({ geometry }) => geometry === null || geometry.type === "Point");
}

function isTooLong(geometry: Geometry, crs: ExportCrs): boolean {
  // Far fewer characters than a position can take: most geometries need not be written to be judged.
  const least = 12;
  const positions = (coordinates: readonly unknown[]): number =>
    typeof coordinates[0] === "number"
      ? 1
      : coordinates.reduce<number>((sum, inner) => sum + (Array.isArray(inner) ? positions(inner) : 0), 0);
  const count = geometry.type === "GeometryCollection" ? Number.POSITIVE_INFINITY : positions(geometry.coordinates);
  if (count * 3 * least < cellRoom) return false;
  return wellKnownText(geometryIn(crs, geometry)).length > cellRoom;
}

class Named {
  #count = 0;
  readonly #names: string[] = [];

  add({ columns, title }: ExportLayer, { cells }: ExportFeature): void {
    this.#count += 1;
    if (this.#names.length >= namedAtMost) return;
    const at = columns.findIndex(({ name }) => /^(?:name|名称|名字)$/i.test(name));
    const name = cells[at];
    this.#names.push(name === null || name === undefined || name === "" ? title : String(name));
  }

  get found(): { readonly count: number; readonly names: readonly string[] } {
    return { count: this.#count, names: this.#names };
  }
}
