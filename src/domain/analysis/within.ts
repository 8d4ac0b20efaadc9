import type { Geometry } from "geojson";
import type { Position } from "../geo/position.ts";
import { type AreaIndex, indexArea } from "./area-index.ts";
import type { Area } from "./buffer.ts";
import { type LocalPlane, localPlane } from "./local-plane.ts";
import { positionsOf } from "./measure.ts";
import { closestBetween, type PlaneShape, planeShape } from "./plane-shape.ts";
import { splitLine } from "./split-line.ts";
import { eachTarget, type TargetGroup, type TargetRef, together, type Trust } from "./target.ts";

/**
 * How something lies to an area: `inside` all of it, however far its place may be off · `partly` it crosses the edge, or holds
 * the area · `likely` all of it as it is drawn, but its place is not known well enough · `possible` drawn outside, but its
 * place may be off by as much.
 */
export const relations = ["inside", "partly", "likely", "possible"] as const;

/** One of {@link relations}. */
export type Relation = (typeof relations)[number];

/** Something that lies in an area. */
export type Hit = TargetRef & { readonly relation: Relation };

/** What lies in an area, in the order of the targets, and what could not be asked since it has no geometry. */
export type WithinResult = { readonly hits: readonly Hit[]; readonly leftOut: readonly TargetRef[] };

/** On which sides of an area's edge a geometry lies. */
export type Sides = { readonly isInside: boolean; readonly isOutside: boolean };

const nowhere: Sides = { isInside: false, isOutside: false };

function both(sides: readonly Sides[]): Sides {
  return { isInside: sides.some(({ isInside }) => isInside), isOutside: sides.some(({ isOutside }) => isOutside) };
}

function ofLine(line: readonly Position[], area: AreaIndex): Sides {
  const stretches = splitLine(line, [area]);
  const first = line[0];
  // A line without length is a point.
  if (stretches.length === 0) return first === undefined ? nowhere : ofPoint(first, area);
  return both(stretches.map((stretch) => ({ isInside: stretch.area !== null, isOutside: stretch.area === null })));
}

function ofPoint(position: Position, area: AreaIndex): Sides {
  const isInside = area.contains(position);
  return { isInside, isOutside: !isInside };
}

function ofPolygon(rings: readonly (readonly Position[])[], area: AreaIndex): Sides {
  const edge = both(rings.map((ring) => ofLine(ring, area)));
  if (edge.isInside && edge.isOutside) return edge;
  // Where no edge is met, the area itself or one of its holes may lie within the polygon.
  const holds = indexArea({ type: "Polygon", coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y])) });
  const hasEdgeWithin = area.rings.some(([start]) => start !== undefined && holds.contains(start));
  return { isInside: edge.isInside || hasEdgeWithin, isOutside: edge.isOutside || hasEdgeWithin };
}

/** On which sides of an area's edge a geometry lies; what lies on the edge itself may be on either. */
export function sidesOf(geometry: Geometry, area: AreaIndex): Sides {
  switch (geometry.type) {
    case "Point":
      return both(positionsOf([geometry.coordinates]).map((position) => ofPoint(position, area)));
    case "MultiPoint":
      return both(positionsOf(geometry.coordinates).map((position) => ofPoint(position, area)));
    case "LineString":
      return ofLine(positionsOf(geometry.coordinates), area);
    case "MultiLineString":
      return both(geometry.coordinates.map((line) => ofLine(positionsOf(line), area)));
    case "Polygon":
      return ofPolygon(geometry.coordinates.map(positionsOf), area);
    case "MultiPolygon":
      return both(geometry.coordinates.map((rings) => ofPolygon(rings.map(positionsOf), area)));
    case "GeometryCollection":
      return both(geometry.geometries.map((part) => sidesOf(part, area)));
  }
}

/** How a geometry lies to an area; `null`: not in it. `edge` is the area's edge in the plane, as lines. */
function relationOf(
  geometry: Geometry,
  { uncertaintyMeters, isSchematic }: Trust,
  area: AreaIndex,
  edge: () => { readonly shape: PlaneShape; readonly plane: LocalPlane },
): Relation | null {
  const { isInside, isOutside } = sidesOf(geometry, area);
  if (isInside && isOutside) return "partly";
  if (uncertaintyMeters === 0 && !isSchematic) return isInside ? "inside" : null;
  if (uncertaintyMeters === null) return isInside ? "likely" : null;
  const { shape, plane } = edge();
  const distance = closestBetween(planeShape(geometry, plane), shape)?.distance ?? Infinity;
  if (isInside) return distance >= uncertaintyMeters ? "inside" : "likely";
  return isOutside && distance <= uncertaintyMeters ? "possible" : null;
}

/**
 * What lies in an area. `trust` is that in the area itself: it adds to the uncertainty of everything that is asked.
 * `onProgress` hears shares in [0, 1].
 */
export function findWithin(
  area: Area,
  trust: Trust,
  groups: readonly TargetGroup[],
  onProgress: (share: number) => void = () => undefined,
): WithinResult {
  const index = indexArea(area);
  let known: { readonly shape: PlaneShape; readonly plane: LocalPlane } | null = null;
  const edge = (): { readonly shape: PlaneShape; readonly plane: LocalPlane } => {
    const plane = known?.plane ?? localPlane(index.box);
    known ??= {
      plane,
      shape: planeShape(
        { type: "MultiLineString", coordinates: index.rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])) },
        plane,
      ),
    };
    return known;
  };
  const hits: Hit[] = [];
  const leftOut = eachTarget(groups, onProgress, (target, ref) => {
    const relation = relationOf(target.geometry, together(trust, target), index, edge);
    if (relation !== null) hits.push({ ...ref, relation });
  });
  return { hits, leftOut };
}
