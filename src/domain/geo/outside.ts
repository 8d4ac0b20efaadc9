import { booleanPointInPolygon, pointToLineDistance, polygonToLine } from "@turf/turf";
import type { Geometry, LineString, MultiPolygon, Polygon, Position } from "geojson";

/** How far outside the county's edge a position may lie: the edge is known to about 100 m, border crossings to 500 m. */
const toleranceMeters = 500;

/** A position of a geometry and its path in it. */
export type PlacedPosition = { readonly path: readonly (string | number)[]; readonly position: Position };

function positionsOf(coordinates: unknown, path: PlacedPosition["path"]): readonly PlacedPosition[] {
  if (!Array.isArray(coordinates)) return [];
  // A geometry's innermost arrays are positions; the shapes were checked before.
  if (!Array.isArray(coordinates[0])) return [{ path, position: coordinates as Position }];
  return coordinates.flatMap((part, at) => positionsOf(part, [...path, at]));
}

function placedPositions(geometry: Geometry, path: PlacedPosition["path"]): readonly PlacedPosition[] {
  return geometry.type === "GeometryCollection"
    ? geometry.geometries.flatMap((part, at) => placedPositions(part, [...path, "geometries", at]))
    : positionsOf(geometry.coordinates, [...path, "coordinates"]);
}

function edgesOf(county: Polygon | MultiPolygon): readonly LineString[] {
  const edge = polygonToLine(county);
  const edges = edge.type === "FeatureCollection" ? edge.features : [edge];
  return edges.flatMap(({ geometry }) =>
    geometry.type === "LineString"
      ? [geometry]
      : geometry.coordinates.map((coordinates) => ({ type: "LineString" as const, coordinates })),
  );
}

/**
 * How to find the first position of a geometry that lies outside the county, 500 m past its edge let pass; the function gives
 * `null` where all of it is inside. Degrees, WGS 84.
 */
export function outsideFinder(county: Polygon | MultiPolygon): (geometry: Geometry) => PlacedPosition | null {
  const lines = edgesOf(county);
  const isOutside = ({ position }: PlacedPosition): boolean =>
    !booleanPointInPolygon(position, county) &&
    lines.every((line) => pointToLineDistance(position, line, { units: "meters" }) > toleranceMeters);
  return (geometry) => placedPositions(geometry, []).find(isOutside) ?? null;
}
