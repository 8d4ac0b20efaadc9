import type { MonthlyParts } from "./monthly-table.ts";
import type { WorkbookReading } from "./workbook-reading.ts";
import type { ReportWorkbookParts } from "./write-report-workbook.ts";

/** What the worker is asked. */
export type WorkbookRequest =
  | { readonly kind: "read"; readonly content: ArrayBuffer; readonly planNumber: string }
  | { readonly kind: "writeReports"; readonly parts: ReportWorkbookParts }
  | { readonly kind: "writeMonth"; readonly parts: MonthlyParts };

/** What it answers. */
export type WorkbookAnswer =
  | { readonly kind: "read"; readonly reading: WorkbookReading }
  | { readonly kind: "written"; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly detail: string };

/** Reads and writes workbooks. */
export type WorkbookDesk = {
  /** Reads a workbook that was exported from here. Never rejects; `planNumber` is the plan's own. */
  readonly read: (content: ArrayBuffer, planNumber: string) => Promise<WorkbookReading>;
  /** The sheet to fill in. */
  readonly writeReports: (parts: ReportWorkbookParts) => Promise<Uint8Array<ArrayBuffer>>;
  /** The monthly report. */
  readonly writeMonth: (parts: MonthlyParts) => Promise<Uint8Array<ArrayBuffer>>;
};

// A small file can be packed so that it unpacks without end.
const patience = 60_000;

/** The worker's answer, `null` where none came in time. Rejects where the worker cannot start. */
function ask(request: WorkbookRequest): Promise<WorkbookAnswer | null> {
  const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), { type: "module" });
  return new Promise<WorkbookAnswer | null>((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), patience);
    worker.addEventListener("message", ({ data }: MessageEvent<WorkbookAnswer>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.addEventListener("error", ({ message }) => {
      clearTimeout(timer);
      reject(new Error(message));
    });
    worker.postMessage(request, { transfer: request.kind === "read" ? [request.content] : [] });
  }).finally(() => worker.terminate());
}

async function write(request: WorkbookRequest): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask(request);
  if (answer?.kind === "written") return answer.content;
  throw new Error(answer?.kind === "failed" ? answer.detail : "The workbook was not written in time");
}

/** Reads and writes in a thread of its own, started for each workbook and ended after it. */
export const workerDesk: WorkbookDesk = {
  read: async (content, planNumber) => {
    const answer = await ask({ kind: "read", content, planNumber }).catch(() => undefined);
    if (answer === null) return { ok: false, fault: "tookTooLong" };
    return answer?.kind === "read" ? answer.reading : { ok: false, fault: "notAWorkbook" };
  },
  writeReports: (parts) => write({ kind: "writeReports", parts }),
  writeMonth: (parts) => write({ kind: "writeMonth", parts }),
};
