// Written here and not by a library: those there are for the browser (@mapbox/shp-write and its forks) write a byte for each
// character, so that Chinese is lost, know no rows without geometry and mix the parts of polygons up.
import { utf8Bytes } from "#domain/data-export/cut-text.ts";
import { geometryIn } from "#domain/data-export/export-crs.ts";
import { type ExportFeature, type ExportLayer, type GeometryKind, kindOf } from "#domain/data-export/export-layer.ts";
import type { WriteContext, Writer } from "#app/data-export/export-request.ts";
import { columnLegend } from "./column-legend.ts";
import { writeDbf } from "./dbf.ts";
import { writeShp } from "./shp.ts";

/**
 * Shapefiles, one for each layer and kind of geometry, in UTF-8 with `.prj` and `.cpg`, and a list of what the short names of
 * their columns stand for. Features without a geometry, or with one of mixed shapes, are rows with a null shape.
 */
export const writeShapefile: Writer = (layers, context) => {
  const files: Record<string, Uint8Array> = {};
  for (const layer of layers) {
    const kinds = byKind(layer);
    for (const [kind, features] of kinds) {
      const name = kinds.size === 1 ? layer.name : `${layer.name}_${kind}`;
      Object.assign(files, shapefile(name, kind, layer, features, context));
    }
  }
  files[context.language === "zh" ? "字段说明.txt" : "columns.txt"] = columnLegend(layers, context, "short");
  return files;
};

/** The features by their kind; those of none stand with the first, or as points where there is no other. */
function byKind({ features }: ExportLayer): ReadonlyMap<GeometryKind, readonly ExportFeature[]> {
  const kindsThere = new Set(features.map(({ geometry }) => (geometry === null ? null : kindOf(geometry))));
  // A point among points of several is one of them.
  const joined = (kind: GeometryKind): GeometryKind =>
    kind === "point" && kindsThere.has("multipoint") ? "multipoint" : kind;
  const first = [...kindsThere].find((kind) => kind !== null);
  const fallback = first === undefined ? "point" : joined(first);
  const kinds = new Map<GeometryKind, ExportFeature[]>();
  for (const feature of features) {
    const kind = feature.geometry === null ? null : kindOf(feature.geometry);
    const own = kind === null ? fallback : joined(kind);
    const others = kinds.get(own) ?? [];
    kinds.set(own, others);
    others.push(feature);
  }
  return kinds;
}

function shapefile(
  name: string,
  kind: GeometryKind,
  { columns }: ExportLayer,
  features: readonly ExportFeature[],
  { crs, madeOn, step }: WriteContext,
): Readonly<Record<string, Uint8Array>> {
  const geometries = features.map(({ geometry }) => {
    step();
    return geometry === null ? null : geometryIn(crs, geometry, false);
  });
  const { shp, shx } = writeShp(kind, geometries);
  return {
    [`${name}.shp`]: shp,
    [`${name}.shx`]: shx,
    [`${name}.dbf`]: writeDbf(
      columns,
      features.map(({ cells }) => cells),
      madeOn,
    ),
    [`${name}.prj`]: utf8Bytes(crs.esriWkt),
    [`${name}.cpg`]: utf8Bytes("UTF-8"),
  };
}
