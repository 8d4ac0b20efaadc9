import { readCrsWkt } from "#domain/intake/known-crs.ts";
import { type DeclaredCrs, textEncodings, type TextEncoding } from "#domain/intake/raw-layer.ts";
import { isDoubtful } from "#app/intake/text-encoding.ts";
import { encodingNamed } from "./dbf-text.ts";
import { type DbfTable, readDbf } from "./dbf.ts";
import type { LooseFeature, LooseLayer, ReadContext, Reader } from "./reader.ts";
import { readShp } from "./shp.ts";

/**
 * A shapefile by its parts (`shp`, `dbf`, `prj`, `cpg`, `cst`). The shapes and the table are read here and not by a library: the
 * ones for the browser stop at the first broken record, garble Chinese without `.cpg` and lose the rows after a deleted one.
 */
export function readShapefile(parts: ReadonlyMap<string, Uint8Array>, context: ReadContext): readonly LooseLayer[] {
  const shp = parts.get("shp");
  if (shp === undefined) return [];
  const name = context.nameLayer(context.title);
  const { records, cutOff } = readShp(shp);
  const table = tableOf(parts, name, context);
  if (cutOff !== null && records.length === 0) throw new RangeError(`The file ends within ${cutOff}`);
  if (cutOff !== null) refuse(context, name, records.length, `The file ends within ${cutOff}`);
  let measures = 0;
  const features: LooseFeature[] = [];
  for (const [index, record] of records.entries()) {
    const row = table?.rows[index];
    if (row === null) continue;
    if (!record.ok) refuse(context, name, features.length, record.found);
    else if (record.hasMeasures) measures += 1;
    const properties = row ?? {};
    features.push(
      record.ok
        ? { geometry: record.geometry, properties, row: null }
        : { geometry: null, properties, row: null, isRefused: true },
    );
  }
  if (measures > 0)
    context.report({ kind: "values-left-out", severity: "note", place: context.at({ layer: name }), count: measures });
  return [{ name, features, declared: declaredBy(parts.get("prj")), encoding: table?.encoding ?? null }];
}

/** A `.shp` alone, whatever its name. */
export const readBareShp: Reader = async (bytes, context) => readShapefile(new Map([["shp", bytes]]), context);

function refuse(context: ReadContext, layer: string, feature: number, found: string): void {
  context.report({ kind: "unreadable-feature", severity: "refused", place: context.at({ layer, feature }), found });
}

function tableOf(parts: ReadonlyMap<string, Uint8Array>, layer: string, context: ReadContext): DbfTable | null {
  const place = context.at({ layer });
  const dbf = parts.get("dbf");
  if (dbf === undefined) {
    context.report({ kind: "missing-part", severity: "note", place, expected: ".dbf" });
    return null;
  }
  const { table, found } = attempt(dbf, context.options.encoding ?? namedIn(parts, layer, context));
  if (table === null) {
    context.report({ kind: "unreadable-part", severity: "note", place, found, expected: ".dbf" });
    return null;
  }
  const { encoding, undecodable, renamed, leftOut, missing } = table;
  if (isDoubtful(encoding)) context.report({ kind: "encoding-guessed", severity: "note", place, found: encoding.name });
  if (undecodable > 0)
    context.report({ kind: "undecodable-text", severity: "note", place, found: encoding.name, count: undecodable });
  for (const column of renamed) context.report({ kind: "repeated-column", severity: "note", place, found: column });
  for (const column of leftOut)
    context.report({
      kind: "left-out",
      severity: "note",
      place: { ...place, column },
      found: "MEMO",
      count: table.rows.length,
    });
  if (missing > 0)
    context.report({
      kind: "unreadable-part",
      severity: "note",
      place,
      found: `${table.rows.length} / ${table.rows.length + missing}`,
      expected: ".dbf",
    });
  return table;
}

/** A table that cannot be read costs the attributes only. */
function attempt(
  dbf: Uint8Array,
  encoding: TextEncoding | null,
): { readonly table: DbfTable | null; readonly found: string } {
  try {
    return { table: readDbf(dbf, encoding), found: "" };
  } catch (problem) {
    return { table: null, found: problem instanceof Error ? problem.message : String(problem) };
  }
}

function namedIn(parts: ReadonlyMap<string, Uint8Array>, layer: string, context: ReadContext): TextEncoding | null {
  const words = new TextDecoder().decode(parts.get("cpg") ?? parts.get("cst") ?? new Uint8Array()).trim();
  const encoding = encodingNamed(words);
  if (words !== "" && encoding === null)
    context.report({
      kind: "unknown-encoding",
      severity: "note",
      place: context.at({ layer }),
      found: words.slice(0, 40),
      expected: textEncodings,
    });
  return encoding;
}

function declaredBy(prj: Uint8Array | undefined): DeclaredCrs | null {
  const wkt = new TextDecoder().decode(prj ?? new Uint8Array()).trim();
  if (wkt === "") return null;
  const { epsg, name, definition } = readCrsWkt(wkt);
  return { epsg, definition, words: name || wkt.slice(0, 80), by: "file" };
}
