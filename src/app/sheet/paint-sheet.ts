import { canvasOf, loadPageFonts, paintMarks } from "#app/paper/paint-canvas.ts";
import { PngWriter } from "#app/paper/png-writer.ts";
import type { StillMap } from "#app/paper/still-map.ts";
import { paperPixels } from "#domain/sheet/paper.ts";
import { breathe, stripRowsFor } from "./map-rows.ts";
import type { SheetPage } from "./sheet-content.ts";
import { mapCrop, type SheetJob, showSheet, unitsPerInch } from "./sheet-job.ts";

function marksOf({ parts }: SheetPage) {
  return parts.flatMap(({ marks }) => marks);
}

/** Where a map's crop begins on a page of pixels. */
function mapCorner(
  { map }: SheetPage,
  crop: { width: number; height: number },
  scale: number,
): readonly [number, number] {
  if (map === null) return [0, 0];
  return [
    Math.round((map.x + map.width / 2) * scale - crop.width / 2),
    Math.round((map.y + map.height / 2) * scale - crop.height / 2),
  ];
}

/** A sheet as a PNG of exactly its paper at a resolution, painted strip by strip. `onShare` is told what share is done. */
export async function paintSheetPng(
  map: StillMap,
  job: SheetJob,
  page: SheetPage,
  dotsPerInch: number,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Blob> {
  const [width, height] = paperPixels(job.content.paper, dotsPerInch);
  const scale = dotsPerInch / unitsPerInch;
  const marks = marksOf(page);
  await loadPageFonts(marks);
  const rows = Math.min(height, stripRowsFor(width));
  const { canvas, context } = canvasOf(width, rows, true);
  const writer = new PngWriter(width, height);
  const crop = page.map === null ? null : mapCrop(map.size, page.map, dotsPerInch);
  const [mapLeft, mapTop] = crop === null ? [0, 0] : mapCorner(page, crop, scale);
  try {
    for (let from = 0; from < height; from += rows) {
      await breathe(signal);
      const high = Math.min(rows, height - from);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = "#ffffff";
      context.fillRect(0, 0, width, high);
      if (crop !== null) {
        const [first, last] = [Math.max(from, mapTop), Math.min(from + high, mapTop + crop.height)];
        if (last > first)
          map.draw(
            context,
            { left: crop.left, top: crop.top + first - mapTop, width: crop.width, height: last - first },
            mapLeft,
            first - from,
          );
      }
      context.setTransform(scale, 0, 0, scale, 0, -from);
      paintMarks(context, marks);
      await writer.add(context.getImageData(0, 0, width, high));
      onShare((from + high) / height);
    }
    return await writer.finish(dotsPerInch);
  } catch (problem) {
    await writer.abandon();
    throw problem;
  } finally {
    canvas.width = 0;
  }
}

/** Paints a sheet onto a canvas of its preview, `width` pixels wide, as it comes out on paper. */
export async function paintPreview(
  canvas: HTMLCanvasElement,
  map: StillMap,
  job: SheetJob,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const paper = paperPixels(job.content.paper, 100);
  const dotsPerInch = (width / paper[0]) * 100;
  const page = await showSheet(map, job, dotsPerInch, signal);
  const marks = marksOf(page);
  await loadPageFonts(marks);
  signal.throwIfAborted();
  const scale = width / page.size.width;
  canvas.width = width;
  canvas.height = Math.round(page.size.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser gives no canvas to paint on");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (page.map !== null) {
    const crop = mapCrop(map.size, page.map, dotsPerInch);
    const [left, top] = mapCorner(page, crop, scale);
    map.draw(context, { ...crop, left: Math.floor(crop.left), top: Math.floor(crop.top) }, left, top);
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  paintMarks(context, marks);
}
