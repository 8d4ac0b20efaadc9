import type { Geometry, Position } from "geojson";
import { isHigh } from "./export-crs.ts";

const point = (position: Position): string => position.join(" ");
const path = (positions: readonly Position[]): string => `(${positions.map(point).join(", ")})`;
const paths = (parts: readonly (readonly Position[])[]): string => `(${parts.map(path).join(", ")})`;

/** A geometry as well-known text (OGC), in the numbers and the order of its coordinates; with `Z` where it has heights. */
export function wellKnownText(geometry: Geometry): string {
  const name = `${geometry.type.toUpperCase()}${isHigh(geometry) ? " Z" : ""}`;
  switch (geometry.type) {
    case "Point":
      return `${name} (${point(geometry.coordinates)})`;
    case "MultiPoint":
      return `${name} (${geometry.coordinates.map((position) => `(${point(position)})`).join(", ")})`;
    case "LineString":
      return `${name} ${path(geometry.coordinates)}`;
    case "MultiLineString":
    case "Polygon":
      return `${name} ${paths(geometry.coordinates)}`;
    case "MultiPolygon":
      return `${name} (${geometry.coordinates.map(paths).join(", ")})`;
    case "GeometryCollection":
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(wellKnownText).join(", ")})`;
  }
}
