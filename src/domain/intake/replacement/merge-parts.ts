import { booleanClockwise, featureCollection, polygon, union } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { shapesOf } from "../shapes.ts";
import type { PlacedGeometry } from "./placed-geometry.ts";

type LngLat = [number, number];

/** Ends of lines that are nearer to each other than this, in degrees, are one: about a metre. */
const sameEnd = 0.00001;
// About a centimetre.
const decimals = 7;

function flat(positions: readonly Position[]): LngLat[] {
  const rounded = positions.map(([lng = 0, lat = 0]): LngLat => [
    Number(lng.toFixed(decimals)),
    Number(lat.toFixed(decimals)),
  ]);
  return rounded.filter(([lng, lat], at) => {
    const before = rounded[at - 1];
    return before === undefined || before[0] !== lng || before[1] !== lat;
  });
}

function isOneEnd(a: LngLat | undefined, b: LngLat | undefined): boolean {
  return a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) < sameEnd;
}

function meet(line: readonly LngLat[], next: readonly LngLat[]): boolean {
  const [ends, others] = [line, next].map((each) => [each[0], each.at(-1)]);
  return (ends ?? []).some((end) => (others ?? []).some((other) => isOneEnd(end, other)));
}

/** `next` put on to the end of `line` that it meets, turned where it has to be. */
function joined(line: readonly LngLat[], next: readonly LngLat[]): LngLat[] {
  if (isOneEnd(line.at(-1), next[0])) return [...line, ...next.slice(1)];
  if (isOneEnd(line.at(-1), next.at(-1))) return [...line, ...next.toReversed().slice(1)];
  if (isOneEnd(line[0], next.at(-1))) return [...next, ...line.slice(1)];
  return [...next.toReversed(), ...line.slice(1)];
}

/** Lines whose ends meet become one, in the direction of the first; the rest stay lines of their own. */
function chained(lines: readonly (readonly LngLat[])[]): readonly LngLat[][] {
  const left = [...lines];
  const chains: LngLat[][] = [];
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    let line: LngLat[] = [...first];
    for (let at = left.findIndex((next) => meet(line, next)); at >= 0; at = left.findIndex((next) => meet(line, next)))
      line = joined(line, left.splice(at, 1)[0] ?? []);
    chains.push(line);
  }
  return chains;
}

function lngLatRings(rings: readonly (readonly Position[])[]): LngLat[][] {
  return rings.map((ring, at) => {
    const positions = flat(ring);
    const isClockwise = positions.length > 2 && booleanClockwise(positions);
    return isClockwise === (at === 0) ? positions.toReversed() : positions;
  });
}

function merged(areas: readonly Polygon[]): Polygon | MultiPolygon | null {
  if (areas.length === 0) return null;
  const [only] = areas;
  if (areas.length === 1 && only !== undefined) return only;
  return union(featureCollection(areas.map(({ coordinates }) => polygon(coordinates))))?.geometry ?? null;
}

function wound(area: Polygon | MultiPolygon): PlacedGeometry {
  return area.type === "Polygon"
    ? { type: "Polygon", coordinates: lngLatRings(area.coordinates) }
    : { type: "MultiPolygon", coordinates: area.coordinates.map(lngLatRings) };
}

/** What the parts of a feature make together, or why they make nothing: no geometry, of several kinds, or several points. */
export type MergedParts =
  | { readonly kind: "geometry"; readonly geometry: PlacedGeometry }
  | { readonly kind: "nothing" }
  | { readonly kind: "mixed" }
  | { readonly kind: "points"; readonly count: number };

/**
 * The parts of one feature as one geometry: lines whose ends meet within a metre are joined, areas that touch are dissolved,
 * what does not meet becomes a geometry of several parts. Heights are dropped, coordinates rounded to a centimetre,
 * repeated positions left out and rings wound by the right-hand rule. Degrees, `[lng, lat]`.
 */
export function mergeParts(parts: readonly Geometry[]): MergedParts {
  const single = shapesOf(parts.map((geometry) => ({ type: "Feature", geometry, properties: {} }))).map(
    ({ geometry }) => geometry,
  );
  const points = single.filter(({ type }) => type === "Point");
  const lines = single.flatMap((part) => (part.type === "LineString" ? [flat(part.coordinates)] : []));
  const areas = single.filter((part) => part.type === "Polygon");
  const kinds = [points, lines, areas].filter(({ length }) => length > 0).length;
  if (kinds === 0) return { kind: "nothing" };
  if (kinds > 1) return { kind: "mixed" };
  if (lines.length > 0) {
    const [line, ...others] = chained(lines);
    if (line === undefined) return { kind: "nothing" };
    const geometry: PlacedGeometry =
      others.length === 0
        ? { type: "LineString", coordinates: line }
        : { type: "MultiLineString", coordinates: [line, ...others] };
    return { kind: "geometry", geometry };
  }
  const area = merged(areas);
  if (area !== null) return { kind: "geometry", geometry: wound(area) };
  const places = flat(points.flatMap((part) => (part.type === "Point" ? [part.coordinates] : [])));
  const [place] = places;
  if (place === undefined) return { kind: "nothing" };
  if (places.length > 1) return { kind: "points", count: places.length };
  return { kind: "geometry", geometry: { type: "Point", coordinates: place } };
}
