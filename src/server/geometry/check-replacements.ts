import type { PlanFeature } from "#domain/features/feature.ts";
import { outsideFinder } from "#domain/geo/outside.ts";
import type { NewReplacements } from "#domain/api/geometry.ts";
import { findFaults, issueOf, type OutsideCheck } from "#domain/intake/replacement/find-faults.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Issue } from "#domain/result.ts";

function outsideCheck(features: ReadonlyMap<FeatureId, PlanFeature>): OutsideCheck {
  const county = [...features.values()].find(({ properties }) => properties.kind === "county")?.geometry;
  return county?.type === "Polygon" || county?.type === "MultiPolygon" ? outsideFinder(county) : null;
}

/** Everything that is wrong with geometry that was sent, beside the features as they stand; paths are of the body. */
export function replacementIssues(
  { claim, replacements }: NewReplacements,
  features: ReadonlyMap<FeatureId, PlanFeature>,
): readonly Issue[] {
  const firstOutside = outsideCheck(features);
  return replacements.flatMap(({ feature: id, geometry }, at): readonly Issue[] => {
    const feature = features.get(id);
    const path = ["replacements", at];
    if (feature === undefined)
      return [{ path: [...path, "feature"], message: `Expected a feature of the plan, found "${id}"` }];
    return findFaults(feature, geometry, claim.note, firstOutside).map((fault) => {
      const issue = issueOf(fault, feature);
      return { ...issue, path: [...path, "geometry", ...issue.path] };
    });
  });
}
