import { featureSlices } from "#domain/intake/feature-slices.ts";
import { takeFiles } from "./take-files.ts";
import type { FromIntakeWorker, ToIntakeWorker } from "./worker-messages.ts";

const issuesAtOnce = 500;

let takenIn: () => void = () => undefined;

function tell(message: FromIntakeWorker): void {
  self.postMessage(message, {});
}

/** Sends a slice and waits until the page has taken it in, so that slices never queue up there. */
function hand(message: FromIntakeWorker): Promise<void> {
  return new Promise((resolve) => {
    takenIn = resolve;
    tell(message);
  });
}

async function read({ files, options }: Extract<ToIntakeWorker, { kind: "read" }>): Promise<void> {
  const opened = files.map((file) => ({
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
  const { layers, issues } = await takeFiles(opened, options, (progress) => tell({ kind: "progress", progress }));
  for (let from = 0; from < issues.length; from += issuesAtOnce)
    await hand({ kind: "issues", issues: issues.slice(from, from + issuesAtOnce) });
  for (const { features, ...layer } of layers) {
    await hand({ kind: "layer", layer });
    let done = 0;
    for (const slice of featureSlices(features)) {
      await hand({ kind: "features", features: slice });
      done += slice.length;
      tell({
        kind: "progress",
        progress: { stage: "handing-over", file: layer.fileName, done, total: features.length },
      });
    }
  }
  tell({ kind: "done" });
}

self.addEventListener("message", ({ data }: MessageEvent<ToIntakeWorker>) => {
  if (data.kind === "next") takenIn();
  else void read(data);
});
