import type { Position } from "../geo/position.ts";
import { indexArea } from "./area-index.ts";
import type { Area } from "./buffer.ts";
import { localPlane } from "./local-plane.ts";
import { closestBetween, planeShape } from "./plane-shape.ts";

/** Places that are tried along the longer side of an area's box. */
const tries = 24;

/**
 * Where in an area something can be written that should keep clear: of the places of an even grid, the one that is farthest from
 * the area's edge and from everything in `avoided`. `null` where no place of the grid lies inside.
 */
export function clearPlace(area: Area, avoided: readonly Position[]): Position | null {
  const index = indexArea(area);
  const [west, south, east, north] = index.box;
  const plane = localPlane(index.box);
  const edge = planeShape(
    { type: "MultiLineString", coordinates: index.rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])) },
    plane,
  );
  const others = avoided.map(plane.toPlane);
  const step = Math.max(east - west, north - south) / tries;
  let best: { readonly place: Position; readonly distance: number } | null = null;
  for (let lng = west + step / 2; lng < east; lng += step)
    for (let lat = south + step / 2; lat < north; lat += step) {
      const place: Position = [lng, lat];
      if (!index.contains(place)) continue;
      const [x, y] = plane.toPlane(place);
      const toOthers = Math.min(...others.map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)));
      if (best !== null && toOthers <= best.distance) continue;
      const shape = { vertices: [[x, y] as const], sides: [], filled: [] };
      const distance = Math.min(toOthers, closestBetween(shape, edge)?.distance ?? 0);
      if (best === null || distance > best.distance) best = { place, distance };
    }
  return best?.place ?? null;
}
