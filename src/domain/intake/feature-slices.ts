import type { Geometry } from "geojson";

/** Positions and attributes that a slice holds at most, unless one feature has more. */
const weightAtOnce = 10_000;

/** Positions of a geometry. */
export function countPositions(geometry: Geometry | null): number {
  if (geometry === null) return 0;
  if (geometry.type === "GeometryCollection")
    return geometry.geometries.reduce((sum, part) => sum + countPositions(part), 0);
  return geometry.type === "Point" ? 1 : countIn(geometry.coordinates);
}

function countIn(coordinates: readonly unknown[]): number {
  const [first] = coordinates;
  if (!Array.isArray(first)) return 0;
  if (!Array.isArray(first[0])) return coordinates.length;
  return coordinates.reduce<number>((sum, inner) => sum + (Array.isArray(inner) ? countIn(inner) : 0), 0);
}

/** What has a shape and attributes; a null geometry is legal in GeoJSON, though its types leave it out. */
type Weighed = { readonly geometry: Geometry | null; readonly properties: Readonly<Record<string, unknown>> | null };

/** Cuts features into slices, each small enough to be copied between page and worker, or kept, within one frame or two. */
export function* featureSlices<Feature extends Weighed>(features: readonly Feature[]): Generator<readonly Feature[]> {
  let from = 0;
  let weight = 0;
  for (const [at, feature] of features.entries()) {
    const own = countPositions(feature.geometry) + Object.keys(feature.properties ?? {}).length;
    if (at > from && weight + own > weightAtOnce) {
      yield features.slice(from, at);
      from = at;
      weight = 0;
    }
    weight += own;
  }
  if (from < features.length) yield features.slice(from);
}
