// A thread of its own: reading and writing a large workbook takes seconds, in which the page goes on.
import { readReportWorkbook } from "./read-report-workbook.ts";
import type { WorkbookAnswer, WorkbookRequest } from "./workbook-desk.ts";
import { writeMonthlyWorkbook } from "./write-monthly-workbook.ts";
import { writeReportWorkbook } from "./write-report-workbook.ts";

async function answerTo(request: WorkbookRequest): Promise<WorkbookAnswer> {
  switch (request.kind) {
    case "read":
      return { kind: "read", reading: await readReportWorkbook(request.content, request.planNumber) };
    case "writeReports":
      return { kind: "written", content: await writeReportWorkbook(request.parts) };
    case "writeMonth":
      return { kind: "written", content: await writeMonthlyWorkbook(request.parts) };
  }
}

async function answer(request: WorkbookRequest): Promise<void> {
  const told = await answerTo(request).catch((cause: unknown): WorkbookAnswer => ({
    kind: "failed",
    detail: String(cause),
  }));
  self.postMessage(told, { transfer: told.kind === "written" ? [told.content.buffer] : [] });
}

self.addEventListener("message", ({ data }: MessageEvent<WorkbookRequest>) => void answer(data));
