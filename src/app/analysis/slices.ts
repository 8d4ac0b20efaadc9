import type { Geometry } from "geojson";
import { countPositions } from "#app/intake/feature-slices.ts";

/** Positions that a slice holds at most, unless one of its members has more. */
const positionsAtOnce = 20_000;

/** Cuts what has geometries into slices, each small enough to be copied from one thread to another within a frame or two. */
export function* slicesOf<Member extends { readonly geometry: Geometry | null }>(
  members: readonly Member[],
): Generator<readonly Member[]> {
  let from = 0;
  let weight = 0;
  for (const [at, { geometry }] of members.entries()) {
    const own = 1 + countPositions(geometry);
    if (at > from && weight + own > positionsAtOnce) {
      yield members.slice(from, at);
      from = at;
      weight = 0;
    }
    weight += own;
  }
  if (from < members.length) yield members.slice(from);
}
