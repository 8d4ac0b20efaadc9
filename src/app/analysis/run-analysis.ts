import type { Feature } from "geojson";
import type { AnalysisRequest, AnalysisResult } from "#domain/analysis/analyse.ts";
import { partsOf, withoutGeometries } from "./request-parts.ts";
import type { FromAnalysisWorker, ToAnalysisWorker } from "./worker-messages.ts";

/**
 * Answers a question in a worker of its own, which is given the question and gives the answer in slices, so that the page is never
 * held up for long. `onProgress` hears shares in [0, 1]. Rejects with the reason of `signal`, which ends the worker at once,
 * and with an error in the worker's words where it could not go on.
 */
export async function runAnalysis(
  request: AnalysisRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<AnalysisResult> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./analysis-worker.ts", import.meta.url), { type: "module" });
  const send = (message: ToAnalysisWorker): void => worker.postMessage(message, {});
  const parts = partsOf(request);
  const features: Feature[] = [];
  try {
    return await new Promise<AnalysisResult>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.addEventListener("error", ({ message }) => reject(new Error(message)));
      worker.addEventListener("message", ({ data }: MessageEvent<FromAnalysisWorker>) => {
        switch (data.kind) {
          case "next": {
            const part = parts.next();
            send(part.done === true ? { kind: "run" } : part.value);
            return;
          }
          case "progress":
            onProgress(data.share);
            return;
          case "features":
            for (const feature of data.features) features.push(feature);
            send({ kind: "next" });
            return;
          case "failed":
            reject(new Error(data.detail));
            return;
          case "done":
            resolve(data.result.kind === "combine" ? { ...data.result, features } : data.result);
        }
      });
      send({ kind: "ask", request: withoutGeometries(request) });
    });
  } finally {
    worker.terminate();
  }
}
