import { useEffect, useRef, useState } from "react";
import { runAnalysis } from "#app/analysis/run-analysis.ts";
import type { AnalysisRequest, AnalysisResult } from "#domain/analysis/analyse.ts";

/** An analysis as it stands; `about` is what was known of the question when it was asked. */
export type AnalysisState<About> =
  | { readonly kind: "working"; readonly share: number }
  | { readonly kind: "failed"; readonly detail: string }
  | { readonly kind: "ready"; readonly result: AnalysisResult; readonly about: About };

/** Asks questions one at a time; the next one, `cancel` and the end of the part end the one that runs. `null`: none was asked. */
export function useAnalysis<About>(run: typeof runAnalysis = runAnalysis): {
  readonly state: AnalysisState<About> | null;
  readonly ask: (request: AnalysisRequest, about: About) => void;
  /** Ends what runs, and forgets what was answered. */
  readonly cancel: () => void;
} {
  const [state, setState] = useState<AnalysisState<About> | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const ask = (request: AnalysisRequest, about: About): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const set = (next: AnalysisState<About>): void => {
      if (!signal.aborted) setState(next);
    };
    set({ kind: "working", share: 0 });
    run(request, (share) => set({ kind: "working", share }), signal).then(
      (result) => set({ kind: "ready", result, about }),
      (problem: unknown) =>
        set({ kind: "failed", detail: problem instanceof Error ? problem.message : String(problem) }),
    );
  };
  const cancel = (): void => {
    running.current?.abort();
    setState(null);
  };
  return { state, ask, cancel };
}
