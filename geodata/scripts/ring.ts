import type { LngLat } from "./gcj02.ts";

/** A ring (closed or not) without consecutive duplicates and without its repeated last position. */
export function openRing(ring: readonly (readonly number[])[]): LngLat[] {
  const open: LngLat[] = [];
  for (const [lng = 0, lat = 0] of ring) {
    const last = open.at(-1);
    if (last === undefined || last[0] !== lng || last[1] !== lat) open.push([lng, lat]);
  }
  const [first, last] = [open[0], open.at(-1)];
  if (open.length > 1 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1])
    open.pop();
  return open;
}

/** An open ring whose every position is the mean of itself and its neighbours up to `reach`: takes the stairs out of a grid. */
export function smoothRing(ring: readonly LngLat[], reach: number): LngLat[] {
  const count = ring.length;
  return ring.map((_, at) => {
    let [lng, lat] = [0, 0];
    for (let step = -reach; step <= reach; step += 1) {
      const position = ring[(at + step + count) % count];
      if (position === undefined) continue;
      lng += position[0];
      lat += position[1];
    }
    return [lng / (2 * reach + 1), lat / (2 * reach + 1)];
  });
}

/** An open ring with its first position repeated. */
export function closeRing(ring: readonly LngLat[]): LngLat[] {
  const first = ring[0];
  return first === undefined ? [] : [...ring, [first[0], first[1]]];
}
