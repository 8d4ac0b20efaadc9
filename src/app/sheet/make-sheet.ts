import { whyNoExport } from "#app/paper/approval.ts";
import { ExportError } from "#app/paper/export-error.ts";
import { paintPdf, type PdfPage } from "#app/paper/paint-pdf.ts";
import { StillMap } from "#app/paper/still-map.ts";
import { atlasIndex } from "./atlas-index.ts";
import { fileName } from "./file-name.ts";
import { mapPictures } from "./map-rows.ts";
import { paintSheetPng } from "./paint-sheet.ts";
import { type SheetPage, sheetPoints } from "./sheet-content.ts";
import { mapFrameOf } from "./sheet-layout.ts";
import { type SheetJob, showSheet, viewOf } from "./sheet-job.ts";
import type { MadeFile, SheetHooks, SheetRequest } from "./sheet-request.ts";
import { sheetWords } from "./sheet-words.ts";

function pdfPage({ size, parts }: SheetPage, pictures: PdfPage["pictures"]): PdfPage {
  return { size, ground: "#FFFFFF", pictures, marks: parts.flatMap(({ marks }) => marks) };
}

/** Steps that the map of one sheet is counted as. */
const mapSteps = 10;

async function mapPage(
  map: StillMap,
  job: SheetJob,
  dotsPerInch: number,
  signal: AbortSignal,
  onSteps: (steps: number) => void,
): Promise<PdfPage> {
  const page = await showSheet(map, job, dotsPerInch, signal);
  const pictures =
    page.map === null
      ? []
      : await mapPictures(map, page.map, dotsPerInch, signal, (share) => onSteps(Math.floor(share * mapSteps)));
  return pdfPage(page, pictures);
}

async function makeDocument(
  request: Exclude<SheetRequest, { readonly format: "png" }>,
  map: StillMap,
  { onProgress, signal }: SheetHooks,
): Promise<Blob> {
  const jobs = request.kind === "sheet" ? [request.job] : request.sheets.map(({ job }) => job);
  const total = jobs.length * mapSteps + jobs.length + 2;
  const pages: PdfPage[] = request.kind === "sheet" ? [] : [pdfPage(atlasIndex(request.title, request.sheets), [])];
  for (const [at, job] of jobs.entries()) {
    const before = at * mapSteps;
    onProgress(before, total, "map");
    pages.push(
      await mapPage(map, job, request.resolution, signal, (steps) => onProgress(before + steps, total, "map")),
    );
  }
  const done = jobs.length * mapSteps;
  onProgress(done, total, "page");
  const { title, language } =
    request.kind === "sheet"
      ? request.job.content
      : { title: request.title, language: request.sheets[0]?.job.content.language ?? "zh" };
  return paintPdf({ title, language, pointsPerUnit: sheetPoints, pages }, signal, (page) =>
    onProgress(Math.min(total - 1, done + page), total, page === pages.length ? "file" : "page"),
  );
}

/**
 * Makes a sheet or an atlas. Rejects with an {@link ExportError} where that cannot be, and with the signal's reason once that is
 * aborted; either way nothing is left behind.
 */
export async function makeSheet(request: SheetRequest, hooks: SheetHooks): Promise<MadeFile> {
  const { onProgress, signal } = hooks;
  const first = request.kind === "sheet" ? request.job : request.sheets[0]?.job;
  if (first === undefined) throw new Error("There is no sheet to make");
  const { language, basemap } = first.content;
  const why = whyNoExport(basemap, language);
  if (why !== null) throw new ExportError("approval", why);
  signal.throwIfAborted();
  onProgress(0, 1, "start");
  const map = new StillMap(viewOf(mapFrameOf(first.content), first, request.resolution), sheetWords[language].fault);
  try {
    const title = request.kind === "sheet" ? request.job.content.title : request.title;
    if (request.kind === "sheet" && request.format === "png") {
      onProgress(0, mapSteps, "map");
      const page = await showSheet(map, request.job, request.resolution, signal);
      const blob = await paintSheetPng(map, request.job, page, request.resolution, signal, (share) =>
        onProgress(Math.floor(share * mapSteps), mapSteps, share < 1 ? "map" : "file"),
      );
      signal.throwIfAborted();
      return { name: fileName(title, "png"), blob };
    }
    const blob = await makeDocument(request, map, hooks);
    signal.throwIfAborted();
    return { name: fileName(title, "pdf"), blob };
  } finally {
    map.destroy();
  }
}
