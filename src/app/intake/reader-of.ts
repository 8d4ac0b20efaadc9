import type { FileFormat } from "#domain/intake/raw-layer.ts";
import type { Reader } from "./readers/reader.ts";

/** The reader of a format; it and the format's library are loaded only when a file asks for them. */
export async function readerOf(format: FileFormat): Promise<Reader> {
  switch (format) {
    case "geojson":
      return (await import("./readers/geojson.ts")).readGeoJson;
    case "topojson":
      return (await import("./readers/topojson.ts")).readTopoJson;
    case "shapefile":
      return (await import("./readers/shapefile.ts")).readBareShp;
    case "kml":
      return (await import("./readers/kml.ts")).readKml;
    case "gpx":
      return (await import("./readers/gpx.ts")).readGpx;
    case "geopackage":
      return (await import("./readers/geopackage.ts")).readGeoPackage;
    case "flatgeobuf":
      return (await import("./readers/flatgeobuf.ts")).readFlatGeobuf;
    case "dxf":
      return (await import("./readers/dxf.ts")).readDxf;
    case "csv":
      return (await import("./readers/csv.ts")).readCsv;
    case "xlsx":
      return (await import("./readers/xlsx.ts")).readXlsx;
    case "wkt":
      return (await import("./readers/wkt.ts")).readWkt;
  }
}
