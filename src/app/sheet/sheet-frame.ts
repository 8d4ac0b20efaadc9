import type { Box } from "#app/paper/page-marks.ts";
import { type Paper, paperFactor, paperMillimeters } from "#domain/sheet/paper.ts";
import { unitsPerMillimeter } from "./sheet-content.ts";

/** How a page of paper is divided, in tenths of a millimetre. */
export type SheetFrame = {
  readonly size: { readonly width: number; readonly height: number };
  /** How much larger text and symbols are than on A3. */
  readonly factor: number;
  /** The line around everything. */
  readonly border: Box;
  readonly title: Box;
  /** The map with the band around it that the coordinates stand in. */
  readonly banded: Box;
  readonly map: Box;
  /** Legend and everything else that explains the map: a column beside it, or a row below it where the paper stands. */
  readonly side: Box;
};

function inner({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** Divides a page. `hasGrid` leaves room for coordinates around the map. */
export function sheetFrame(paper: Paper, hasGrid: boolean): SheetFrame {
  const [width, height] = paperMillimeters(paper).map((length) => length * unitsPerMillimeter) as [number, number];
  const factor = paperFactor(paper);
  const of = (units: number): number => Math.round(units * factor);
  const border = inner({ x: 0, y: 0, width, height }, of(90));
  const within = inner(border, of(34));
  const titleHeight = of(135);
  const gap = of(34);
  const under: Box = {
    ...within,
    y: within.y + titleHeight + of(12),
    height: within.height - titleHeight - of(12),
  };
  const isTall = paper.orientation === "portrait";
  const sideSize = isTall ? of(680) : of(660);
  const banded: Box = isTall
    ? { ...under, height: under.height - sideSize - gap }
    : { ...under, width: under.width - sideSize - gap };
  const side: Box = isTall
    ? { ...under, y: banded.y + banded.height + gap, height: sideSize }
    : { ...under, x: banded.x + banded.width + gap, width: sideSize };
  return {
    size: { width, height },
    factor,
    border,
    title: { ...within, height: titleHeight },
    banded,
    map: hasGrid ? inner(banded, of(42)) : banded,
    side,
  };
}
