import type { PlanFeature } from "../features/feature.ts";
import type { FeatureStatus } from "../progress/feature-status.ts";

/** A built thing of which another light, phase or percent was known on one day than on another. */
export type DayDifference = {
  readonly feature: PlanFeature;
  readonly left: FeatureStatus;
  readonly right: FeatureStatus;
};

function key({ light, reason: { report } }: FeatureStatus): string {
  return JSON.stringify([light, report?.phase, report?.percent]);
}

/** Every built thing whose light, reported phase or percent is not the same on both days, in the order of the plan's features. */
export function dayDifferences(
  left: readonly FeatureStatus[],
  right: readonly FeatureStatus[],
): readonly DayDifference[] {
  const before = new Map(left.map((status) => [status.feature.id, status]));
  return right.flatMap((status): DayDifference[] => {
    const known = before.get(status.feature.id);
    return known === undefined || key(known) === key(status)
      ? []
      : [{ feature: status.feature, left: known, right: status }];
  });
}
