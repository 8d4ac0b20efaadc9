import type { Geometry } from "geojson";
import type { PlanFeature } from "../features/feature.ts";
import { type Difference, differenceOf } from "../intake/replacement/difference.ts";

/** A feature that lies elsewhere, or is measured otherwise, than it was. */
export type GeometryDifference = {
  readonly before: PlanFeature;
  readonly after: PlanFeature;
  /** By how much; `null` where it has no place now. */
  readonly change: Difference | null;
};

function isSame(one: Geometry | null, other: Geometry | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Every feature whose geometry is not the same before and after, in the order of `after`. Features that are in one of them only
 * are left out: replacing geometry adds none and takes none away.
 */
export function geometryDifferences(
  before: readonly PlanFeature[],
  after: readonly PlanFeature[],
): readonly GeometryDifference[] {
  const known = new Map(before.map((feature) => [feature.id, feature]));
  return after.flatMap((feature): GeometryDifference[] => {
    const was = known.get(feature.id);
    if (was === undefined || isSame(was.geometry, feature.geometry)) return [];
    if (feature.geometry === null) return [{ before: was, after: feature, change: null }];
    const change = differenceOf(was, feature.geometry);
    // What is put back to what came with the plan is as schematic as that was.
    const isFact = feature.properties.position.accuracy !== "schematic";
    return [{ before: was, after: feature, change: { ...change, after: { ...change.after, isFact } } }];
  });
}
