import type { Geometry } from "geojson";
import type { Position } from "../geo/position.ts";
import type { LocalPlane, PlanePoint } from "./local-plane.ts";

/** A geometry in a plane as what distances are measured between: its vertices, its sides, and the rings that it fills. */
export type PlaneShape = {
  readonly vertices: readonly PlanePoint[];
  readonly sides: readonly (readonly [PlanePoint, PlanePoint])[];
  /** One polygon after another, each as its rings, the outer one first. */
  readonly filled: readonly (readonly (readonly PlanePoint[])[])[];
};

/** Where two shapes come closest: the distance in the plane, and the place on either. */
export type Closest = { readonly distance: number; readonly on: readonly [PlanePoint, PlanePoint] };

type Coordinates = readonly (readonly number[])[];

/** A geometry in a plane. */
export function planeShape(geometry: Geometry, plane: LocalPlane): PlaneShape {
  const pointOf = ([lng = 0, lat = 0]: readonly number[]): PlanePoint => plane.toPlane([lng, lat] satisfies Position);
  const lineOf = (line: Coordinates): PlaneShape => {
    const vertices = line.map(pointOf);
    const sides = vertices.slice(1).map((to, at) => [vertices[at] ?? to, to] as const);
    return { vertices, sides, filled: [] };
  };
  const polygonOf = (rings: readonly Coordinates[]): PlaneShape => {
    const parts = rings.map(lineOf);
    return { ...joined(parts), filled: [parts.map(({ vertices }) => vertices)] };
  };
  switch (geometry.type) {
    case "Point":
      return { vertices: [pointOf(geometry.coordinates)], sides: [], filled: [] };
    case "MultiPoint":
      return { vertices: geometry.coordinates.map(pointOf), sides: [], filled: [] };
    case "LineString":
      return lineOf(geometry.coordinates);
    case "MultiLineString":
      return joined(geometry.coordinates.map(lineOf));
    case "Polygon":
      return polygonOf(geometry.coordinates);
    case "MultiPolygon":
      return joined(geometry.coordinates.map(polygonOf));
    case "GeometryCollection":
      return joined(geometry.geometries.map((part) => planeShape(part, plane)));
  }
}

/** Several shapes as one. */
export function joined(shapes: readonly PlaneShape[]): PlaneShape {
  return {
    vertices: shapes.flatMap(({ vertices }) => vertices),
    sides: shapes.flatMap(({ sides }) => sides),
    filled: shapes.flatMap(({ filled }) => filled),
  };
}

function ontoSide([x, y]: PlanePoint, [[ax, ay], [bx, by]]: readonly [PlanePoint, PlanePoint]): PlanePoint {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return [ax + share * dx, ay + share * dy];
}

function crossingOf(
  [[ax, ay], [bx, by]]: readonly [PlanePoint, PlanePoint],
  [[cx, cy], [dx, dy]]: readonly [PlanePoint, PlanePoint],
): PlanePoint | null {
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (cross === 0) return null;
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross;
  const beside = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross;
  if (along < 0 || along > 1 || beside < 0 || beside > 1) return null;
  return [ax + along * (bx - ax), ay + along * (by - ay)];
}

function isFilled({ filled }: PlaneShape, [x, y]: PlanePoint): boolean {
  return filled.some((rings) => {
    let isInside = false;
    for (const ring of rings)
      ring.forEach(([bx, by], at) => {
        const [ax, ay] = ring[at - 1] ?? ring.at(-1) ?? [bx, by];
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
      });
    return isInside;
  });
}

/** Where two shapes come closest; `null` where one of them is empty. Where they touch or overlap the distance is 0. */
export function closestBetween(a: PlaneShape, b: PlaneShape): Closest | null {
  const [firstA, firstB] = [a.vertices[0], b.vertices[0]];
  if (firstA === undefined || firstB === undefined) return null;
  if (isFilled(b, firstA)) return { distance: 0, on: [firstA, firstA] };
  if (isFilled(a, firstB)) return { distance: 0, on: [firstB, firstB] };
  for (const sideA of a.sides)
    for (const sideB of b.sides) {
      const place = crossingOf(sideA, sideB);
      if (place !== null) return { distance: 0, on: [place, place] };
    }
  let best: Closest = { distance: Infinity, on: [firstA, firstB] };
  const offer = (onA: PlanePoint, onB: PlanePoint): void => {
    const distance = Math.hypot(onA[0] - onB[0], onA[1] - onB[1]);
    if (distance < best.distance) best = { distance, on: [onA, onB] };
  };
  for (const vertex of a.vertices) {
    for (const side of b.sides) offer(vertex, ontoSide(vertex, side));
    if (b.sides.length === 0) for (const other of b.vertices) offer(vertex, other);
  }
  for (const vertex of b.vertices) for (const side of a.sides) offer(ontoSide(vertex, side), vertex);
  return best;
}
