import { findColumns, type FoundColumns } from "#domain/intake/coordinate-columns.ts";
import { readCoordinateText } from "#domain/intake/coordinate-text.ts";
import type { AttributeEncoding, DeclaredCrs } from "#domain/intake/raw-layer.ts";
import { definitionOf } from "#domain/intake/known-crs.ts";
import type { CoordinateColumns } from "#app/intake/read-result.ts";
import { distinctNames, wordsOf } from "./attributes.ts";
import type { LooseFeature, LooseLayer, ReadContext } from "./reader.ts";
import { parseWkt } from "./wkt-text.ts";

/** A row of a table: its number as editors count it, and its cells: text, numbers, booleans, ISO 8601 days or `null`. */
export type TableRow = { readonly row: number; readonly cells: readonly unknown[] };

/** Titles and notes may stand above the headings. */
const rowsBeforeHeadings = 15;

/** A table as a layer of points or of geometries as text; none where it has no columns of coordinates, which is listed. */
export function layerOfTable(
  name: string,
  rows: readonly TableRow[],
  encoding: AttributeEncoding | null,
  context: ReadContext,
): LooseLayer | null {
  const head = headOf(rows, context.options.columns);
  if (head === null) {
    const widest = rows.slice(0, rowsBeforeHeadings).toSorted((a, b) => filled(b) - filled(a))[0];
    const found = (widest?.cells ?? []).map(wordsOf).filter((cell) => cell !== "");
    context.report({ kind: "no-coordinate-columns", severity: "refused", place: context.at({ layer: name }), found });
    return null;
  }
  const headings = (rows[head.index]?.cells ?? []).map(wordsOf);
  const { names, renamed } = distinctNames(headings.map((heading, index) => heading || `column ${index + 1}`));
  for (const column of renamed)
    context.report({ kind: "repeated-column", severity: "note", place: context.at({ layer: name }), found: column });
  const body = rows.slice(head.index + 1).filter((row) => filled(row) > 0);
  const numeric = names.map((_, index) => isNumeric(body, index));
  const systems = new Set<number>();
  const features = body.map(({ row, cells }, feature): LooseFeature => {
    const place = context.at({ layer: name, feature, row });
    if (cells.length > names.length && cells.slice(names.length).some((cell) => wordsOf(cell) !== ""))
      context.report({ kind: "ragged-row", severity: "note", place, found: cells.length, expected: names.length });
    const properties = Object.fromEntries(
      names.map((key, index) => [key, numeric[index] === true ? figureOf(cells[index]) : (cells[index] ?? null)]),
    );
    const outcome = geometryOf(cells, head.columns, systems);
    if (outcome.ok) return { geometry: outcome.geometry, properties, row };
    const { column, found, expected } = outcome;
    context.report({
      kind: "unreadable-coordinate",
      severity: "refused",
      place: { ...place, column: names[column] ?? null },
      found: found.slice(0, 80),
      expected,
    });
    return { geometry: null, properties, row, isRefused: true };
  });
  return { name, features, declared: declaredBy(systems), encoding };
}

function filled({ cells }: TableRow): number {
  return cells.filter((cell) => wordsOf(cell) !== "").length;
}

function headOf(
  rows: readonly TableRow[],
  chosen: CoordinateColumns | null,
): { readonly index: number; readonly columns: FoundColumns } | null {
  for (const [index, { cells }] of rows.slice(0, rowsBeforeHeadings).entries()) {
    const headings = cells.map(wordsOf);
    const columns = chosen === null ? findColumns(headings) : columnsNamed(headings, chosen);
    if (columns !== null) return { index, columns };
  }
  return null;
}

function columnsNamed(headings: readonly string[], chosen: CoordinateColumns): FoundColumns | null {
  const at = (name: string): number => headings.indexOf(name.trim());
  switch (chosen.kind) {
    case "pair": {
      const [east, north] = [at(chosen.east), at(chosen.north)];
      return east < 0 || north < 0 ? null : { kind: "pair", east, north, isDegrees: false };
    }
    case "joined":
      return at(chosen.both) < 0 ? null : { kind: "joined", both: at(chosen.both) };
    case "wkt":
      return at(chosen.geometry) < 0 ? null : { kind: "wkt", geometry: at(chosen.geometry) };
  }
}

const plainFigure = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** Whether a column of text holds figures only; codes with zeros before them and long numbers stay text. */
function isNumeric(rows: readonly TableRow[], column: number): boolean {
  let isAny = false;
  for (const { cells } of rows) {
    const words = wordsOf(cells[column]);
    if (words === "") continue;
    if (typeof cells[column] !== "string" || !plainFigure.test(words)) return false;
    isAny = true;
  }
  return isAny;
}

function figureOf(cell: unknown): number | null {
  const words = wordsOf(cell);
  return words === "" ? null : Number(words);
}

type Outcome =
  | { readonly ok: true; readonly geometry: unknown }
  | {
      readonly ok: false;
      readonly column: number;
      readonly found: string;
      readonly expected: "longitude" | "latitude" | "east" | "north" | "wkt";
    };

function geometryOf(cells: readonly unknown[], columns: FoundColumns, systems: Set<number>): Outcome {
  if (columns.kind === "wkt") {
    const found = wordsOf(cells[columns.geometry]);
    if (found === "") return { ok: true, geometry: null };
    try {
      const { geometry, srid } = parseWkt(found);
      if (srid !== null) systems.add(srid);
      return { ok: true, geometry };
    } catch {
      return { ok: false, column: columns.geometry, found, expected: "wkt" };
    }
  }
  if (columns.kind === "joined") {
    const found = wordsOf(cells[columns.both]);
    const [east = "", north = "", ...more] = found.replaceAll(/^[([{]|[)\]}]$/g, "").split(/[,，;；]\s*|\s+/);
    if (found === "") return { ok: true, geometry: null };
    const [x, y] = [readCoordinateText(east), readCoordinateText(north)];
    return x === null || y === null || more.length > 0
      ? { ok: false, column: columns.both, found, expected: "longitude" }
      : { ok: true, geometry: { type: "Point", coordinates: [x.value, y.value] } };
  }
  const [east, north] = [wordsOf(cells[columns.east]), wordsOf(cells[columns.north])];
  if (east === "" && north === "") return { ok: true, geometry: null };
  const [x, y] = [readCoordinateText(east), readCoordinateText(north)];
  const { isDegrees } = columns;
  if (x === null) return { ok: false, column: columns.east, found: east, expected: isDegrees ? "longitude" : "east" };
  if (y === null) return { ok: false, column: columns.north, found: north, expected: isDegrees ? "latitude" : "north" };
  return { ok: true, geometry: { type: "Point", coordinates: [x.value, y.value] } };
}

function declaredBy(systems: ReadonlySet<number>): DeclaredCrs | null {
  const [epsg] = systems;
  if (epsg === undefined || systems.size !== 1) return null;
  return { epsg, definition: definitionOf(epsg), words: `SRID=${epsg}`, by: "file" };
}
