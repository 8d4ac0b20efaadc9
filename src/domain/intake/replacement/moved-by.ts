import type { Geometry, Position } from "geojson";
import { geodesicMeters } from "./geometry-size.ts";

/** How far apart two geometries are, metres on the ellipsoid. */
export type Move = {
  /** The greatest distance from any place of either to the other (Hausdorff distance). */
  readonly maxMeters: number;
  /** The mean of the distances from places evenly spaced along both to the other one. */
  readonly meanMeters: number;
};

/** Places that are looked at along each geometry, evenly spaced; the ends of every line come on top. */
const samples = 400;
const metersPerDegree = 111_320;

type Path = readonly Position[];

function pathsOf(geometry: Geometry): readonly Path[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(pathsOf);
  }
}

function planar([fromLng = 0, fromLat = 0]: Position, [lng = 0, lat = 0]: Position): readonly [number, number] {
  return [(lng - fromLng) * metersPerDegree * Math.cos((fromLat * Math.PI) / 180), (lat - fromLat) * metersPerDegree];
}

function stepLength(from: Position, to: Position): number {
  const [x, y] = planar(from, to);
  return Math.hypot(x, y);
}

/** Positions along paths, about `samples` of them evenly spaced, and each path's first and last. */
function placesAlong(paths: readonly Path[]): readonly Position[] {
  const total = paths.reduce(
    (sum, path) => sum + path.slice(1).reduce((length, to, at) => length + stepLength(path[at] ?? to, to), 0),
    0,
  );
  // Points alone have no length, and nothing in between.
  const spacing = total === 0 ? 1 : total / samples;
  return paths.flatMap((path) => {
    const [first] = path;
    if (first === undefined) return [];
    const places: Position[] = [first];
    let sinceLast = 0;
    path.slice(1).forEach((to, at) => {
      const from = path[at] ?? to;
      const length = stepLength(from, to);
      for (let count = 0; count < Math.ceil((length - spacing + sinceLast) / spacing); count += 1) {
        const share = (spacing - sinceLast + count * spacing) / length;
        places.push([0, 1].map((axis) => (from[axis] ?? 0) + ((to[axis] ?? 0) - (from[axis] ?? 0)) * share));
      }
      sinceLast = (sinceLast + length) % spacing;
    });
    const last = path.at(-1);
    if (last !== undefined && path.length > 1) places.push(last);
    return places;
  });
}

/**
 * The distance from a place to the nearest of paths. The nearest place is found on the plane around it, which at the size of a
 * county is right to a share of a thousandth, and its distance is then the geodesic.
 */
function distanceTo(paths: readonly Path[], place: Position): number {
  let nearest: Position | null = null;
  let least = Infinity;
  for (const path of paths)
    for (let at = 0; at < path.length; at += 1) {
      const from = path[at] ?? place;
      const to = path[at + 1] ?? from;
      if (at > 0 && path[at + 1] === undefined) continue;
      const [x, y] = planar(place, from);
      const [toX, toY] = planar(place, to);
      const [dx, dy] = [toX - x, toY - y];
      const square = dx * dx + dy * dy;
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square));
      const distance = Math.hypot(x + dx * share, y + dy * share);
      if (distance >= least) continue;
      least = distance;
      nearest = [0, 1].map((axis) => (from[axis] ?? 0) + ((to[axis] ?? 0) - (from[axis] ?? 0)) * share);
    }
  return nearest === null ? 0 : geodesicMeters(place, nearest);
}

/**
 * By how much a feature has moved from one geometry to another: of points their distance, of lines how far they run apart, of
 * areas how far their edges do. Looked at in some 400 places along each, so that a short spike between two may be passed over.
 */
export function movedBy(before: Geometry, after: Geometry): Move {
  const [old, fresh] = [pathsOf(before), pathsOf(after)];
  const there = placesAlong(fresh).map((place) => distanceTo(old, place));
  const back = placesAlong(old).map((place) => distanceTo(fresh, place));
  const all = [...there, ...back];
  const maxMeters = all.reduce((most, distance) => Math.max(most, distance), 0);
  const meanMeters = all.length === 0 ? 0 : all.reduce((sum, distance) => sum + distance, 0) / all.length;
  return { maxMeters, meanMeters };
}
