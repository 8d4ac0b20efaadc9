import type { Geometry } from "geojson";
import { geometryIn } from "#domain/data-export/export-crs.ts";
import { type Cell, distinct, type ExportLayer } from "#domain/data-export/export-layer.ts";
import { isAllPoints } from "#domain/data-export/losses.ts";
import { wellKnownText } from "#domain/data-export/well-known-text.ts";
import type { WriteContext } from "#app/data-export/export-request.ts";

/** A layer as a table: its headings, and of every feature the cells and its place: two figures, or one text, or `null`. */
export type TableRows = {
  readonly headings: readonly string[];
  readonly rows: Iterable<{ readonly cells: readonly Cell[]; readonly place: readonly Cell[] }>;
};

const pairs = {
  zh: { degrees: ["经度", "纬度"], meters: ["东坐标(m)", "北坐标(m)"] },
  en: { degrees: ["longitude", "latitude"], meters: ["easting (m)", "northing (m)"] },
} as const;

/** The rows of a layer, headed by the titles of its columns; the place stands last. */
export function tableRows(layer: ExportLayer, context: WriteContext): TableRows {
  const { crs, language, coordinates } = context;
  const asPairs = coordinates === "columns" && isAllPoints(layer);
  const places = asPairs ? pairs[language][crs.isDegrees ? "degrees" : "meters"] : ["WKT"];
  // Whichever column bears a name first keeps it: the place is found by its own.
  const headings = distinct([...places, ...layer.columns.map(({ title }) => title)]);
  const placeOf = (geometry: Geometry | null): readonly Cell[] => {
    if (geometry === null) return places.map(() => null);
    if (!asPairs) return [wellKnownText(geometryIn(crs, geometry))];
    const moved = geometryIn(crs, geometry, false);
    return moved.type === "Point" ? moved.coordinates : [null, null];
  };
  function* rows(): TableRows["rows"] {
    for (const { geometry, cells } of layer.features) {
      context.step();
      yield { cells, place: placeOf(geometry) };
    }
  }
  return { headings: [...headings.slice(places.length), ...headings.slice(0, places.length)], rows: rows() };
}
