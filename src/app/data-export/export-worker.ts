import type { ExportFeature, ExportLayer } from "#domain/data-export/export-layer.ts";
import type { ExportRequest } from "./export-request.ts";
import type { FromExportWorker, ToExportWorker } from "./worker-messages.ts";
import { writeExport } from "./write-export.ts";

const toldEvery = 250;

const layers: (Omit<ExportLayer, "features"> & { readonly features: ExportFeature[] })[] = [];

function tell(message: FromExportWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function write(request: ExportRequest): Promise<void> {
  let done = 0;
  try {
    const file = await writeExport(layers, request, () => {
      done += 1;
      if (done % toldEvery === 0) tell({ kind: "progress", done });
    });
    tell({ kind: "file", file }, [file.bytes.buffer]);
  } catch (problem) {
    tell({ kind: "failed", detail: problem instanceof Error ? problem.message : String(problem) });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ToExportWorker>) => {
  switch (data.kind) {
    case "layer":
      layers.push({ ...data.layer, features: [] });
      break;
    case "features":
      for (const feature of data.features) layers.at(-1)?.features.push(feature);
      break;
    case "write":
      void write(data.request);
      break;
  }
});
