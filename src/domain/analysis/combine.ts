import { difference, feature as toFeature, featureCollection, intersect } from "@turf/turf";
import type { Feature, Geometry } from "geojson";
import { bboxOf } from "../geo/bbox.ts";
import { selfCrossings } from "../intake/self-crossing.ts";
import { type AreaIndex, indexArea } from "./area-index.ts";
import { type Area, bufferOf, polygonsOf } from "./buffer.ts";
import { linesOf } from "./crossing.ts";
import { splitLine } from "./split-line.ts";
import { sidesOf } from "./within.ts";

/**
 * What is made of an area and a layer: `intersection` what of the layer lies in the area · `outside` what of it lies outside ·
 * `remainder` the area less the layer's polygons · `union` the area and the layer's polygons as one.
 */
export const operations = ["intersection", "outside", "remainder", "union"] as const;

/** One of {@link operations}. */
export type Operation = (typeof operations)[number];

/** What came of it. Indices are those of the layer's features. */
export type CombineResult = {
  /** With the attributes of the layer's features where they come from one of them; ids 0, 1, 2, …. */
  readonly features: readonly Feature[];
  /** Features without geometry, and for `remainder` and `union` those that are no polygons. */
  readonly leftOut: readonly number[];
  /** Polygons that cross themselves: nobody can say what lies in them. */
  readonly failed: readonly number[];
};

function isArea(geometry: Geometry | null): geometry is Area {
  return geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
}

function pointsOf(geometry: Geometry): readonly (readonly number[])[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  return geometry.type === "MultiPoint" ? geometry.coordinates : [];
}

function areasOf(geometry: Geometry): readonly Area[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(areasOf);
  return isArea(geometry) ? [geometry] : [];
}

/** What two areas share, or what the first has alone; `null` for nothing. */
function overlaid(first: Area, second: Area, isShared: boolean): Area | null {
  const pair = featureCollection<Area>([toFeature(first), toFeature(second)]);
  return (isShared ? intersect(pair) : difference(pair))?.geometry ?? null;
}

/** The parts of one geometry inside (or outside) the area, each kind on its own. */
function cut(geometry: Geometry, area: Area, index: AreaIndex, isInside: boolean): readonly Geometry[] {
  if (geometry.type === "GeometryCollection")
    return geometry.geometries.flatMap((part) => cut(part, area, index, isInside));
  if (isArea(geometry)) {
    const sides = sidesOf(geometry, index);
    // Most of a layer meets no edge, and an overlay with an area of many vertices takes long.
    if (!(sides.isInside && sides.isOutside)) return sides.isInside === isInside ? [geometry] : [];
    const part = overlaid(geometry, area, isInside);
    return part === null ? [] : [part];
  }
  const points = pointsOf(geometry).filter(([lng = 0, lat = 0]) => index.contains([lng, lat]) === isInside);
  const [point] = points;
  const pointParts: Geometry[] =
    point === undefined
      ? []
      : points.length === 1
        ? [{ type: "Point", coordinates: [...point] }]
        : [{ type: "MultiPoint", coordinates: points.map((each) => [...each]) }];
  const lines = linesOf(geometry)
    .flatMap((line) => splitLine(line, [index]))
    .filter((stretch) => (stretch.area !== null) === isInside)
    .map(({ line }) => line.map(([lng, lat]) => [lng, lat]));
  const [line] = lines;
  const lineParts: Geometry[] =
    line === undefined
      ? []
      : lines.length === 1
        ? [{ type: "LineString", coordinates: line }]
        : [{ type: "MultiLineString", coordinates: lines }];
  return [...pointParts, ...lineParts];
}

function asOne(parts: readonly Geometry[]): Geometry | null {
  const [first] = parts;
  return first === undefined
    ? null
    : parts.length === 1
      ? first
      : { type: "GeometryCollection", geometries: [...parts] };
}

/** Whether the boxes around an area and around another overlap. */
function meets(area: Area, { box }: AreaIndex): boolean {
  const own = bboxOf(area);
  return own !== null && own[0] <= box[2] && own[2] >= box[0] && own[1] <= box[3] && own[3] >= box[1];
}

/** Whether polygons of a geometry cross themselves, so that nobody can say what lies in them. */
function isTangled(geometry: Geometry): boolean {
  return areasOf(geometry)
    .flatMap((part) => polygonsOf(part).flat())
    .some((ring) => selfCrossings(ring.map((position) => [...position])).found.length > 0);
}

/** Combines an area with a layer's features. `geometries` are areas that may overlap. `onProgress` hears shares in [0, 1]. */
export function combine(
  operation: Operation,
  geometries: readonly Geometry[],
  layer: readonly Feature<Geometry | null>[],
  onProgress: (share: number) => void = () => undefined,
): CombineResult {
  const area = bufferOf(geometries.flatMap(areasOf), 0);
  if (area === null) return { features: [], leftOut: [], failed: [] };
  const index = indexArea(area);
  const isByFeature = operation === "intersection" || operation === "outside";
  const made: Feature[] = [];
  const polygons: Area[] = [];
  const leftOut: number[] = [];
  const failed: number[] = [];
  layer.forEach(({ geometry, properties }, at) => {
    if (at % 50 === 0) onProgress(at / layer.length);
    if (geometry === null || (!isByFeature && areasOf(geometry).length === 0)) leftOut.push(at);
    else if (isTangled(geometry)) failed.push(at);
    else if (isByFeature) {
      const part = asOne(cut(geometry, area, index, operation === "intersection"));
      if (part !== null) made.push({ type: "Feature", geometry: part, properties: { ...properties } });
    } else polygons.push(...areasOf(geometry).filter((each) => operation === "union" || meets(each, index)));
  });
  if (!isByFeature) {
    const whole = bufferOf(operation === "union" ? [area, ...polygons] : polygons, 0);
    const rest = operation === "union" ? whole : whole === null ? area : overlaid(area, whole, false);
    if (rest !== null) made.push({ type: "Feature", geometry: rest, properties: {} });
  }
  onProgress(1);
  return { features: made.map((feature, id) => ({ ...feature, id })), leftOut, failed };
}
