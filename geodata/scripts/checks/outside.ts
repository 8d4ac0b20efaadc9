import { booleanPointInPolygon, pointToLineDistance, polygonToLine } from "@turf/turf";
import type { Geometry, Polygon, Position } from "geojson";
import type { PlanFeature } from "../../../src/domain/features/feature.ts";
import type { Issue } from "../../../src/domain/result.ts";

/** How far outside the county's edge a position may lie: the edge is known to about 100 m, border crossings to 500 m. */
const toleranceMeters = 500;

type Placed = { readonly path: readonly (string | number)[]; readonly position: Position };

function positionsOf(coordinates: unknown, path: Placed["path"]): readonly Placed[] {
  if (!Array.isArray(coordinates)) return [];
  // A geometry's innermost arrays are positions; the shapes were checked before.
  if (!Array.isArray(coordinates[0])) return [{ path, position: coordinates as Position }];
  return coordinates.flatMap((part, at) => positionsOf(part, [...path, at]));
}

function placedPositions(geometry: Geometry, path: Placed["path"]): readonly Placed[] {
  return geometry.type === "GeometryCollection"
    ? geometry.geometries.flatMap((part, at) => placedPositions(part, [...path, "geometries", at]))
    : positionsOf(geometry.coordinates, [...path, "coordinates"]);
}

/** Features that reach outside the county without a `position.note` that says why: an issue each, at the first position outside. */
export function outsideIssues(features: readonly PlanFeature[], county: Polygon): Issue[] {
  const edge = polygonToLine(county);
  const edges = edge.type === "FeatureCollection" ? edge.features : [edge];
  const lines = edges.flatMap(({ geometry }) =>
    geometry.type === "LineString"
      ? [geometry]
      : geometry.coordinates.map((coordinates) => ({ type: "LineString" as const, coordinates })),
  );
  const isOutside = ({ position }: Placed): boolean =>
    !booleanPointInPolygon(position, county) &&
    lines.every((line) => pointToLineDistance(position, line, { units: "meters" }) > toleranceMeters);
  return features.flatMap(({ id, geometry, properties }, at) => {
    if (geometry === null || properties.position.note !== undefined) return [];
    const outside = placedPositions(geometry, ["features", at, "geometry"]).find(isOutside);
    if (outside === undefined) return [];
    const place = outside.position.join(", ");
    return [
      {
        path: outside.path,
        message: `Expected ${id} to lie inside the county, or a position.note that says why not; found ${place}`,
      },
    ];
  });
}
