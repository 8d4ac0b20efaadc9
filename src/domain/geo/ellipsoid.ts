import geographiclib from "geographiclib-geodesic";
import type { Position } from "./position.ts";

/** CGCS2000: semi-major axis in metres and flattening, as GB 22021 gives them. */
const cgcs2000 = new geographiclib.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

/** The shortest way between two positions on the ellipsoid of CGCS2000. */
export type Geodesic = {
  readonly meters: number;
  /** Direction at the start, degrees clockwise from true north, in [0, 360). 0 where both positions are the same. */
  readonly azimuth: number;
};

/** The shortest way from one position to another. */
export function geodesicBetween([fromLng, fromLat]: Position, [toLng, toLat]: Position): Geodesic {
  const { s12 = 0, azi1 = 0 } = cgcs2000.Inverse(fromLat, fromLng, toLat, toLng);
  return { meters: s12, azimuth: s12 === 0 ? 0 : (azi1 + 360) % 360 };
}

/** The position that lies `meters` along the shortest way from one position to another; beyond its end where it is shorter. */
export function positionAlong([fromLng, fromLat]: Position, [toLng, toLat]: Position, meters: number): Position {
  const { lat2 = fromLat, lon2 = fromLng } = cgcs2000.InverseLine(fromLat, fromLng, toLat, toLng).Position(meters);
  return [lon2, lat2];
}

/** The length of a line of positions in metres. */
export function geodesicLength(line: readonly Position[]): number {
  return line.reduce((sum, position, at) => {
    const before = line[at - 1];
    return before === undefined ? sum : sum + geodesicBetween(before, position).meters;
  }, 0);
}

/** The area within a ring in square metres, closed or not, whichever way it turns; its sides are geodesics. */
function ringArea(ring: readonly Position[]): number {
  const polygon = cgcs2000.Polygon(false);
  for (const [lng, lat] of ring) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

/** The area of a polygon in square metres: its outer ring (the first) less its holes. */
export function geodesicArea([outer = [], ...holes]: readonly (readonly Position[])[]): number {
  return holes.reduce((area, hole) => area - ringArea(hole), ringArea(outer));
}
