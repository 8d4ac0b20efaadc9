import type { Position } from "geojson";

/** Widest angle that one straight piece of an arc spans: its middle is then at most 0.1 % of the radius off. */
const widest = Math.PI / 36;

/**
 * Positions along an arc, both ends included: angles in radians from east, counterclockwise where `sweep` is positive. `ratio`
 * and `tilt` make it an ellipse: its second axis in the first, and the direction of the first.
 */
export function arcPositions(
  center: Position,
  radius: number,
  start: number,
  sweep: number,
  ratio = 1,
  tilt = 0,
): Position[] {
  const pieces = Math.min(720, Math.max(1, Math.ceil(Math.abs(sweep) / widest)));
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const angle = start + (sweep * index) / pieces;
    const [along, across] = [radius * Math.cos(angle), radius * ratio * Math.sin(angle)];
    return [
      (center[0] ?? 0) + along * Math.cos(tilt) - across * Math.sin(tilt),
      (center[1] ?? 0) + along * Math.sin(tilt) + across * Math.cos(tilt),
    ];
  });
}

/** A DXF segment from `a` to `b` whose `bulge` is the tangent of a quarter of its angle; both ends included, exactly. */
export function bulgePositions(a: Position, b: Position, bulge: number): Position[] {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const chord = Math.hypot(bx - ax, by - ay);
  if (bulge === 0 || chord === 0 || !Number.isFinite(bulge)) return [a, b];
  const sweep = 4 * Math.atan(bulge);
  const away = (1 - bulge * bulge) / (4 * bulge);
  const center = [(ax + bx) / 2 - (by - ay) * away, (ay + by) / 2 + (bx - ax) * away];
  const radius = (chord * (1 + bulge * bulge)) / (4 * Math.abs(bulge));
  const start = Math.atan2(ay - (center[1] ?? 0), ax - (center[0] ?? 0));
  return [a, ...arcPositions(center, radius, start, sweep).slice(1, -1), b];
}

/** A circular string: arcs through every three positions, the last of one the first of the next; three in a line stay a line. */
export function straightened(positions: readonly Position[]): Position[] {
  const all: Position[] = positions.slice(0, 1);
  for (let index = 0; index + 2 < positions.length; index += 2) {
    const [a = [], b = [], c = []] = positions.slice(index, index + 3);
    const [[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]] = [a, b, c];
    const twice = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    const chord = Math.hypot(cx - ax, cy - ay);
    if (twice === 0 || chord === 0) all.push(b, c);
    else {
      // The bulge is the height of the arc over half its chord; the inscribed angle at `b` is half the rest of the circle.
      const inscribed = Math.atan2(twice, (ax - bx) * (cx - bx) + (ay - by) * (cy - by));
      all.push(...bulgePositions(a, c, Math.tan((Math.PI - Math.abs(inscribed)) / 2) * Math.sign(twice)).slice(1));
    }
  }
  return all;
}

/** Lines laid end to end, the position where two meet once. */
export function chained(lines: readonly unknown[]): unknown[] {
  return lines.flatMap((line, index) => (Array.isArray(line) ? line.slice(index === 0 ? 0 : 1) : []));
}
