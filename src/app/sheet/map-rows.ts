import { canvasOf } from "#app/paper/paint-canvas.ts";
import type { PdfPicture } from "#app/paper/paint-pdf.ts";
import { PngWriter } from "#app/paper/png-writer.ts";
import type { StillMap } from "#app/paper/still-map.ts";
import type { Box } from "#app/paper/page-marks.ts";
import { mapCrop, unitsPerInch } from "./sheet-job.ts";

/** Pixels painted at once: some 32 MB of memory. */
const stripPixels = 8_000_000;

/** Rows of one picture in a PDF: programs that read it hold each of them whole. */
const bandRows = 4096;

/** Rows painted at once for a picture of a width. */
export function stripRowsFor(width: number): number {
  return Math.max(64, Math.floor(stripPixels / width));
}

/** Lets the page paint and the reader cancel. */
export async function breathe(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/**
 * The map of a sheet as a PDF takes it, without loss, drawn in strips; a high one in several pictures that overlap by two rows,
 * so that no program shows a seam. `onShare` is told what share of it is drawn.
 */
export async function mapPictures(
  map: StillMap,
  box: Box,
  dotsPerInch: number,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<readonly PdfPicture[]> {
  const crop = mapCrop(map.size, box, dotsPerInch);
  const unit = unitsPerInch / dotsPerInch;
  const [left, top] = [
    box.x + box.width / 2 - (crop.width * unit) / 2,
    box.y + box.height / 2 - (crop.height * unit) / 2,
  ];
  const strip = stripRowsFor(crop.width);
  const { canvas, context } = canvasOf(crop.width, Math.min(strip, crop.height), true);
  const pictures: PdfPicture[] = [];
  try {
    for (let from = 0; from < crop.height; from += bandRows) {
      const rows = Math.min(bandRows + 2, crop.height - from);
      const writer = new PngWriter(crop.width, rows);
      try {
        for (let at = 0; at < rows; at += strip) {
          await breathe(signal);
          const high = Math.min(strip, rows - at);
          map.draw(context, { left: crop.left, top: crop.top + from + at, width: crop.width, height: high }, 0, 0);
          await writer.add(context.getImageData(0, 0, crop.width, high));
          onShare((from + at + high) / crop.height);
        }
        pictures.push({
          kind: "rows",
          packed: await writer.packed(),
          width: crop.width,
          height: rows,
          box: { x: left, y: top + from * unit, width: crop.width * unit, height: rows * unit },
        });
      } catch (problem) {
        await writer.abandon();
        throw problem;
      }
    }
    return pictures;
  } finally {
    // Some browsers keep a canvas's pixels until the next collection.
    canvas.width = 0;
  }
}
