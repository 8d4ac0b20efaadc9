/** The formats that data can be taken away in. */
export const exportFormats = ["xlsx", "csv", "geojson", "gpkg", "shapefile", "kml"] as const;

/** One of {@link exportFormats}. */
export type ExportFormat = (typeof exportFormats)[number];

/** How tables hold positions: `columns` two columns where a layer is all points, else well-known text; `wkt` always the text. */
export type CoordinateStyle = "columns" | "wkt";

/** Whether a format is a table of cells, in which a position is a text or two figures. */
export function isTable(format: ExportFormat): boolean {
  return format === "xlsx" || format === "csv";
}
