import { useMemo } from "react";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { valueOf } from "./data/loadable.ts";
import { type MapData, noProgress, type ProgressMapData } from "./map/map-data.ts";
import type { View } from "./state/view.ts";
import type { ProgressParts } from "./use-progress.ts";

/** How the built things stand, and which of them the page shows. */
export type Statuses = {
  /** Every built thing of the plan; `null` while reports or rules are not there. */
  readonly all: readonly FeatureStatus[] | null;
  /** Those that the filters let through. */
  readonly filtered: readonly FeatureStatus[];
  /** Those of them at a chosen light; all of them while none is chosen. */
  readonly shown: readonly FeatureStatus[];
  /** What the map of the progress makes stand out; `null` while nothing is narrowed. */
  readonly matching: ReadonlySet<FeatureId> | null;
  readonly map: ProgressMapData;
};

/** Judges the reports by the rules. `matching` are the features that the filters let through, `null` while none is set. */
export function useStatuses(
  { data, code }: ProgressParts,
  index: PlanIndex,
  mapData: MapData,
  view: View,
  matching: ReadonlySet<FeatureId> | null,
): Statuses {
  const heads = data === null ? null : valueOf(data.heads);
  const rules = data === null ? null : valueOf(data.rules);
  const asOf = data?.asOf ?? null;
  const all = useMemo(
    () =>
      code === null || heads === null || rules === null || asOf === null
        ? null
        : code.statusesOn(index, heads, rules, asOf),
    [code, index, heads, rules, asOf],
  );
  const map = useMemo(
    () => (code === null || all === null ? noProgress : code.buildProgressMap(mapData, all)),
    [code, mapData, all],
  );
  const { lights } = view;
  return useMemo(() => {
    const filtered = (all ?? []).filter(({ feature }) => matching === null || matching.has(feature.id));
    const shown = lights.length === 0 ? filtered : filtered.filter(({ light }) => lights.includes(light));
    const isNarrowed = all !== null && (matching !== null || lights.length > 0);
    return { all, filtered, shown, map, matching: isNarrowed ? new Set(shown.map(({ feature }) => feature.id)) : null };
  }, [all, matching, lights, map]);
}
