import { useCallback, useMemo, useState } from "react";
import { type Bbox, bboxOf } from "#domain/geo/bbox.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** What the map shows. */
export type Sight = {
  /** The bounds of the screen in degrees; `null` until the map has come to rest for the first time. */
  readonly box: Bbox | null;
  /** The features in it; `null` as long. */
  readonly features: ReadonlySet<FeatureId> | null;
  readonly onRest: (box: Bbox) => void;
};

function overlaps(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Follows what the map shows, as it tells after each rest. */
export function useSight(index: PlanIndex): Sight {
  const [box, setBox] = useState<Bbox | null>(null);
  const boxes = useMemo(
    () =>
      index.features.flatMap((feature) => {
        const own = bboxOf(feature.geometry);
        return own === null ? [] : [{ id: feature.id, box: own }];
      }),
    [index],
  );
  const features = useMemo(
    () => (box === null ? null : new Set(boxes.flatMap(({ id, box: own }) => (overlaps(own, box) ? [id] : [])))),
    [boxes, box],
  );
  // A rest where nothing has moved is nothing new, to whoever draws what is in sight neither.
  const onRest = useCallback(
    (rested: Bbox) =>
      setBox((before) => (before?.every((degree, at) => degree === rested[at]) === true ? before : rested)),
    [],
  );
  return { box, features, onRest };
}
