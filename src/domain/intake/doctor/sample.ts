import type { Geometry, Position as GeoPosition } from "geojson";
import type { RawFeature } from "../raw-layer.ts";
import { nameKey } from "./ground.ts";

/** Two numbers as a file has them, before anybody knows what they mean. */
export type Pair = readonly [x: number, y: number];

/** A feature of a sample: its paths or points thinned out, and what of its attributes may be a name. */
type SampledFeature = { readonly names: readonly string[]; readonly isPoint: boolean; readonly pairs: readonly Pair[] };

/** A part of a file that is small enough to be read in many ways, and always the same part. */
export type Sample = { readonly features: readonly SampledFeature[]; readonly pairs: readonly Pair[] };

const mostFeatures = 400;
const mostPairs = 2000;
const longestName = 40;

function flatPairs(geometry: Geometry): readonly GeoPosition[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "MultiPoint":
    case "LineString":
      return geometry.coordinates;
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
    case "GeometryCollection":
      return geometry.geometries.flatMap(flatPairs);
  }
}

/** `most` of the items, evenly spread over all of them, the first and the last included; all where there are no more. */
export function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  if (most === 1) return items.slice(0, 1);
  return Array.from({ length: most }, (_, at) => Math.round((at * (items.length - 1)) / (most - 1))).flatMap((at) => {
    const item = items[at];
    return item === undefined ? [] : [item];
  });
}

/** A sample of the features of a file, or of several layers of it: at most 2,000 pairs, the same every time. */
export function sampleOf(features: readonly RawFeature[]): Sample {
  const chosen = spread(
    features.filter(({ geometry }) => geometry !== null),
    mostFeatures,
  );
  const each = Math.max(1, Math.floor(mostPairs / Math.max(1, chosen.length)));
  const sampled = chosen.flatMap(({ geometry, properties }): SampledFeature[] => {
    if (geometry === null) return [];
    const pairs = spread(flatPairs(geometry), each).map(([x = 0, y = 0]): Pair => [x, y]);
    if (pairs.length === 0) return [];
    const names = Object.values(properties)
      .filter((value) => typeof value === "string" && value.length > 1 && value.length <= longestName)
      .map((value) => nameKey(String(value)));
    return [{ names, isPoint: geometry.type === "Point" || geometry.type === "MultiPoint", pairs }];
  });
  return { features: sampled, pairs: sampled.flatMap(({ pairs }) => pairs) };
}
