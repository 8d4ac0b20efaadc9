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
  let sum = 0;
  for (const inner of coordinates) if (Array.isArray(inner)) sum += countIn(inner);
  return sum;
}

/** What has a shape and attributes; a null geometry is legal in GeoJSON, though its types leave it out. */
type Weighed = { readonly geometry: Geometry | null; readonly properties: Readonly<Record<string, unknown>> | null };

/** Cuts things into slices, each light enough to be copied between page and worker, or kept, within one frame or two. */
export function* slicesByWeight<Thing>(
  things: readonly Thing[],
  weigh: (thing: Thing) => number,
): Generator<readonly Thing[]> {
  let from = 0;
  let weight = 0;
  for (const [at, thing] of things.entries()) {
    const own = weigh(thing);
    if (at > from && weight + own > weightAtOnce) {
      yield things.slice(from, at);
      from = at;
      weight = 0;
    }
    weight += own;
  }
  if (from < things.length) yield things.slice(from);
}

/** Cuts features into slices by their positions and attributes. */
export function featureSlices<Feature extends Weighed>(features: readonly Feature[]): Generator<readonly Feature[]> {
  return slicesByWeight(
    features,
    ({ geometry, properties }) => countPositions(geometry) + Object.keys(properties ?? {}).length,
  );
}
