import type { Feature, Geometry } from "geojson";
import { utf8Bytes } from "#domain/data-export/cut-text.ts";
import { geometryIn } from "#domain/data-export/export-crs.ts";
import type { ExportFeature, ExportLayer } from "#domain/data-export/export-layer.ts";
import { repairGeometry } from "#domain/intake/repair-geometry.ts";
import type { WriteContext, Writer } from "#app/data-export/export-request.ts";

/**
 * GeoJSON, a file for each layer: RFC 7946 in WGS 84. In another system, which that forbids, it carries the `crs` member of the
 * 2008 specification, which GDAL, QGIS and this app read. What is told about the data stands in `about`.
 */
export const writeGeoJson: Writer = (layers, context) => {
  const files: Record<string, Uint8Array> = {};
  for (const layer of layers) files[`${layer.name}.geojson`] = utf8Bytes(textOf(layer, context));
  return files;
};

function textOf(layer: ExportLayer, context: WriteContext): string {
  const { crs, about } = context;
  const head = {
    type: "FeatureCollection",
    name: layer.name,
    ...(crs.epsg === 4326 ? {} : { crs: { type: "name", properties: { name: `urn:ogc:def:crs:EPSG::${crs.epsg}` } } }),
    about: { ...about, layer: layer.title, columns: Object.fromEntries(layer.columns.map((c) => [c.name, c.title])) },
  };
  const lines = layer.features.map((feature) => {
    context.step();
    return JSON.stringify(featureOf(layer, feature, context));
  });
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(",\n")}\n]}\n`;
}

const winding = new Set(["wind-rings"] as const);

function featureOf(
  { columns }: ExportLayer,
  { geometry, cells }: ExportFeature,
  { crs }: WriteContext,
): Feature<Geometry | null> {
  return {
    type: "Feature",
    // The right-hand rule of RFC 7946, which files brought in need not have kept.
    geometry: geometry === null ? null : geometryIn(crs, repairGeometry(geometry, winding).geometry),
    properties: Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? null])),
  };
}
