// The build without WebAssembly: the app's security policy allows none. It is slower and as right.
import initSqlJs from "sql.js/dist/sql-asm-memory-growth.js";
import type { Database, SqlValue } from "sql.js";
import { definitionOf, readCrsWkt } from "#domain/intake/known-crs.ts";
import type { DeclaredCrs } from "#domain/intake/raw-layer.ts";
import { attributeOf } from "./attributes.ts";
import type { LooseFeature, LooseLayer, ReadContext, Reader } from "./reader.ts";
import { readWkb, type WkbGeometry } from "./wkb.ts";

type Row = Readonly<Record<string, SqlValue>>;

/** GeoPackage: every table of features is a layer. Tiles and tables without geometry are listed and left. */
export const readGeoPackage: Reader = async (bytes, context) => {
  const sql = await initSqlJs();
  const database = new sql.Database(bytes);
  try {
    const tables = rowsOf(database, "SELECT table_name, data_type, identifier FROM gpkg_contents");
    for (const { table_name: table, data_type: type } of tables)
      if (type !== "features")
        context.report({
          kind: "left-out",
          severity: "note",
          place: context.at({ layer: String(table) }),
          found: String(type),
          count: 1,
        });
    return tables
      .filter(({ data_type: type }) => type === "features")
      .map(({ table_name: table }) => layerOf(database, String(table), context));
  } finally {
    database.close();
  }
};

function* eachRow(database: Database, query: string, parameters: readonly SqlValue[] = []): Generator<Row> {
  const statement = database.prepare(query, [...parameters]);
  try {
    while (statement.step()) yield statement.getAsObject();
  } finally {
    statement.free();
  }
}

function rowsOf(database: Database, query: string, parameters: readonly SqlValue[] = []): readonly Row[] {
  return [...eachRow(database, query, parameters)];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function layerOf(database: Database, table: string, context: ReadContext): LooseLayer {
  const name = context.nameLayer(table);
  const [described] = rowsOf(
    database,
    "SELECT g.column_name, s.organization, s.organization_coordsys_id, s.definition, s.srs_name FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?",
    [table],
  );
  const column = String(described?.column_name ?? "geom");
  const key = rowsOf(database, `PRAGMA table_info(${quoted(table)})`).find(({ pk }) => pk === 1)?.name;
  const counts = { measures: 0, blobs: 0, curves: 0, curveName: "" };
  const features: LooseFeature[] = [];
  for (const row of eachRow(database, `SELECT * FROM ${quoted(table)}`)) {
    const properties: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(row)) {
      if (field === column || field === key) continue;
      if (value instanceof Uint8Array) counts.blobs += 1;
      else properties[field] = attributeOf(value);
    }
    const id = typeof row[String(key)] === "number" ? { id: Number(row[String(key)]) } : {};
    const outcome = geometryOf(row[column] ?? null);
    if (!outcome.ok) {
      const place = context.at({ layer: name, feature: features.length });
      context.report({ kind: "unreadable-feature", severity: "refused", place, found: outcome.found });
      features.push({ ...id, geometry: null, properties, row: null, isRefused: true });
      continue;
    }
    const { geometry, hasMeasures, curves } = outcome.value;
    if (hasMeasures) counts.measures += 1;
    if (curves.length > 0) counts.curves += 1;
    counts.curveName = curves[0] ?? counts.curveName;
    features.push({ ...id, geometry, properties, row: null });
  }
  const place = context.at({ layer: name });
  if (counts.measures > 0) context.report({ kind: "values-left-out", severity: "note", place, count: counts.measures });
  if (counts.blobs > 0)
    context.report({ kind: "left-out", severity: "note", place, found: "BLOB", count: counts.blobs });
  if (counts.curves > 0)
    context.report({ kind: "curves-as-lines", severity: "note", place, found: counts.curveName, count: counts.curves });
  return { name, features, declared: declaredBy(described), encoding: null };
}

type Outcome = { readonly ok: true; readonly value: WkbGeometry } | { readonly ok: false; readonly found: string };

const envelopeLengths = [0, 32, 48, 48, 64];

/** The geometry in a cell: a head of eight bytes, an envelope, then well-known binary. */
function geometryOf(cell: SqlValue): Outcome {
  if (!(cell instanceof Uint8Array)) return { ok: true, value: { geometry: null, hasMeasures: false, curves: [] } };
  try {
    if (cell[0] !== 0x47 || cell[1] !== 0x50) throw new TypeError("The head of the geometry is broken");
    const flags = cell[3] ?? 0;
    const envelope = envelopeLengths[(flags >> 1) & 7];
    if (envelope === undefined) throw new TypeError("The envelope of the geometry is broken");
    return { ok: true, value: readWkb(cell.subarray(8 + envelope)) };
  } catch (problem) {
    return { ok: false, found: problem instanceof Error ? problem.message : String(problem) };
  }
}

function declaredBy(described: Row | undefined): DeclaredCrs | null {
  const { organization, organization_coordsys_id: code, definition, srs_name: name } = described ?? {};
  // −1 and 0 stand for an unknown system in the plane or in degrees.
  if (typeof code !== "number" || code <= 0) return null;
  const wkt = typeof definition === "string" && definition !== "undefined" ? readCrsWkt(definition) : null;
  const epsg = /^epsg$/i.test(String(organization)) ? code : (wkt?.epsg ?? null);
  return {
    epsg,
    definition: (epsg === null ? null : definitionOf(epsg)) ?? wkt?.definition ?? null,
    words: `${String(name ?? wkt?.name ?? "")} ${String(organization)}:${code}`.trim(),
    by: "file",
  };
}
