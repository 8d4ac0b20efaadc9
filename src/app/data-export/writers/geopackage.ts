// The build without WebAssembly: the app's security policy allows none. It is slower and as right.
import initSqlJs from "sql.js/dist/sql-asm-memory-growth.js";
import type { Database } from "sql.js";
import { exportSystems, geometryIn, isHigh } from "#domain/data-export/export-crs.ts";
import { type Cell, distinct, type ExportColumn, type ExportLayer } from "#domain/data-export/export-layer.ts";
import type { WriteContext, Writer } from "#app/data-export/export-request.ts";
import { commonType, Extent, likeOthers, packedGeometry } from "./geopackage-geometry.ts";
import { geoPackageTables } from "./geopackage-tables.ts";

/**
 * A GeoPackage (OGC 12-128, version 1.3): a table of features for each layer, with its system, its extent, its title and the note
 * on schematic geometry; what its columns mean stands in the tables of the schema extension.
 */
export const writeGeoPackage: Writer = async (layers, context) => {
  const sql = await initSqlJs();
  const database = new sql.Database();
  try {
    database.run("BEGIN");
    for (const statement of geoPackageTables) database.run(statement);
    for (const { name, epsg, wkt } of exportSystems)
      database.run("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)", [name, epsg, epsg, wkt]);
    for (const layer of layers) addLayer(database, layer, context);
    database.run("COMMIT");
    return { [`${context.fileName}.gpkg`]: database.export() };
  } finally {
    database.close();
  }
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function addLayer(database: Database, layer: ExportLayer, context: WriteContext): void {
  const { crs, about, madeAt } = context;
  const { title, columns, features } = layer;
  // Tables that begin so belong to the database or to the format itself.
  const table = /^(?:gpkg|sqlite|rtree)_/i.test(layer.name) ? `layer_${layer.name}` : layer.name;
  const type = commonType(features.flatMap(({ geometry }) => geometry ?? []));
  // The key and the geometry keep their names; a column that has one of them gets a number.
  const names = distinct(["fid", "geom", ...columns.map(({ name }) => name)]).slice(2);
  const definitions = columns.map((column, at) => `, ${quoted(names[at] ?? "")} ${sqlType(layer, column, at)}`);
  database.run(
    `CREATE TABLE ${quoted(table)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ${type}${definitions.join("")})`,
  );
  const extent = fill(database, table, names, layer, type, context);
  database.run("INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)", [
    table,
    // Identifiers have to differ within the file, as tables do.
    `${title} (${table})`,
    [about.notice, ...about.lines].join("\n"),
    madeAt,
    ...extent.values,
    crs.epsg,
  ]);
  const heights = features.some(({ geometry }) => geometry !== null && isHigh(geometry)) ? 2 : 0;
  database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, ?, 0)", [table, type, crs.epsg, heights]);
  for (const [at, column] of columns.entries()) {
    const name = names[at] ?? column.name;
    database.run("INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, NULL, NULL, NULL)", [
      table,
      name,
      name,
      column.title,
    ]);
  }
}

/** Writes the rows of a table; gives the box of its geometries. */
function fill(
  database: Database,
  table: string,
  names: readonly string[],
  { columns, features }: ExportLayer,
  type: string,
  { crs, step }: WriteContext,
): Extent {
  const places = ["geom", ...names.map(quoted)];
  const insert = database.prepare(
    `INSERT INTO ${quoted(table)} (${places.join(", ")}) VALUES (${places.map(() => "?").join(", ")})`,
  );
  const extent = new Extent();
  try {
    for (const { geometry, cells } of features) {
      const moved = geometry === null ? null : likeOthers(geometryIn(crs, geometry), type);
      if (moved !== null) extent.add(moved);
      insert.run([
        moved === null ? null : packedGeometry(moved, crs.epsg),
        ...columns.map((_, at) => valueOf(cells[at] ?? null)),
      ]);
      step();
    }
  } finally {
    insert.free();
  }
  return extent;
}

function valueOf(cell: Cell): string | number | null {
  return typeof cell === "boolean" ? Number(cell) : cell;
}

function sqlType({ features }: ExportLayer, { type }: ExportColumn, at: number): string {
  const isEvery = (holds: (cell: Cell) => boolean): boolean =>
    features.every(({ cells }) => (cells[at] ?? null) === null || holds(cells[at] ?? null));
  if (type === "number") return isEvery((cell) => Number.isSafeInteger(cell)) ? "INTEGER" : "DOUBLE";
  if (type === "boolean") return "BOOLEAN";
  return type === "date" && isEvery((cell) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell))) ? "DATE" : "TEXT";
}
