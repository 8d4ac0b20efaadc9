import type { Tokens } from "#app/theme/tokens.ts";
import { marksOf } from "./page-block.ts";
import type { Mark } from "#app/paper/page-marks.ts";
import { pageSize } from "./page-size.ts";
import type { PageLayout } from "./slide-layout.ts";
import { canvasOf, loadPageFonts, paintMarks } from "#app/paper/paint-canvas.ts";
import { PngWriter } from "#app/paper/png-writer.ts";
import type { StillMap } from "#app/paper/still-map.ts";

/** Rows painted at once. */
const stripRows = 540;

type PngPage = {
  readonly layout: PageLayout;
  /** What stands on the map. */
  readonly margin: readonly Mark[];
  /** The map, shown at the pixel ratio of {@link pngScale}. */
  readonly map: StillMap;
  readonly tokens: Tokens;
  readonly width: number;
  readonly height: number;
};

/** Pixels of a unit of the page in a picture of a size, the page as large as fits. */
export function pngScale(width: number, height: number): number {
  return Math.min(width / pageSize.width, height / pageSize.height);
}

/** A picture of a page of exactly the asked size; where that has another shape, the page stands in its middle. */
export async function paintPng(
  { layout, margin, map, tokens, width, height }: PngPage,
  signal: AbortSignal,
  onStrip: (done: number, total: number) => void,
): Promise<Blob> {
  const scale = pngScale(width, height);
  const left = Math.round((width - pageSize.width * scale) / 2);
  const top = Math.round((height - pageSize.height * scale) / 2);
  const marks = layout.blocks.flatMap(marksOf);
  await loadPageFonts([...marks, ...margin]);
  const strips = Math.ceil(height / stripRows);
  const writer = new PngWriter(width, height);
  const { canvas, context } = canvasOf(width, Math.min(stripRows, height), true);
  const size = map.size;
  const mapLeft = left + Math.round((layout.map?.x ?? 0) * scale);
  const mapTop = top + Math.round((layout.map?.y ?? 0) * scale);
  try {
    for (let strip = 0; strip < strips; strip += 1) {
      signal.throwIfAborted();
      const from = strip * stripRows;
      const rows = Math.min(stripRows, height - from);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = tokens.ground;
      context.fillRect(0, 0, width, rows);
      const [first, last] = [Math.max(from, mapTop), Math.min(from + rows, mapTop + size.height)];
      if (layout.map !== null && last > first)
        map.draw(
          context,
          { left: 0, top: first - mapTop, width: size.width, height: last - first },
          mapLeft,
          first - from,
        );
      context.setTransform(scale, 0, 0, scale, left, top - from);
      paintMarks(context, marks);
      paintMarks(context, margin);
      await writer.add(context.getImageData(0, 0, width, rows));
      onStrip(strip + 1, strips);
    }
    return await writer.finish();
  } catch (problem) {
    await writer.abandon();
    throw problem;
  } finally {
    canvas.width = 0;
  }
}
