import type { MultiPolygon, Polygon } from "geojson";
import type { PlanFeature } from "../../../src/domain/features/feature.ts";
import { outsideFinder } from "../../../src/domain/geo/outside.ts";
import type { Issue } from "../../../src/domain/result.ts";

/** Features that reach outside the county without a `position.note` that says why: an issue each, at the first position outside. */
export function outsideIssues(features: readonly PlanFeature[], county: Polygon | MultiPolygon): Issue[] {
  const firstOutside = outsideFinder(county);
  return features.flatMap(({ id, geometry, properties }, at) => {
    if (geometry === null || properties.position.note !== undefined) return [];
    const outside = firstOutside(geometry);
    if (outside === null) return [];
    const place = outside.position.join(", ");
    return [
      {
        path: ["features", at, "geometry", ...outside.path],
        message: `Expected ${id} to lie inside the county, or a position.note that says why not; found ${place}`,
      },
    ];
  });
}
