import type { Geometry } from "geojson";

/** `[west, south, east, north]` in degrees, WGS 84. Never crosses the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** The smallest box around a geometry, or `null` where there is no position in it. */
export function bboxOf(geometry: Geometry | null): Bbox | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lng, lat] = coordinates as unknown[];
    if (typeof lng === "number" && typeof lat === "number") {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      return;
    }
    for (const part of coordinates) visit(part);
  };
  const visitGeometry = (part: Geometry): void => {
    if (part.type === "GeometryCollection") part.geometries.forEach(visitGeometry);
    else visit(part.coordinates);
  };
  if (geometry !== null) visitGeometry(geometry);
  return west <= east ? [west, south, east, north] : null;
}

/** The smallest box around several boxes, or `null` for none. */
export function unionBbox(boxes: readonly Bbox[]): Bbox | null {
  const [first, ...others] = boxes;
  if (first === undefined) return null;
  // Not spread into `Math.min`: a hundred thousand arguments are more than the stack holds.
  return others.reduce<Bbox>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    first,
  );
}
