import type { Candidate } from "#domain/intake/doctor/candidate.ts";
import { spread } from "#domain/intake/doctor/sample.ts";
import { toStored } from "#domain/intake/doctor/to-stored.ts";
import type { RawLayer } from "#domain/intake/raw-layer.ts";
import type { FeatureCollection } from "geojson";
import { countPositions } from "#domain/intake/feature-slices.ts";

// Enough to see where a layer lies; more would hold the page up at every reading that is pointed at.
const mostFeatures = 2000;
const mostPositions = 20_000;

/** A part of a layer as a candidate reads it, to be shown on the map: whole features, spread over all of them. */
export function previewOf({ features }: RawLayer, candidate: Candidate): FeatureCollection {
  let positions = 0;
  const placed = features.filter(({ geometry }) => geometry !== null);
  const some = spread(placed, mostFeatures).filter((feature, at) => {
    positions += countPositions(feature.geometry);
    return at === 0 || positions <= mostPositions;
  });
  const { features: stored } = toStored(some, candidate);
  return {
    ...stored,
    features: stored.features.filter(({ geometry }) => (geometry as typeof geometry | null) !== null),
  };
}
