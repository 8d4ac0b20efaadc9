import { contours } from "d3-contour";
import { tileSize } from "./tile.ts";

/** Units along a side of a vector tile. */
export const contourExtent = 4096;

/** Pixels of the neighbours that a tile's contours are drawn with, so that they meet at its edges. */
export const contourMargin = 2;

/** A contour: its height in metres and its lines in units of the tile, from the north-western corner. */
export type ContourLines = { readonly height: number; readonly lines: readonly (readonly [x: number, y: number][])[] };

/** Metres between the contours of a tile's zoom: what its pixels can tell apart. */
export function contourStep(zoom: number): number {
  if (zoom <= 8) return 200;
  if (zoom === 9) return 100;
  return zoom <= 12 ? 20 : 10;
}

/** The parts of a ring that run between heights: not along the edge of the grid, nor along what has no height. */
function parts(
  ring: readonly (readonly number[])[],
  hasHeight: (x: number, y: number) => boolean,
  side: number,
): [number, number][][] {
  const lines: [number, number][][] = [];
  let line: [number, number][] = [];
  const end = (): void => {
    if (line.length > 1) lines.push(line);
    line = [];
  };
  const scale = contourExtent / tileSize;
  for (const [x = 0, y = 0] of ring) {
    // The middle of the first cell is at 0.5 0.5.
    const [column, row] = [x - 0.5, y - 0.5];
    const isInside = column >= 0 && row >= 0 && column <= side - 1 && row <= side - 1;
    // Beside a cell without a height the package puts the ring on the middle of the one that has one.
    const isOnMiddle = Number.isInteger(column) && Number.isInteger(row);
    const isBetween =
      isInside &&
      (isOnMiddle
        ? hasHeight(column - 1, row) &&
          hasHeight(column + 1, row) &&
          hasHeight(column, row - 1) &&
          hasHeight(column, row + 1)
        : hasHeight(Math.floor(column), Math.floor(row)) && hasHeight(Math.ceil(column), Math.ceil(row)));
    if (isBetween) line.push([Math.round((x - contourMargin) * scale), Math.round((y - contourMargin) * scale)]);
    else end();
  }
  end();
  return lines;
}

/**
 * The contours of a square of heights that reaches {@link contourMargin} pixels beyond its tile on every side, row by row from the
 * north; `NaN` has no height and no contour beside it.
 */
export function contourLines(heights: Float32Array, step: number): readonly ContourLines[] {
  const side = tileSize + 2 * contourMargin;
  let lowest = Infinity;
  let highest = -Infinity;
  for (const height of heights) {
    if (height < lowest) lowest = height;
    if (height > highest) highest = height;
  }
  const draw = contours().size([side, side]);
  const hasHeight = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < side && y < side && !Number.isNaN(heights[y * side + x] ?? Number.NaN);
  // The package takes any list of numbers; its types want an array.
  const values = heights as unknown as number[];
  const found: ContourLines[] = [];
  for (let height = Math.ceil(lowest / step) * step; height <= highest; height += step) {
    const lines = draw
      .contour(values, height)
      .coordinates.flatMap((polygon) => polygon.flatMap((ring) => parts(ring, hasHeight, side)));
    if (lines.length > 0) found.push({ height, lines });
  }
  return found;
}
