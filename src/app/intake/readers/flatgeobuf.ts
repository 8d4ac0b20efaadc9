import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import { definitionOf, readCrsWkt } from "#domain/intake/known-crs.ts";
import type { DeclaredCrs, RawProperties } from "#domain/intake/raw-layer.ts";
import { attributeOf, propertiesOf } from "./attributes.ts";
import type { LooseFeature, Reader } from "./reader.ts";

/** FlatGeobuf: one layer. A file that breaks off gives the features before that, and the fault is listed. */
export const readFlatGeobuf: Reader = async (bytes, context) => {
  const heads: HeaderMeta[] = [];
  const features: LooseFeature[] = [];
  const name = context.nameLayer(context.title);
  try {
    for await (const { geometry, properties } of deserialize(bytes, { headerMetaFn: (head) => heads.push(head) }))
      features.push({
        geometry,
        properties: attributesOf(heads[0]?.columns?.map((column) => column.name) ?? [], propertiesOf(properties)),
        row: null,
      });
  } catch (problem) {
    if (features.length === 0) throw problem;
    const place = context.at({ layer: name, feature: features.length });
    context.report({ kind: "unreadable-feature", severity: "refused", place, found: String(problem).slice(0, 200) });
  }
  const [head] = heads;
  const counted = head?.featuresCount ?? 0;
  if (counted > features.length && features.length > 0)
    context.report({
      kind: "unreadable-feature",
      severity: "refused",
      place: context.at({ layer: name, feature: features.length }),
      found: `${features.length} of ${counted} features`,
    });
  return [{ name, features, declared: head === undefined ? null : declaredBy(head), encoding: null }];
};

/** Empty values are not written in the file: every column has its place all the same. */
function attributesOf(columns: readonly string[], given: RawProperties): RawProperties {
  return Object.fromEntries(
    columns.map((column) => {
      const value = given[column];
      return [column, value instanceof Uint8Array ? null : attributeOf(value)];
    }),
  );
}

function declaredBy({ crs }: HeaderMeta): DeclaredCrs | null {
  if (crs === null || (crs.code === 0 && (crs.wkt ?? "") === "")) return null;
  const wkt = crs.wkt === null || crs.wkt === "" ? null : readCrsWkt(crs.wkt);
  const epsg = crs.code > 0 && /^epsg$/i.test(crs.org ?? "EPSG") ? crs.code : (wkt?.epsg ?? null);
  return {
    epsg,
    definition: (epsg === null ? null : definitionOf(epsg)) ?? wkt?.definition ?? null,
    words: `${crs.name ?? wkt?.name ?? ""} ${crs.org ?? ""}:${crs.code}`.trim(),
    by: "file",
  };
}
