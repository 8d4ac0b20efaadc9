import type { Geometry } from "geojson";
import { countPositions, slicesByWeight } from "#domain/intake/feature-slices.ts";

/** Cuts what has geometries into slices, each small enough to be copied from one thread to another within a frame or two. */
export function slicesOf<Member extends { readonly geometry: Geometry | null }>(
  members: readonly Member[],
): Generator<readonly Member[]> {
  return slicesByWeight(members, ({ geometry }) => 1 + countPositions(geometry));
}
