import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Geometry, Position } from "geojson";
import { afterAll, describe, expect, it } from "vitest";
import { planLayerIds, planLayers } from "#app/data-export/plan-layers.ts";
import { writeExport } from "#app/data-export/write-export.ts";
import { exportSystems, type ExportCrs, geometryIn, wgs84 } from "#domain/data-export/export-crs.ts";
import { type ExportFormat, exportFormats, isTable } from "#domain/data-export/export-format.ts";
import {
  type Cell,
  type ColumnType,
  type ExportFeature,
  type ExportLayer,
  kindOf,
} from "#domain/data-export/export-layer.ts";
import { cellRoom, dbfRoom, isAllPoints } from "#domain/data-export/losses.ts";
import { cutToBytes } from "#domain/data-export/cut-text.ts";
import { wellKnownText } from "#domain/data-export/well-known-text.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { takeGiven } from "#tests/support/intake.ts";
import { aHardLayer, aRequest, shippedPlan } from "./given-layers.ts";

const folder = mkdtempSync(join(tmpdir(), "export-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const layers: readonly ExportLayer[] = [...planLayers(shippedPlan(), planLayerIds), aHardLayer()];

/** Every format in every system that it is written in. */
const cases = exportFormats.flatMap((format) =>
  (format === "kml" ? [wgs84] : exportSystems).map((crs) => ({ format, crs, words: `${format} in EPSG:${crs.epsg}` })),
);

/** A tenth of a millimetre, the last figure that is written, with the half that rounding adds. */
function roundingOf({ isDegrees }: ExportCrs): number {
  return isDegrees ? 1e-9 : 1e-4;
}

async function written(given: readonly ExportLayer[], format: ExportFormat, crs: ExportCrs): Promise<string> {
  const { name, bytes } = await writeExport(
    given,
    aRequest({ format, crs, fileName: `${format}-${crs.epsg}` }),
    () => undefined,
  );
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function positionsOf(geometry: Geometry | null): readonly Position[] {
  if (geometry === null) return [];
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(positionsOf);
  const flat = (coordinates: unknown): readonly Position[] =>
    Array.isArray(coordinates) && typeof coordinates[0] === "number"
      ? [coordinates as Position]
      : (coordinates as readonly unknown[]).flatMap(flat);
  return flat(geometry.coordinates);
}

/** How far positions are from the given ones, in their unit, rings in either direction and from wherever they begin. */
function farthest(found: Geometry | null, expected: Geometry | null): number {
  const ordered = (geometry: Geometry | null): readonly Position[] =>
    positionsOf(geometry).toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
  const [read, given] = [ordered(found), ordered(expected)];
  expect(read).toHaveLength(given.length);
  return given.reduce((far, [x = 0, y = 0], at) => {
    const [ownX = Number.NaN, ownY = Number.NaN] = read[at] ?? [];
    return Math.max(far, Math.hypot(ownX - x, ownY - y));
  }, 0);
}

type Expected = { readonly name: string; readonly features: readonly ExportFeature[]; readonly layer: ExportLayer };

/** The layers as a format holds them: a shapefile has one for each kind of geometry, rows without one with the first. */
function heldBy(format: ExportFormat): readonly Expected[] {
  if (format !== "shapefile") return layers.map((layer) => ({ name: layer.name, features: layer.features, layer }));
  return layers.flatMap((layer) => {
    const kinds = [...new Set(layer.features.flatMap(({ geometry }) => (geometry === null ? [] : kindOf(geometry))))];
    return kinds.map((kind, at) => ({
      layer,
      name: kinds.length === 1 ? layer.name : `${layer.name}_${kind}`,
      features: layer.features.filter(({ geometry }) => (geometry === null ? at === 0 : kindOf(geometry) === kind)),
    }));
  });
}

/** What a format holds of a geometry: a workbook has no room for the longest as text. */
function heldGeometry(
  { geometry }: ExportFeature,
  format: ExportFormat,
  crs: ExportCrs,
  layer: ExportLayer,
): Geometry | null {
  if (geometry === null) return null;
  const moved = geometryIn(crs, geometry);
  const isTooLong = format === "xlsx" && !isAllPoints(layer) && wellKnownText(moved).length > cellRoom;
  return isTooLong ? null : moved;
}

function heldCell(cell: Cell | undefined, format: ExportFormat): Cell {
  if (typeof cell !== "string") return cell ?? null;
  // Blanks at the end of a field fill it, and are no part of the text.
  return format === "shapefile" ? cutToBytes(cell, dbfRoom).trimEnd() : cell;
}

function wordsOf(value: unknown): string {
  return typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
}

describe("what is taken away, brought in again by this app", { timeout: 120_000 }, () => {
  for (const { format, crs, words } of cases)
    it(`is the same in ${words}`, async () => {
      const path = await written(layers, format, crs);
      const { layers: read, issues } = await takeGiven({
        [path.slice(folder.length + 1)]: new Uint8Array(readFileSync(path)),
      });
      const refused = issues.filter(({ severity }) => severity === "refused");
      // A workbook's sheet that explains has no coordinates.
      expect(refused.filter(({ kind }) => !(format === "xlsx" && kind === "no-coordinate-columns"))).toEqual([]);
      const expected = heldBy(format);
      expect(read).toHaveLength(expected.length);
      for (const { name, features, layer } of expected) {
        const title = format === "kml" || format === "xlsx" ? layer.title : name;
        const own = read.find((each) => each.name === title);
        expect(own?.features, title).toHaveLength(features.length);
        // A table of two columns does not say its system.
        expect(own?.declared?.epsg ?? (isTable(format) ? crs.epsg : null)).toBe(crs.epsg);
        for (const [at, feature] of features.entries()) {
          const back = own?.features[at];
          const geometry = back?.geometry ?? null;
          expect(farthest(geometry, heldGeometry(feature, format, crs, layer))).toBeLessThan(roundingOf(crs));
          for (const [column, { name: full, short, title: heading }] of layer.columns.entries()) {
            const key = format === "shapefile" ? short : isTable(format) ? heading : full;
            const value = back?.properties?.[key] ?? null;
            const cell = heldCell(feature.cells[column], format);
            // SQLite knows no truth values, tables of text only words.
            const same = typeof cell === "boolean" ? [cell, Number(cell), String(cell)] : [cell ?? ""];
            // A column of figures only, such as the numbers of tasks, is one of numbers to who reads a table.
            const found = isTable(format) && typeof cell === "string" ? wordsOf(value) : (value ?? "");
            expect(same, `${title} ${key}`).toContain(found);
          }
        }
      }
    });
});

/** What GDAL says of the layers of a file. */
function summary(path: string): string {
  return execFileSync("ogrinfo", ["-so", "-al", path], {
    encoding: "utf8",
    env: { ...process.env, SHAPE_ENCODING: "" },
  });
}

type Read = {
  readonly features: readonly { readonly geometry: Geometry | null; readonly properties: Record<string, unknown> }[];
};

/** A layer as GDAL reads it, in the system of the file. */
function readByGdal(path: string, layer: string, options: readonly string[]): Read {
  const target = join(folder, "read.geojson");
  rmSync(target, { force: true });
  const written = ["-f", "GeoJSON", target, path, layer, "-lco", "COORDINATE_PRECISION=12"];
  execFileSync("ogr2ogr", [...written, ...options], { stdio: "pipe" });
  return JSON.parse(readFileSync(target, "utf8")) as Read;
}

/** A value in the words of no format: GDAL writes days and truth values as each format has them. */
function plainly(value: unknown, type: ColumnType): unknown {
  if (type === "date") return String(value).replaceAll("/", "-");
  if (type === "boolean") return /^(?:true|1|t)$/i.test(String(value));
  return String(value);
}

/** Which columns of a table hold the place, which GDAL has to be told. */
const asCsv = ["X_POSSIBLE_NAMES=经度,东坐标(m)", "Y_POSSIBLE_NAMES=纬度,北坐标(m)", "GEOM_POSSIBLE_NAMES=WKT"].flatMap(
  (option) => ["-oo", option],
);

describe.skipIf(!hasGdal())("what is taken away, read by GDAL", { timeout: 120_000 }, () => {
  for (const { format, crs, words } of cases.filter((each) => each.format !== "xlsx"))
    it(`has its system, its features, its places and its words in ${words}`, async () => {
      const made = await written(layers, format, crs);
      const zipped = made.endsWith(".zip");
      for (const { name, features, layer } of heldBy(format)) {
        const inner = { csv: `${name}.csv`, geojson: `${name}.geojson`, shapefile: `${name}.shp` };
        const path = zipped ? `/vsizip/${made}/${inner[format as keyof typeof inner]}` : made;
        const told = summary(path);
        expect(format === "csv" || told.includes(`ID["EPSG",${crs.epsg}]`), told).toBe(true);
        const { features: read } = readByGdal(
          path,
          format === "kml" ? layer.title : name,
          format === "csv" ? asCsv : [],
        );
        expect(read, name).toHaveLength(features.length);
        for (const [at, feature] of features.entries()) {
          const back = read[at];
          expect(farthest(back?.geometry ?? null, heldGeometry(feature, format, crs, layer))).toBeLessThan(
            roundingOf(crs),
          );
          for (const [column, { name: full, short, title, type }] of layer.columns.entries()) {
            const cell = heldCell(feature.cells[column], format);
            if (cell === null || format === "kml") continue;
            const value = back?.properties[format === "shapefile" ? short : format === "csv" ? title : full];
            expect(plainly(value, type), `${name} ${full}`).toBe(plainly(cell, type));
          }
        }
      }
    });

  it("has a sheet for each layer with all of its rows, and one that explains, as a workbook", async () => {
    const path = await written(layers, "xlsx", wgs84);
    for (const { title, features } of layers) {
      const told = execFileSync("ogrinfo", ["-so", path, title], {
        encoding: "utf8",
        env: { ...process.env, OGR_XLSX_HEADERS: "FORCE" },
      });
      expect(told).toContain(`Feature Count: ${features.length}`);
    }
    expect(summary(path)).toContain("Layer name: 说明");
  });
});
