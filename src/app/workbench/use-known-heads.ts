import { useEffect, useState } from "react";
import { type Loadable, loading } from "#app/data/loadable.ts";
import { loadProblemOf } from "#app/data/answer.ts";
import type { ProgressParts } from "#app/use-progress.ts";
import type { ReportHeads } from "#domain/progress/report-heads.ts";

/** What counted of the reports on a day, asked for again with every report that comes in; `retry` asks after a failure. */
export function useKnownHeads(
  { store, data }: ProgressParts,
  day: string | null,
): { readonly heads: Loadable<readonly ReportHeads[]>; readonly retry: () => void } {
  const [known, setKnown] = useState<{ readonly day: string; readonly heads: Loadable<readonly ReportHeads[]> } | null>(
    null,
  );
  const [attempt, setAttempt] = useState(0);
  const origin = data?.origin ?? null;
  const revisions = data?.revisions;
  useEffect(() => {
    if (store === null || day === null || origin === null) return undefined;
    let isGone = false;
    const read = async (): Promise<void> => {
      const answer = await store.headsOn(day);
      if (isGone) return;
      const heads: Loadable<readonly ReportHeads[]> =
        answer.kind === "value"
          ? { status: "ready", value: answer.value }
          : { status: "failed", problem: loadProblemOf(answer) };
      setKnown({ day, heads });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [store, day, origin, revisions, attempt]);
  return {
    heads: known !== null && known.day === day ? known.heads : loading,
    retry: () => {
      setKnown(null);
      setAttempt(attempt + 1);
    },
  };
}
