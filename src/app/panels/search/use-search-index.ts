import { useEffect, useState } from "react";
import type { Village } from "#domain/features/village.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { loadReadings, noReadings, type ReadingsOf } from "./readings.ts";
import { type SearchIndex, searchIndexSteps } from "./search-model.ts";

/** The index as far as it is built, and whether pinyin is in it. */
export type SearchState = {
  readonly searchIndex: SearchIndex | null;
  readonly readings: "loading" | "ready" | "failed";
};

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Builds the search index once somebody wants to search: at once for characters and English, again when the table of
 * readings has come. It is built in slices, so that typing is never held up.
 */
export function useSearchIndex(index: PlanIndex, villages: readonly Village[], isWanted: boolean): SearchState {
  const [state, setState] = useState<SearchState>({ searchIndex: null, readings: "loading" });
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const build = async (readings: ReadingsOf): Promise<SearchIndex | null> => {
      const steps = searchIndexSteps(index, villages, readings);
      let step = steps.next();
      while (!step.done) {
        await nextTask();
        if (!isCurrent) return null;
        step = steps.next();
      }
      return step.value;
    };
    const run = async (): Promise<void> => {
      const plain = await build(noReadings);
      if (plain === null || !isCurrent) return;
      setState((before) => ({ ...before, searchIndex: before.readings === "ready" ? before.searchIndex : plain }));
      const readings = await loadReadings().catch(() => null);
      if (!isCurrent) return;
      if (readings === null) {
        setState({ searchIndex: plain, readings: "failed" });
        return;
      }
      const searchIndex = await build(readings);
      if (searchIndex !== null && isCurrent) setState({ searchIndex, readings: "ready" });
    };
    void run();
    return () => {
      isCurrent = false;
    };
  }, [index, villages, isWanted]);
  return state;
}
