import type { ExportFeature, ExportLayer } from "#domain/data-export/export-layer.ts";
import { countPositions, slicesByWeight } from "#domain/intake/feature-slices.ts";
import type { ExportedFile, ExportRequest } from "./export-request.ts";
import type { FromExportWorker, ToExportWorker } from "./worker-messages.ts";

/** Lets the page draw and answer before the next slice. */
function breath(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}

function slices(features: readonly ExportFeature[]): Generator<readonly ExportFeature[]> {
  return slicesByWeight(features, ({ geometry, cells }) => countPositions(geometry) + cells.length);
}

/**
 * Writes layers as a file, in a worker of its own that is handed them slice by slice, so that the page is never held up.
 * `onProgress` is told the share in [0, 1]. Rejects with what went wrong, and with the reason of `signal`, which ends the worker at
 * once.
 */
export async function exportFile(
  layers: readonly ExportLayer[],
  request: ExportRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ExportedFile> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });
  const send = (message: ToExportWorker): void => worker.postMessage(message, {});
  const total = Math.max(
    1,
    layers.reduce((sum, { features }) => sum + features.length, 0),
  );
  try {
    const file = new Promise<ExportedFile>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.addEventListener("error", (event) => reject(new Error(event.message || "The worker stopped")));
      worker.addEventListener("message", ({ data }: MessageEvent<FromExportWorker>) => {
        if (data.kind === "progress") onProgress(0.2 + (0.7 * data.done) / total);
        else if (data.kind === "file") resolve(data.file);
        else reject(new Error(data.detail));
      });
    });
    // Whoever waits for it comes later; a worker that ends before is not left unheard.
    file.catch(() => undefined);
    let handed = 0;
    for (const { features, ...layer } of layers) {
      send({ kind: "layer", layer });
      for (const slice of slices(features)) {
        send({ kind: "features", features: slice });
        handed += slice.length;
        onProgress((0.2 * handed) / total);
        await breath();
        signal.throwIfAborted();
      }
    }
    send({ kind: "write", request });
    return await file;
  } finally {
    worker.terminate();
  }
}
