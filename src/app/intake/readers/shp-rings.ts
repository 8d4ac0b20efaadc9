import type { Position } from "geojson";
import { doubleArea } from "#domain/intake/check-geometry.ts";

type Ring = {
  readonly positions: Position[];
  readonly area: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/**
 * The polygons that the rings of one record make: a ring that runs clockwise is an outline, one that runs the other way a hole
 * of the smallest outline around it. Where that leaves holes without outline while the opposite reading does not (axes swapped,
 * or a careless program), the opposite is taken. Every ring comes turned round, as GeoJSON winds them.
 */
export function polygonsOf(rings: readonly Position[][]): Position[][][] {
  const measured = rings.map(measure);
  const usual = grouped(measured, (ring) => ring.area <= 0);
  const best = usual.orphans === 0 ? usual : grouped(measured, (ring) => ring.area >= 0);
  const chosen = best.orphans < usual.orphans ? best : usual;
  return chosen.polygons.map((polygon) => polygon.map(({ positions }) => positions.toReversed()));
}

function measure(positions: Position[]): Ring {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return { positions, area: doubleArea(positions), west, south, east, north };
}

function grouped(
  rings: readonly Ring[],
  isOutline: (ring: Ring) => boolean,
): { readonly polygons: readonly (readonly Ring[])[]; readonly orphans: number } {
  const polygons = rings.filter(isOutline).map((outline) => [outline]);
  // From small to large, so that the first outline around a hole is the smallest.
  const bySize = polygons.toSorted((a, b) => Math.abs(a[0]?.area ?? 0) - Math.abs(b[0]?.area ?? 0));
  let orphans = 0;
  for (const hole of rings.filter((ring) => !isOutline(ring))) {
    const around = bySize.find(([outline]) => outline !== undefined && isAround(outline, hole));
    if (around !== undefined) around.push(hole);
    else {
      orphans += 1;
      polygons.push([hole]);
    }
  }
  return { polygons, orphans };
}

function isAround(outline: Ring, hole: Ring): boolean {
  if (hole.west < outline.west || hole.east > outline.east || hole.south < outline.south || hole.north > outline.north)
    return false;
  // A hole may touch its outline in some vertices: one that is clearly inside or outside decides.
  for (const position of hole.positions) {
    const side = sideOf(outline.positions, position);
    if (side !== "on") return side === "in";
  }
  return true;
}

function sideOf(ring: readonly Position[], [x = 0, y = 0]: Position): "in" | "out" | "on" {
  let isIn = false;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    const [bx = 0, by = 0] = ring[index + 1] ?? [];
    if ((x === ax && y === ay) || (x === bx && y === by)) return "on";
    if (ay > y === by > y) continue;
    const across = ax + ((y - ay) / (by - ay)) * (bx - ax);
    if (across === x) return "on";
    if (across > x) isIn = !isIn;
  }
  return isIn ? "in" : "out";
}
