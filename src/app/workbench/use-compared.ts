import { useMemo } from "react";
import { type Loadable, loading, valueOf } from "#app/data/loadable.ts";
import { noProgress } from "#app/map/map-data.ts";
import type { GeometryVersion } from "#domain/api/geometry.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { type CompareOutcome, compareSides } from "./compare-sides.ts";
import { useKeptVersions } from "./use-kept-versions.ts";
import { useKnownHeads } from "./use-known-heads.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** The comparison that the view asks for; `outcome` is `null` while it asks for none. */
export type ComparedParts = {
  readonly outcome: CompareOutcome | null;
  /** The versions of the chosen feature's geometry, newest first; none until they have come. */
  readonly versions: readonly GeometryVersion[];
  readonly retry: () => void;
};

/** Fetches what a comparison needs beside the page's own data, and compares. */
export function useCompared(props: WorkbenchProps): ComparedParts {
  const { view, index, loaded, data, progress, statuses, asOf, layers } = props;
  const { compared, year, filters } = view;
  const { code } = progress;
  const day = compared?.kind === "day" ? compared.day : null;
  const feature = compared?.kind === "geometry" ? compared.feature : null;
  const version = compared?.kind === "geometry" ? compared.version : 0;
  const { heads, retry: retryHeads } = useKnownHeads(progress, day);
  const versions = useKeptVersions(feature === null ? null : { feature, version }, progress.data?.geometryChanges ?? 0);
  const { kept } = versions;
  const rules = progress.data === null ? null : valueOf(progress.data.rules);
  const known = useMemo<Loadable<readonly FeatureStatus[]>>(() => {
    if (heads.status === "failed") return heads;
    if (heads.status === "loading" || code === null || rules === null || day === null) return loading;
    return { status: "ready", value: code.statusesOn(index, heads.value, rules, day) };
  }, [heads, code, rules, day, index]);
  const { sources, mapData } = loaded;
  const { shipped } = data;
  const hasProgress = progress.data?.origin !== "none";
  const outcome = useMemo<CompareOutcome | null>(
    () =>
      compared === null
        ? null
        : compareSides({
            compared,
            index,
            sources,
            mapData,
            shipped,
            year,
            filters,
            asOf,
            statuses: statuses.all,
            hasProgress,
            known,
            kept,
            layers,
            lightsOf: code?.buildProgressMap ?? (() => noProgress),
          }),
    [
      compared,
      index,
      sources,
      mapData,
      shipped,
      year,
      filters,
      asOf,
      statuses.all,
      hasProgress,
      known,
      kept,
      layers,
      code,
    ],
  );
  return {
    outcome,
    versions: versions.versions,
    retry: () => {
      retryHeads();
      versions.retry();
    },
  };
}
