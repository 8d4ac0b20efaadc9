import { useEffect, useRef, useState } from "react";
import { type ExportRequest, type ExportStep } from "#app/briefing-export/export-request.ts";
import { ExportError } from "#app/paper/export-error.ts";
import { saveFile } from "#app/workbook/save-file.ts";

/** How an export stands. */
export type ExportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number; readonly step: ExportStep }
  | { readonly kind: "done"; readonly name: string }
  | { readonly kind: "cancelled" }
  /** `detail` in words for the reader; `null` where there are none. */
  | { readonly kind: "failed"; readonly detail: string | null };

/** Runs exports one at a time and saves what they give; one that still runs is cancelled when its dialog goes. */
export function useExport(): {
  readonly state: ExportState;
  readonly start: (request: ExportRequest) => Promise<void>;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<ExportState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return {
    state,
    start: async (request) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setState({ kind: "running", done: 0, total: 1, step: "start" });
      try {
        const { exportBriefing } = await import("#app/briefing-export/export-briefing.ts");
        const onProgress = (done: number, total: number, step: ExportStep): void => {
          if (!signal.aborted) setState({ kind: "running", done, total, step });
        };
        const { name, blob } = await exportBriefing(request, { onProgress, signal });
        saveFile(name, blob, blob.type);
        setState({ kind: "done", name });
      } catch (problem) {
        if (signal.aborted) setState({ kind: "cancelled" });
        else {
          if (!(problem instanceof ExportError)) console.warn(problem);
          setState({ kind: "failed", detail: problem instanceof ExportError ? problem.message : null });
        }
      } finally {
        running.current = null;
      }
    },
    cancel: () => running.current?.abort(),
  };
}
