import {
  area,
  bbox,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  lineSplit,
  lineString,
  midpoint,
  point,
  polygon,
} from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { LngLat } from "./gcj02.ts";
import { fitWeights, localPlane, powerCells, type Seat } from "./weighted-partition.ts";

/** A township for the partition: its seat in degrees and its published area. */
export type ZoneSeat = { readonly slug: string; readonly position: LngLat; readonly areaKm2: number | null };

/** The schematic zones, by slug, and the edges between them, each once. */
export type Zones = {
  readonly zones: ReadonlyMap<string, Feature<Polygon | MultiPolygon>>;
  readonly edges: readonly Position[][];
};

const sampleKm = 0.5;
const frameKm = 120;

function samplesIn(county: Feature<Polygon>, plane: ReturnType<typeof localPlane>): [number, number][] {
  const [west, south, east, north] = bbox(county);
  const [left, bottom] = plane.toPlane([west, south]);
  const [right, top] = plane.toPlane([east, north]);
  const samples: [number, number][] = [];
  for (let x = left; x <= right; x += sampleKm)
    for (let y = bottom; y <= top; y += sampleKm)
      if (booleanPointInPolygon(plane.toDegrees([x, y]), county)) samples.push([x, y]);
  return samples;
}

/** The pieces of a segment that lie inside the county. */
function insidePieces(from: LngLat, to: LngLat, county: Feature<Polygon>): Position[][] {
  const segment = lineString([from, to]);
  const pieces = lineSplit(segment, county).features;
  return (pieces.length === 0 ? [segment] : pieces)
    .map(({ geometry }) => geometry.coordinates)
    .filter((piece) => {
      const [first, last] = [piece[0], piece.at(-1)];
      return (
        first !== undefined && last !== undefined && booleanPointInPolygon(midpoint(point(first), point(last)), county)
      );
    });
}

/** Partitions the county among its seats. Neither the zones nor their edges are boundaries of anything. */
export function partition(county: Feature<Polygon>, townships: readonly ZoneSeat[]): Zones {
  const [west, south, east, north] = bbox(county);
  const plane = localPlane([(west + east) / 2, (south + north) / 2]);
  const seats: readonly Seat[] = townships.map(({ position, areaKm2 }) => {
    const [x, y] = plane.toPlane(position);
    return { x, y, areaKm2 };
  });
  const weights = fitWeights(seats, samplesIn(county, plane), sampleKm ** 2);
  const cells = powerCells(seats, weights, frameKm);
  const zones = new Map<string, Feature<Polygon | MultiPolygon>>();
  const edges: Position[][] = [];
  cells.forEach((cell, at) => {
    const ring = cell.map(({ x, y }) => plane.toDegrees([x, y]));
    const [first] = ring;
    const slug = townships[at]?.slug;
    if (first === undefined || slug === undefined) throw new Error(`Seat ${at} has no zone: its weight is too small`);
    const zone = intersect(featureCollection([polygon([[...ring, first]]), county]));
    if (zone === null) throw new Error(`The zone of ${slug} lies outside the county`);
    zones.set(slug, zone);
    cell.forEach((corner, index) => {
      const [from, to] = [ring[index], ring[(index + 1) % ring.length]];
      if (corner.beyond > at && from !== undefined && to !== undefined) edges.push(...insidePieces(from, to, county));
    });
  });
  return { zones, edges };
}

/** How far each zone's area is from the published one, as a share; for the documentation. */
export function areaErrors(
  zones: Zones["zones"],
  townships: readonly ZoneSeat[],
): readonly { readonly slug: string; readonly share: number }[] {
  return townships.flatMap(({ slug, areaKm2 }) => {
    const zone = zones.get(slug);
    return areaKm2 === null || zone === undefined ? [] : [{ slug, share: area(zone) / 1e6 / areaKm2 - 1 }];
  });
}
