import { useEffect, useState } from "react";
import { loadProblemOf } from "#app/data/answer.ts";
import { askGeometryVersions, askKeptGeometry } from "#app/data/geometry-api.ts";
import { type Loadable, loading } from "#app/data/loadable.ts";
import type { GeometryVersion, KeptGeometry } from "#domain/api/geometry.ts";
import type { FeatureId } from "#domain/plan/ids.ts";

/** What of a feature's history is wanted: its versions, and the geometry of one of them (0 is not asked for: it comes with the plan). */
export type WantedVersion = { readonly feature: FeatureId; readonly version: number };

/** The versions of a feature's geometry, newest first, none until they have come; and the geometry of the wanted one. */
export type KeptVersions = {
  readonly versions: readonly GeometryVersion[];
  readonly kept: Loadable<KeptGeometry>;
  readonly retry: () => void;
};

type Known<Value> = { readonly key: string; readonly value: Value } | null;

/** Reads them once they are wanted, and again after every replacement (`changes`). */
export function useKeptVersions(wanted: WantedVersion | null, changes: number): KeptVersions {
  const [versions, setVersions] = useState<Known<readonly GeometryVersion[]>>(null);
  const [kept, setKept] = useState<Known<Loadable<KeptGeometry>>>(null);
  const [attempt, setAttempt] = useState(0);
  const feature = wanted?.feature ?? null;
  const version = wanted?.version ?? 0;
  const key = `${feature} ${version}`;
  useEffect(() => {
    if (feature === null) return undefined;
    let isGone = false;
    const read = async (): Promise<void> => {
      const answer = await askGeometryVersions(feature);
      if (!isGone && answer.kind === "value") setVersions({ key: feature, value: answer.value });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [feature, changes, attempt]);
  useEffect(() => {
    if (feature === null || version === 0) return undefined;
    let isGone = false;
    const read = async (): Promise<void> => {
      const answer = await askKeptGeometry(feature, version);
      if (isGone) return;
      const value: Loadable<KeptGeometry> =
        answer.kind === "value"
          ? { status: "ready", value: answer.value }
          : { status: "failed", problem: loadProblemOf(answer) };
      setKept({ key, value });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [feature, version, key, attempt]);
  return {
    versions: versions?.key === feature ? versions.value : [],
    kept: kept?.key === key ? kept.value : loading,
    retry: () => {
      setKept(null);
      setAttempt(attempt + 1);
    },
  };
}
