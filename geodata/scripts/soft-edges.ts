import { buffer, difference, featureCollection, simplify } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";

const glazeMeters = [350, 700, 1000] as const;
const shadowMeters = [250, 500, 800, 1150, 1550] as const;

function buffered(county: Feature<Polygon>, meters: number): Feature<Polygon | MultiPolygon> {
  const wide = buffer(county, meters, { units: "meters", steps: 4 });
  if (wide === undefined) throw new Error("Expected a polygon around the county");
  return simplify(wide, { tolerance: 0.0012, highQuality: true });
}

/**
 * The county's soft edges, for looks only: bands inside its edge (the glaze of the porcelain) and growing shapes under it
 * (its shadow), to be stacked at low opacity. Bands of a line would overlap themselves at every bend.
 */
export function softEdges(county: Feature<Polygon>): {
  readonly glaze: readonly Feature<Polygon | MultiPolygon>[];
  readonly shadow: readonly Feature<Polygon | MultiPolygon>[];
} {
  const glaze = glazeMeters.map((meters) => {
    const band = difference(featureCollection<Polygon | MultiPolygon>([county, buffered(county, -meters)]));
    if (band === null) throw new Error("Expected a band inside the county's edge");
    return simplify(band, { tolerance: 0.0004, highQuality: true });
  });
  return { glaze, shadow: shadowMeters.map((meters) => buffered(county, meters)) };
}
