import { analyse, type AnalysisRequest } from "#domain/analysis/analyse.ts";
import { withPart } from "./request-parts.ts";
import { slicesOf } from "./slices.ts";
import type { FromAnalysisWorker, ToAnalysisWorker } from "./worker-messages.ts";

let asked: AnalysisRequest | null = null;
let takenIn: () => void = () => undefined;

function tell(message: FromAnalysisWorker): void {
  self.postMessage(message, {});
}

async function run(request: AnalysisRequest): Promise<void> {
  let told = 0;
  const result = analyse(request, (share) => {
    if (share - told < 0.01 && share < 1) return;
    told = share;
    tell({ kind: "progress", share });
  });
  if (result.kind !== "combine") {
    tell({ kind: "done", result });
    return;
  }
  for (const features of slicesOf(result.features)) {
    const taken = new Promise<void>((resolve) => {
      takenIn = resolve;
    });
    tell({ kind: "features", features });
    await taken;
  }
  tell({ kind: "done", result: { ...result, features: [] } });
}

self.addEventListener("message", ({ data }: MessageEvent<ToAnalysisWorker>) => {
  if (data.kind === "next") takenIn();
  else if (data.kind === "run") {
    if (asked !== null)
      run(asked).catch((problem: unknown) =>
        tell({ kind: "failed", detail: problem instanceof Error ? problem.message : String(problem) }),
      );
  } else {
    if (data.kind === "ask") asked = data.request;
    else if (asked !== null) asked = withPart(asked, data);
    tell({ kind: "next" });
  }
});
