import { useEffect, useRef, useState } from "react";
import { ExportError } from "#app/paper/export-error.ts";
import type { SheetRun } from "#app/panels/sheet/sheet-actions.tsx";
import type { MadeFile, SheetHooks } from "#app/sheet/sheet-request.ts";
import { saveFile } from "#app/workbook/save-file.ts";

/** Makes one file at a time and saves it; what still runs is cancelled when the page is left. */
export function useSheetRun(): {
  readonly run: SheetRun;
  readonly start: (make: (hooks: SheetHooks) => Promise<MadeFile>) => Promise<void>;
  readonly cancel: () => void;
} {
  const [run, setRun] = useState<SheetRun>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return {
    run,
    start: async (make) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setRun({ kind: "running", done: 0, total: 1, step: "start" });
      try {
        const { name, blob } = await make({
          signal,
          onProgress: (done, total, step) => {
            if (!signal.aborted) setRun({ kind: "running", done, total, step });
          },
        });
        saveFile(name, blob, blob.type);
        setRun({ kind: "done", name });
      } catch (problem) {
        if (signal.aborted) setRun({ kind: "cancelled" });
        else {
          if (!(problem instanceof ExportError)) console.warn(problem);
          setRun({ kind: "failed", detail: problem instanceof ExportError ? problem.message : null });
        }
      } finally {
        running.current = null;
      }
    },
    cancel: () => running.current?.abort(),
  };
}
