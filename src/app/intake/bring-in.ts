import type { Feature, FeatureCollection } from "geojson";
import { type Bbox, bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import type { Candidate } from "#domain/intake/doctor/candidate.ts";
import { toStored } from "#domain/intake/doctor/to-stored.ts";
import type { RawLayer } from "#domain/intake/raw-layer.ts";
import { type Repair, repairGeometry } from "#domain/intake/repair-geometry.ts";
import { featureSlices } from "#domain/intake/feature-slices.ts";
import { breath } from "./breath.ts";

/** How often a repair was made: positions dropped, rings closed or turned, polygons untangled; and polygons it failed on. */
export type RepairCount = { readonly repair: Repair; readonly count: number; readonly failed: number };

/** Features ready to be a temporary layer, and what was done to them on the way. */
export type BroughtIn = {
  readonly features: FeatureCollection;
  /** The box around all of them, degrees; `null` where none has a geometry. */
  readonly box: Bbox | null;
  /** Features whose coordinates are none in the chosen system; they keep their attributes and have no geometry. */
  readonly unplaced: number;
  readonly repaired: readonly RepairCount[];
};

/**
 * Reads a layer's coordinates with a candidate and makes the repairs that were asked for, slice by slice, so that the page goes
 * on in the meantime. Repairs come last: which way a ring is wound shows only once its axes are right. Rejects only with the
 * reason of `signal`.
 */
export async function bringIn(
  { features }: RawLayer,
  candidate: Candidate,
  repairs: ReadonlySet<Repair>,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<BroughtIn> {
  const all: Feature[] = [];
  const counts = new Map<Repair, { count: number; failed: number }>();
  let unplaced = 0;
  let box: Bbox | null = null;
  for (const slice of featureSlices(features)) {
    const stored = toStored(slice, candidate, all.length);
    unplaced += stored.unplaced.length;
    for (const feature of stored.features.features) {
      const { geometry, done } = mended(feature, repairs);
      for (const each of done) {
        const known = counts.get(each.repair) ?? { count: 0, failed: 0 };
        counts.set(each.repair, known);
        if (each.repair === "drop-duplicates") known.count += each.positions;
        else if (each.repair === "untangle") {
          known.count += each.polygons;
          known.failed += each.failed;
        } else known.count += each.rings;
      }
      all.push(geometry === feature.geometry ? feature : { ...feature, geometry });
      box = unionBbox([box, bboxOf(geometry)].filter((each) => each !== null));
    }
    onProgress(all.length / Math.max(1, features.length));
    await breath();
    signal.throwIfAborted();
  }
  return {
    features: { type: "FeatureCollection", features: all },
    box,
    unplaced,
    repaired: [...counts].map(([repair, { count, failed }]) => ({ repair, count, failed })),
  };
}

function mended(feature: Feature, repairs: ReadonlySet<Repair>) {
  // A null geometry is legal in GeoJSON; the types leave it out.
  const isPlaced = (feature.geometry as Feature["geometry"] | null) !== null;
  return isPlaced && repairs.size > 0 ? repairGeometry(feature.geometry, repairs) : { ...feature, done: [] };
}
