import { area, bbox, booleanPointInPolygon, distance, featureCollection, intersect, polygon, union } from "@turf/turf";
import type { Feature, Polygon, Position } from "geojson";
import type { LngLat } from "./gcj02.ts";
import { fitWeights, localPlane, powerCells, type Seat } from "./weighted-partition.ts";
import { joinedLines, positionWelder, sharedSegments } from "./zone-edges.ts";

/** A township for the partition: its seat in degrees and its published area. */
export type ZoneSeat = { readonly slug: string; readonly position: LngLat; readonly areaKm2: number | null };

/** The schematic zones, by slug, and the edges between them, each once. Neighbours share their vertices exactly. */
export type Zones = {
  readonly zones: ReadonlyMap<string, Feature<Polygon>>;
  readonly edges: readonly Position[][];
};

type Part = { readonly slug: string; readonly shape: Feature<Polygon>; readonly hasSeat: boolean };

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

/** What of a cell lies in the county: a bay of the county's edge can cut a cell into several parts. */
function partsOf(
  { slug, position }: ZoneSeat,
  cell: readonly LngLat[],
  county: Feature<Polygon>,
  weld: (position: Position) => Position,
): readonly Part[] {
  const [first] = cell;
  if (first === undefined) throw new Error(`The seat of ${slug} has no zone: its weight is too small`);
  const zone = intersect(featureCollection([polygon([[...cell, first]]), county]));
  if (zone === null) throw new Error(`The zone of ${slug} lies outside the county`);
  const parts = zone.geometry.type === "Polygon" ? [zone.geometry.coordinates] : zone.geometry.coordinates;
  return parts.map((rings) => {
    const shape = polygon(rings.map((ring) => withoutRepeats(ring.map(weld))));
    return { slug, shape, hasSeat: booleanPointInPolygon(position, shape) };
  });
}

function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter((position, at) => at === 0 || position.join() !== ring[at - 1]?.join());
}

function sharedKm(a: Feature<Polygon>, b: Feature<Polygon>): number {
  return sharedSegments([a.geometry.coordinates, b.geometry.coordinates]).reduce(
    (sum, [from, to]) => sum + distance(from, to),
    0,
  );
}

/** Every seat's part, joined by the parts that were cut off from their own seat and lie longest beside this one. */
function joinStrays(parts: readonly Part[]): ReadonlyMap<string, Feature<Polygon>> {
  const zones = new Map(parts.filter(({ hasSeat }) => hasSeat).map(({ slug, shape }) => [slug, shape]));
  for (const { shape } of parts.filter(({ hasSeat }) => !hasSeat)) {
    const [nearest] = [...zones].toSorted(([, a], [, b]) => sharedKm(b, shape) - sharedKm(a, shape));
    if (nearest === undefined) throw new Error("Expected a zone beside a part that was cut off");
    const joined = union(featureCollection([nearest[1], shape]));
    if (joined?.geometry.type !== "Polygon") throw new Error(`Expected one polygon for ${nearest[0]}`);
    zones.set(nearest[0], polygon(joined.geometry.coordinates));
  }
  return zones;
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
  const cells = powerCells(seats, weights, frameKm).map((cell) => cell.map((corner) => plane.toDegrees(corner)));
  const weld = positionWelder();
  const zones = joinStrays(townships.flatMap((township, at) => partsOf(township, cells[at] ?? [], county, weld)));
  for (const { slug } of townships) if (!zones.has(slug)) throw new Error(`The seat of ${slug} lies outside its zone`);
  return {
    zones,
    edges: joinedLines(sharedSegments([...zones.values()].map(({ geometry }) => geometry.coordinates))),
  };
}

/** How far each zone's area is from the published one, as a share; for the documentation. */
export function areaErrors(
  zones: Zones["zones"],
  townships: readonly ZoneSeat[],
): readonly { readonly slug: string; readonly publishedKm2: number; readonly share: number }[] {
  return townships.flatMap(({ slug, areaKm2 }) => {
    const zone = zones.get(slug);
    return areaKm2 === null || zone === undefined
      ? []
      : [{ slug, publishedKm2: areaKm2, share: area(zone) / 1e6 / areaKm2 - 1 }];
  });
}
