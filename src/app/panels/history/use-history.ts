import { useEffect, useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Report } from "#domain/progress/report.ts";

/** A feature's reports, newest first, as they come. */
export type History = {
  /** `null` until they are there. */
  readonly reports: readonly Report[] | null;
  /** Whether the last attempt to read them failed; what was read before stays. */
  readonly hasFailed: boolean;
  readonly retry: () => void;
  /** Takes over a report as the server has just answered it. */
  readonly replace: (report: Report) => void;
};

/** Reads a feature's reports, and again whenever something about it changes. */
export function useHistory(store: ProgressStore, data: ProgressData, feature: FeatureId): History {
  const [reports, setReports] = useState<readonly Report[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const revision = data.revisions.get(feature) ?? 0;
  const account = data.session?.account?.id ?? null;
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const answer = await store.history(feature);
      if (isGone) return;
      setFailed(answer.kind !== "value");
      if (answer.kind === "value") setReports(answer.value);
    };
    void read();
    return () => {
      isGone = true;
    };
    // A correction that has become known elsewhere grows the revision; who reads decides what is told.
  }, [store, feature, revision, account, attempt, data.asOf, data.origin]);
  return {
    reports,
    hasFailed,
    retry: () => setAttempt(attempt + 1),
    replace: (report) => setReports((all) => all?.map((each) => (each.id === report.id ? report : each)) ?? null),
  };
}
