import { definitionOf } from "#domain/intake/known-crs.ts";
import type { DeclaredCrs } from "#domain/intake/raw-layer.ts";
import { decodeText } from "#app/intake/text-encoding.ts";
import { isRecord, propertiesOf } from "./attributes.ts";
import { type LooseFeature, type LooseLayer, type Reader, wgs84By } from "./reader.ts";

const geometryNames = /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/;

/** GeoJSON: collections, single features and bare geometries, one in the file or one in each line (RFC 8142 included). */
export const readGeoJson: Reader = async (bytes, context) => {
  const { text } = decodeText(bytes, context.options.encoding);
  const name = context.nameLayer(context.title);
  const whole = parsed(text);
  if (whole.ok) return [layerOf(name, [{ value: whole.value, row: null }])];
  // Not one value: perhaps one in each line. Where even the first line is none, the fault is that of the whole.
  const rows = text.split(/\r?\n/).flatMap((line, index) => {
    const written = line.replaceAll("\u{1e}", "").trim();
    return written === "" ? [] : [{ row: index + 1, outcome: parsed(written) }];
  });
  if (rows.length < 2 || rows[0]?.outcome.ok !== true) throw whole.problem;
  const values = rows.flatMap(({ row, outcome }) => {
    if (outcome.ok) return [{ value: outcome.value, row }];
    const place = context.at({ layer: name, row });
    context.report({ kind: "unreadable-feature", severity: "refused", place, found: String(outcome.problem) });
    return [];
  });
  return [layerOf(name, values)];
};

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: unknown };

function parsed(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (problem) {
    return { ok: false, problem };
  }
}

function layerOf(
  name: string,
  values: readonly { readonly value: unknown; readonly row: number | null }[],
): LooseLayer {
  const features: LooseFeature[] = [];
  let declared: DeclaredCrs | null = null;
  const take = (value: unknown, row: number | null): void => {
    const type = isRecord(value) ? value.type : undefined;
    if (isRecord(value) && "crs" in value) declared ??= declaredBy(value.crs);
    if (isRecord(value) && type === "FeatureCollection" && Array.isArray(value.features))
      for (const inner of value.features) take(inner, row);
    else if (isRecord(value) && type === "Feature")
      features.push({
        ...(typeof value.id === "string" || typeof value.id === "number" ? { id: value.id } : {}),
        geometry: value.geometry,
        properties: propertiesOf(value.properties),
        row,
      });
    else if (typeof type === "string" && geometryNames.test(type))
      features.push({ geometry: value, properties: {}, row });
    else if (Array.isArray(value)) for (const inner of value) take(inner, row);
    // What is no feature is refused as a geometry of that type, at its place in the file.
    else features.push({ geometry: isRecord(value) ? value : String(value), properties: {}, row });
  };
  for (const { value, row } of values) take(value, row);
  return { name, features, declared: declared ?? wgs84By("RFC 7946"), encoding: null };
}

/** The `crs` member of GeoJSON before RFC 7946; `null` where it says nothing that can be read. */
function declaredBy(crs: unknown): DeclaredCrs | null {
  const properties = isRecord(crs) ? crs.properties : undefined;
  const words = isRecord(properties) ? (properties.name ?? properties.code ?? properties.href) : undefined;
  if (typeof words !== "string" && typeof words !== "number") return null;
  const name = String(words);
  const code = /CRS84/i.test(name) ? 4326 : Number(/(\d{4,6})\D*$/.exec(name)?.[1] ?? Number.NaN);
  const epsg = Number.isNaN(code) ? null : code;
  return { epsg, definition: epsg === null ? null : definitionOf(epsg), words: name, by: "file" };
}
