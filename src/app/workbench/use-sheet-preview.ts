import { type RefObject, useEffect, useRef, useState } from "react";
import { ExportError } from "#app/paper/export-error.ts";
import { paperWords } from "#app/paper/paper-words.ts";
import { StillMap } from "#app/paper/still-map.ts";
import type { PreviewState } from "#app/panels/sheet/sheet-preview.tsx";
import { paintPreview } from "#app/sheet/paint-sheet.ts";
import { type SheetJob, viewOf } from "#app/sheet/sheet-job.ts";
import { mapFrameOf } from "#app/sheet/sheet-layout.ts";

/** How long a sheet must not have changed before it is drawn: somebody may still be typing. */
const settleMilliseconds = 400;

/**
 * Paints a sheet onto a canvas whenever it has changed, `width` pixels wide, with a map of its own; `null` leaves what is there.
 * While `isHeld`, nothing is painted.
 */
export function useSheetPreview(
  job: SheetJob | null,
  width: number,
  isHeld: boolean,
): {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly state: PreviewState;
  readonly retry: () => void;
} {
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<StillMap | null>(null);
  const painting = useRef<Promise<void>>(Promise.resolve());
  const [state, setState] = useState<PreviewState>({ kind: "drawing" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (job === null || isHeld) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const paint = async (): Promise<void> => {
      if (signal.aborted || canvas.current === null) return;
      setState({ kind: "drawing" });
      try {
        map.current ??= new StillMap(viewOf(mapFrameOf(job.content), job, 50), paperWords[job.content.language].fault);
        await paintPreview(canvas.current, map.current, job, width, signal);
        if (!signal.aborted) setState({ kind: "ready" });
      } catch (problem) {
        if (signal.aborted) return;
        if (!(problem instanceof ExportError)) console.warn(problem);
        setState({ kind: "failed", detail: problem instanceof ExportError ? problem.message : null });
      }
    };
    const timer = window.setTimeout(() => {
      // One map, one painting at a time.
      painting.current = painting.current.then(paint);
    }, settleMilliseconds);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [job, width, isHeld, attempt]);
  useEffect(
    () => () => {
      map.current?.destroy();
      map.current = null;
    },
    [],
  );
  return { canvas, state, retry: () => setAttempt((before) => before + 1) };
}
