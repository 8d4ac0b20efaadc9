import { type FileIssue, placeInFile } from "#domain/intake/file-issue.ts";
import type { RawFeature, RawLayer } from "#domain/intake/raw-layer.ts";
import type { ReadOptions, ReadProgress, ReadResult } from "./read-result.ts";
import type { FromIntakeWorker, ToIntakeWorker } from "./worker-messages.ts";

/**
 * Reads `files` together, so that a shapefile may come as a zip or as its loose parts. A worker of its own reads, checks and
 * then hands over in slices, so that the page is never held up for long whatever the size. Whatever is wrong with the files is
 * in the result's issues; rejects only with the reason of `signal`, which ends the worker at once.
 */
export async function readFile(
  files: readonly File[],
  options: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal,
): Promise<ReadResult> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./intake-worker.ts", import.meta.url), { type: "module" });
  const layers: (Omit<RawLayer, "features"> & { readonly features: RawFeature[] })[] = [];
  const issues: FileIssue[] = [];
  const send = (message: ToIntakeWorker): void => worker.postMessage(message, {});
  try {
    return await new Promise<ReadResult>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.addEventListener("error", (event) => {
        // A worker that runs out of memory ends like this, without a word of its own.
        const place = placeInFile(files.map(({ name }) => name).join(", "));
        resolve({
          layers: [],
          issues: [{ kind: "reading-stopped", severity: "refused", place, found: event.message || "" }],
        });
      });
      worker.addEventListener("message", ({ data }: MessageEvent<FromIntakeWorker>) => {
        if (data.kind === "progress") onProgress(data.progress);
        else if (data.kind === "done") resolve({ layers, issues });
        else {
          if (data.kind === "layer") layers.push({ ...data.layer, features: [] });
          else if (data.kind === "features") for (const feature of data.features) layers.at(-1)?.features.push(feature);
          else for (const issue of data.issues) issues.push(issue);
          send({ kind: "next" });
        }
      });
      send({ kind: "read", files, options });
    });
  } finally {
    worker.terminate();
  }
}
