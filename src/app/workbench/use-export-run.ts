import { useEffect, useRef, useState } from "react";
import type { ExportRequest } from "#app/data-export/export-request.ts";
import type { ExportRun } from "#app/panels/data-export/export-actions.tsx";
import { saveFile } from "#app/workbook/save-file.ts";
import type { ExportLayer } from "#domain/data-export/export-layer.ts";

/** Makes one file at a time and saves it; what still runs is cancelled when the page is left. */
export function useExportRun(): {
  readonly run: ExportRun;
  readonly start: (layers: readonly ExportLayer[], request: ExportRequest) => Promise<void>;
  readonly cancel: () => void;
} {
  const [run, setRun] = useState<ExportRun>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return {
    run,
    start: async (layers, request) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setRun({ kind: "running", share: 0 });
      try {
        const { exportFile } = await import("#app/data-export/export-file.ts");
        const onProgress = (share: number): void => {
          if (!signal.aborted) setRun({ kind: "running", share });
        };
        const { name, bytes, type } = await exportFile(layers, request, onProgress, signal);
        // The worker gives bytes of its own, none that are shared.
        saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>]), type);
        setRun({ kind: "done", name });
      } catch (problem) {
        if (!signal.aborted) console.warn(problem);
        setRun({ kind: signal.aborted ? "cancelled" : "failed" });
      } finally {
        running.current = null;
      }
    },
    cancel: () => running.current?.abort(),
  };
}
