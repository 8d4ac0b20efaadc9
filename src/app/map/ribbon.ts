import type { Position } from "#domain/geo/position.ts";

// Web Mercator in units of the world's width at the equator: angles on the map stay angles here.
const radian = Math.PI / 180;
function project([lng, lat]: Position): [number, number] {
  return [lng / 360, Math.log(Math.tan(Math.PI / 4 + (lat * radian) / 2)) / (2 * Math.PI)];
}
function unproject([x, y]: readonly [number, number]): [number, number] {
  return [x * 360, (2 * Math.atan(Math.exp(y * 2 * Math.PI)) - Math.PI / 2) / radian];
}

const earthCircumferenceMeters = 40_075_016.7;

/**
 * A closed ring (WGS 84, first position repeated) around a line: a soft arrow that widens from 0.72 of `widthMeters` at its
 * beginning to `widthMeters`, with a head of 1.9 times its width. `null` for a line without length.
 */
export function ribbonRing(line: readonly Position[], widthMeters: number): Position[] | null {
  const points = line.map(project);
  const first = line[0];
  if (first === undefined) return null;
  const width = widthMeters / (earthCircumferenceMeters * Math.cos(first[1] * radian));
  const lengths = [0];
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1], points[at]];
    if (a === undefined || b === undefined) return null;
    lengths.push((lengths[at - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const total = lengths.at(-1) ?? 0;
  const tip = points.at(-1);
  if (total === 0 || tip === undefined) return null;
  const bodyEnd = Math.max(total * 0.5, total - width * 1.3);
  const left: [number, number][] = [];
  const right: [number, number][] = [];
  points.forEach((point, at) => {
    if ((lengths[at] ?? 0) > bodyEnd) return;
    const before = points[Math.max(0, at - 1)] ?? point;
    const after = points[Math.min(points.length - 1, at + 1)] ?? point;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]);
    const normal = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length] as const;
    const half = (width * (0.72 + (0.28 * (lengths[at] ?? 0)) / total)) / 2;
    left.push([point[0] + normal[0] * half, point[1] + normal[1] * half]);
    right.push([point[0] - normal[0] * half, point[1] - normal[1] * half]);
  });
  const endLeft = left.at(-1);
  const endRight = right.at(-1);
  if (endLeft === undefined || endRight === undefined) return null;
  const neck: [number, number] = [(endLeft[0] + endRight[0]) / 2, (endLeft[1] + endRight[1]) / 2];
  const [headX, headY] = [tip[0] - neck[0], tip[1] - neck[1]];
  const headLength = Math.hypot(headX, headY);
  const across: [number, number] = [-headY / headLength, headX / headLength];
  const wing = width * 0.95;
  const ring = [
    ...right,
    [neck[0] - across[0] * wing, neck[1] - across[1] * wing] as const,
    tip,
    [neck[0] + across[0] * wing, neck[1] + across[1] * wing] as const,
    ...left.toReversed(),
  ];
  const closed = [...ring, ring[0] ?? tip];
  return closed.map((point) => unproject([point[0], point[1]]));
}
