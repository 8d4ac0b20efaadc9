import { kinks, polygon } from "@turf/turf";
import type { Geometry, Position } from "geojson";
import type { Issue } from "../result.ts";

type Path = readonly (string | number)[];

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Twice the signed area of a ring on the plane; positive for counterclockwise. */
function turning(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], at) => {
    const [fromX = 0, fromY = 0] = ring[at] ?? [];
    return sum + (fromX * y - x * fromY);
  }, 0);
}

function ringIssues(ring: readonly Position[], isOuter: boolean, path: Path): Issue[] {
  if (ring.length < 4) return [{ path, message: `Expected four or more positions in a ring, found ${ring.length}` }];
  const issues: Issue[] = [];
  if (!isSame(ring[0], ring.at(-1)))
    issues.push({
      path: [...path, ring.length - 1],
      message: "Expected the last position of a ring to repeat the first",
    });
  ring.forEach((position, at) => {
    if (at > 0 && at < ring.length - 1 && isSame(position, ring[at - 1]))
      issues.push({ path: [...path, at], message: "Expected a position other than the one before" });
  });
  if (issues.length > 0) return issues;
  const turn = turning(ring);
  if (isOuter && turn <= 0)
    issues.push({ path, message: "Expected an outer ring to run counterclockwise (right-hand rule)" });
  if (!isOuter && turn >= 0)
    issues.push({ path, message: "Expected an inner ring to run clockwise (right-hand rule)" });
  const crossings = kinks(polygon([ring.map((position) => [...position])])).features;
  for (const { geometry } of crossings.slice(0, 5)) {
    const [lng = 0, lat = 0] = geometry.coordinates;
    issues.push({
      path,
      message: `Expected a ring that does not cross itself, found a crossing at ${lng.toFixed(5)}, ${lat.toFixed(5)}`,
    });
  }
  return issues;
}

function lineIssues(line: readonly Position[], path: Path): Issue[] {
  if (line.length < 2) return [{ path, message: `Expected two or more positions in a line, found ${line.length}` }];
  return line.flatMap((position, at) =>
    at > 0 && isSame(position, line[at - 1])
      ? [{ path: [...path, at], message: "Expected a position other than the one before" }]
      : [],
  );
}

function positionIssues(position: unknown, path: Path): Issue[] {
  if (!Array.isArray(position) || position.length < 2)
    return [{ path, message: "Expected a position [longitude, latitude]" }];
  const [lng, lat] = position as unknown[];
  const issues: Issue[] = [];
  if (typeof lng !== "number" || lng < -180 || lng > 180)
    issues.push({ path: [...path, 0], message: `Expected a longitude from -180 to 180, found ${String(lng)}` });
  if (typeof lat !== "number" || lat < -90 || lat > 90)
    issues.push({ path: [...path, 1], message: `Expected a latitude from -90 to 90, found ${String(lat)}` });
  return issues;
}

function allPositions(coordinates: unknown, path: Path): Issue[] {
  if (!Array.isArray(coordinates)) return [{ path, message: "Expected an array of coordinates" }];
  const isPosition = coordinates.length === 0 || !Array.isArray(coordinates[0]);
  return isPosition
    ? positionIssues(coordinates, path)
    : coordinates.flatMap((part, at) => allPositions(part, [...path, at]));
}

/** Everything that is wrong with a geometry in itself: ranges, closed rings, right-hand rule, crossings, repeated positions. */
export function geometryIssues(geometry: Geometry, path: Path): Issue[] {
  if (geometry.type === "GeometryCollection")
    return geometry.geometries.flatMap((part, at) => geometryIssues(part, [...path, "geometries", at]));
  const inside = [...path, "coordinates"];
  const wrong = allPositions(geometry.coordinates, inside);
  if (wrong.length > 0) return wrong;
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return [];
    case "LineString":
      return lineIssues(geometry.coordinates, inside);
    case "MultiLineString":
      return geometry.coordinates.flatMap((line, at) => lineIssues(line, [...inside, at]));
    case "Polygon":
      return geometry.coordinates.flatMap((ring, at) => ringIssues(ring, at === 0, [...inside, at]));
    case "MultiPolygon":
      return geometry.coordinates.flatMap((part, at) =>
        part.flatMap((ring, ringAt) => ringIssues(ring, ringAt === 0, [...inside, at, ringAt])),
      );
  }
}
