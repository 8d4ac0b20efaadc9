import { featureCollection, polygon, union } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { doubleArea } from "./check-geometry.ts";
import type { FileIssue } from "./file-issue.ts";
import { isSame } from "./geometry-shape.ts";
import { selfCrossings } from "./self-crossing.ts";

/** What can be put right, in the order in which it is done. */
export const repairs = ["drop-duplicates", "close-rings", "untangle", "wind-rings"] as const;

/** Something that can be put right. */
export type Repair = (typeof repairs)[number];

/** The repair that is offered for a kind of issue. */
export const repairFor: Readonly<Record<Extract<FileIssue, { severity: "repairable" }>["kind"], Repair>> = {
  "duplicate-vertices": "drop-duplicates",
  "unclosed-ring": "close-rings",
  "self-crossing": "untangle",
  "wrong-winding": "wind-rings",
};

/**
 * What a repair did to one geometry: how many positions went or came, rings were closed or turned round, polygons were
 * untangled into `parts` polygons. `failed`: it was asked for and could not be done, the polygon is as it was.
 */
export type RepairDone =
  | { readonly repair: "drop-duplicates"; readonly positions: number }
  | { readonly repair: "close-rings"; readonly rings: number }
  | { readonly repair: "wind-rings"; readonly rings: number }
  | { readonly repair: "untangle"; readonly polygons: number; readonly parts: number; readonly failed: number };

/** A geometry after the repairs, and what they did; the very same geometry where there was nothing to do. */
export type Repaired<Shape extends Geometry = Geometry> = {
  readonly geometry: Shape | Polygon | MultiPolygon;
  readonly done: readonly RepairDone[];
};

type Counts = {
  positions: number;
  closed: number;
  turned: number;
  untangled: number;
  parts: number;
  failed: number;
};

/**
 * Makes the repairs that were asked for. Lines and rings keep their positions and their order but for what a repair names;
 * untangling reads a ring by the even-odd rule, the way it is filled on the screen, and drops its heights. A polygon may become
 * several.
 */
export function repairGeometry(geometry: Geometry, wanted: ReadonlySet<Repair>): Repaired {
  const counts: Counts = { positions: 0, closed: 0, turned: 0, untangled: 0, parts: 0, failed: 0 };
  const repaired = repairedOf(geometry, wanted, counts);
  const done: RepairDone[] = [];
  if (counts.positions > 0) done.push({ repair: "drop-duplicates", positions: counts.positions });
  if (counts.closed > 0) done.push({ repair: "close-rings", rings: counts.closed });
  if (counts.untangled + counts.failed > 0)
    done.push({
      repair: "untangle",
      polygons: counts.untangled,
      parts: counts.parts,
      failed: counts.failed,
    });
  if (counts.turned > 0) done.push({ repair: "wind-rings", rings: counts.turned });
  return { geometry: done.length === 0 ? geometry : repaired, done };
}

function repairedOf(geometry: Geometry, wanted: ReadonlySet<Repair>, counts: Counts): Geometry {
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return geometry;
    case "LineString":
      return { ...geometry, coordinates: thinned(geometry.coordinates, 2, wanted, counts) };
    case "MultiLineString":
      return { ...geometry, coordinates: geometry.coordinates.map((line) => thinned(line, 2, wanted, counts)) };
    case "Polygon": {
      const polygons = repairedPolygon(geometry.coordinates, wanted, counts);
      const [only] = polygons;
      return polygons.length === 1 && only !== undefined
        ? { ...geometry, coordinates: only }
        : { type: "MultiPolygon", coordinates: polygons };
    }
    case "MultiPolygon":
      return {
        ...geometry,
        coordinates: geometry.coordinates.flatMap((rings) => repairedPolygon(rings, wanted, counts)),
      };
    case "GeometryCollection":
      return { ...geometry, geometries: geometry.geometries.map((part) => repairedOf(part, wanted, counts)) };
  }
}

/** Without positions that repeat the one before, as long as so many are left as the shape needs. */
function thinned(line: Position[], least: number, wanted: ReadonlySet<Repair>, counts: Counts): Position[] {
  if (!wanted.has("drop-duplicates")) return line;
  const kept = line.filter((position, index) => index === 0 || !isSame(position, line[index - 1]));
  if (kept.length < least || kept.length === line.length) return line;
  counts.positions += line.length - kept.length;
  return kept;
}

function repairedPolygon(rings: Position[][], wanted: ReadonlySet<Repair>, counts: Counts): Position[][][] {
  const closed = rings.map((ring) => {
    const kept = thinned(ring, isSame(ring[0], ring.at(-1)) ? 4 : 3, wanted, counts);
    const [first] = kept;
    if (!wanted.has("close-rings") || first === undefined || isSame(first, kept.at(-1))) return kept;
    counts.closed += 1;
    return [...kept, first];
  });
  return untangled(closed, wanted, counts).map((polygonRings) =>
    polygonRings.map((ring, index) => wound(ring, index === 0, wanted, counts)),
  );
}

function untangled(rings: Position[][], wanted: ReadonlySet<Repair>, counts: Counts): Position[][][] {
  if (!wanted.has("untangle") || rings.every((ring) => selfCrossings(ring).found.length === 0)) return [rings];
  const flat = rings.map((ring) => {
    const positions = ring.map(([x = 0, y = 0]) => [x, y]);
    const [first] = positions;
    return first === undefined || isSame(first, positions.at(-1)) ? positions : [...positions, first];
  });
  try {
    // Joined with itself a polygon comes out by the even-odd rule, its parts apart from one another.
    const shape = polygon(flat);
    const joined = union(featureCollection([shape, shape]))?.geometry;
    const parts = joined?.type === "Polygon" ? [joined.coordinates] : (joined?.coordinates ?? []);
    if (parts.length === 0) throw new RangeError("Nothing is left of the polygon");
    counts.untangled += 1;
    counts.parts += parts.length;
    return parts;
  } catch {
    // The library gives up on some tangles; the caller is told, and the polygon stays as the file has it.
    counts.failed += 1;
    return [rings];
  }
}

function wound(ring: Position[], isOutline: boolean, wanted: ReadonlySet<Repair>, counts: Counts): Position[] {
  const area = doubleArea(ring);
  if (!wanted.has("wind-rings") || area === 0 || area > 0 === isOutline) return ring;
  counts.turned += 1;
  return ring.toReversed();
}
