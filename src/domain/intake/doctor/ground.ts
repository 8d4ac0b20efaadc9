import type { Geometry, Position as GeoPosition } from "geojson";
import { type Bbox, bboxOf } from "../../geo/bbox.ts";
import type { Position } from "../../geo/position.ts";
import type { PlanFeature } from "../../features/feature.ts";

/** A point on the plane of a {@link Ground}: metres east and north of its centre. */
export type Spot = readonly [east: number, north: number];

/** A known point with the names it goes by. */
export type KnownPlace = { readonly name: string; readonly at: Spot; readonly uncertaintyMeters: number };

/** A known line or outline, as segments `[x1, y1, x2, y2, …]`; `names` are what it goes by. */
export type KnownLine = {
  readonly name: string;
  readonly segments: Float64Array;
  readonly uncertaintyMeters: number;
};

/** What is known of the county's ground, to hold coordinates against. */
export type Ground = {
  readonly centre: Position;
  readonly box: Bbox;
  /** Degrees onto the plane; right to a part in a thousand within a county. */
  readonly toPlane: (position: Position) => Spot;
  /** Rings of the county on the plane, outlines and holes alike. */
  readonly rings: readonly (readonly Spot[])[];
  readonly outline: KnownLine;
  readonly lines: readonly KnownLine[];
  /** By every name in use, in the form of {@link nameKey}. */
  readonly placeByName: ReadonlyMap<string, KnownPlace>;
  readonly lineByName: ReadonlyMap<string, KnownLine>;
};

const metersPerDegree = 111_195;

/** A name as it is compared: without blanks, full-width forms folded, letters small. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s+/gu, "").toLowerCase();
}

function pathsOf(geometry: Geometry): readonly (readonly GeoPosition[])[] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(pathsOf);
    case "Point":
    case "MultiPoint":
      return [];
  }
}

function segmentsOf(paths: readonly (readonly Spot[])[]): Float64Array {
  const numbers: number[] = [];
  for (const path of paths)
    for (let at = 1; at < path.length; at += 1) {
      const [from, to] = [path[at - 1], path[at]];
      if (from !== undefined && to !== undefined) numbers.push(from[0], from[1], to[0], to[1]);
    }
  return Float64Array.from(numbers);
}

// Two points are no alignment: whatever lies along the line between them says nothing.
const fewestVertices = 5;
// Places that are known to a township only cannot tell one reading from another.
const mostUncertainMeters = 3000;

/** What the project's own features tell of the ground; `null` without the county's polygon. */
export function groundOf(features: readonly PlanFeature[]): Ground | null {
  const county = features.find(({ properties }) => properties.kind === "county");
  const box = bboxOf(county?.geometry ?? null);
  if (county?.geometry == null || box === null) return null;
  const centre: Position = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const squeeze = Math.cos((centre[1] * Math.PI) / 180);
  const toPlane = ([lng, lat]: Position): Spot => [
    (lng - centre[0]) * metersPerDegree * squeeze,
    (lat - centre[1]) * metersPerDegree,
  ];
  const onPlane = (path: readonly GeoPosition[]): readonly Spot[] =>
    path.map(([lng = 0, lat = 0]) => toPlane([lng, lat]));
  const rings = pathsOf(county.geometry).map(onPlane);
  const placeByName = new Map<string, KnownPlace>();
  const lineByName = new Map<string, KnownLine>();
  const lines: KnownLine[] = [];
  for (const { geometry, properties } of features) {
    const { name, nameEn, aliases, position } = properties;
    const uncertaintyMeters = position.uncertaintyMeters ?? Infinity;
    if (geometry === null || uncertaintyMeters > mostUncertainMeters) continue;
    const keys = [name, nameEn, ...aliases].map(nameKey);
    if (geometry.type === "Point") {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const place: KnownPlace = { name, at: toPlane([lng, lat]), uncertaintyMeters };
      for (const key of keys) if (!placeByName.has(key)) placeByName.set(key, place);
      continue;
    }
    const paths = pathsOf(geometry).filter((path) => path.length >= fewestVertices);
    if (paths.length === 0) continue;
    const line: KnownLine = { name, segments: segmentsOf(paths.map(onPlane)), uncertaintyMeters };
    lines.push(line);
    for (const key of keys) if (!lineByName.has(key)) lineByName.set(key, line);
  }
  const outline = { name: county.properties.name, segments: segmentsOf(rings), uncertaintyMeters: 0 };
  return { centre, box, toPlane, rings, outline, lines, placeByName, lineByName };
}

/** Metres from a spot to the nearest point of a line; infinite for a line without segments. */
export function distanceToLine([x, y]: Spot, { segments }: KnownLine): number {
  let least = Infinity;
  for (let at = 0; at < segments.length; at += 4) {
    const x1 = segments[at] ?? 0;
    const y1 = segments[at + 1] ?? 0;
    const dx = (segments[at + 2] ?? 0) - x1;
    const dy = (segments[at + 3] ?? 0) - y1;
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
    const [ex, ey] = [x - x1 - share * dx, y - y1 - share * dy];
    const square = ex * ex + ey * ey;
    if (square < least) least = square;
  }
  return Math.sqrt(least);
}

/** Metres from a spot to the county; 0 inside it. */
export function distanceToCounty(spot: Spot, ground: Ground): number {
  const [x, y] = spot;
  let isInside = false;
  for (const ring of ground.rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [x1, y1] = ring[at] ?? [0, 0];
      const [x2, y2] = ring[before] ?? [0, 0];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
  return isInside ? 0 : distanceToLine(spot, ground.outline);
}
