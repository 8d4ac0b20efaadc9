import { zipSync } from "fflate";
import type { ExportFormat } from "#domain/data-export/export-format.ts";
import type { ExportLayer } from "#domain/data-export/export-layer.ts";
import type { ExportedFile, ExportRequest, Writer } from "./export-request.ts";

const writers: Readonly<Record<ExportFormat, () => Promise<Writer>>> = {
  xlsx: async () => (await import("./writers/xlsx.ts")).writeXlsx,
  csv: async () => (await import("./writers/csv.ts")).writeCsv,
  geojson: async () => (await import("./writers/geojson.ts")).writeGeoJson,
  gpkg: async () => (await import("./writers/geopackage.ts")).writeGeoPackage,
  shapefile: async () => (await import("./writers/shapefile.ts")).writeShapefile,
  kml: async () => (await import("./writers/kml.ts")).writeKml,
};

const types: Readonly<Record<ExportFormat | "zip", string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  geojson: "application/geo+json",
  gpkg: "application/geopackage+sqlite3",
  shapefile: "application/zip",
  kml: "application/vnd.google-earth.kml+xml",
  zip: "application/zip",
};

/**
 * Writes layers as one file: that of the format, or a zip where there are several. Needs neither page nor worker. `step` is called
 * after every feature; rejects where a library fails.
 */
export async function writeExport(
  layers: readonly ExportLayer[],
  request: ExportRequest,
  step: () => void,
): Promise<ExportedFile> {
  const write = await writers[request.format]();
  const files = Object.entries(await write(layers, { ...request, step }));
  const [first] = files;
  const ending = first?.[0].slice(first[0].lastIndexOf(".")) ?? "";
  if (files.length === 1 && first !== undefined)
    return { name: `${request.fileName}${ending}`, bytes: first[1], type: types[request.format] };
  return { name: `${request.fileName}.zip`, bytes: zipSync(Object.fromEntries(files)), type: types.zip };
}
