import type { Issue } from "../result.ts";

/** A grid of heights in metres. `x` and `y` are of the grid's own system: degrees east and north, or metres. */
export type HeightGrid = {
  readonly width: number;
  readonly height: number;
  /** Row by row from the north, west to east; `NaN` where there is none. */
  readonly heights: Float32Array;
  /** The middle of the first cell, the north-western one. */
  readonly west: number;
  readonly north: number;
  /** Size of a cell, both positive. */
  readonly stepX: number;
  readonly stepY: number;
};

/** The edges of a grid: those of its cells, half a step beyond their middles. */
export function edgesOf(grid: HeightGrid): {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
} {
  const { west, north, stepX, stepY, width, height } = grid;
  return {
    west: west - stepX / 2,
    south: north - (height - 0.5) * stepY,
    east: west + (width - 0.5) * stepX,
    north: north + stepY / 2,
  };
}

/**
 * The height between the middles of the four nearest cells, bilinear; `NaN` outside the grid and where the nearest cell has none.
 * Cells without a height do not count, and in the outer half of the cells at the edge the last ones hold.
 */
export function heightAt(grid: HeightGrid, x: number, y: number): number {
  const column = (x - grid.west) / grid.stepX;
  const row = (grid.north - y) / grid.stepY;
  const edge = 0.5 + 1e-6;
  if (column < -edge || row < -edge || column > grid.width - 1 + edge || row > grid.height - 1 + edge)
    return Number.NaN;
  const left = Math.min(grid.width - 1, Math.max(0, Math.floor(column)));
  const top = Math.min(grid.height - 1, Math.max(0, Math.floor(row)));
  const right = Math.min(grid.width - 1, left + 1);
  const bottom = Math.min(grid.height - 1, top + 1);
  const across = Math.min(1, Math.max(0, column - left));
  const down = Math.min(1, Math.max(0, row - top));
  const cell = (at: number, on: number): number => grid.heights[on * grid.width + at] ?? Number.NaN;
  if (Number.isNaN(cell(across < 0.5 ? left : right, down < 0.5 ? top : bottom))) return Number.NaN;
  let sum = 0;
  let weights = 0;
  const add = (value: number, weight: number): void => {
    if (Number.isNaN(value) || weight === 0) return;
    sum += value * weight;
    weights += weight;
  };
  add(cell(left, top), (1 - across) * (1 - down));
  add(cell(right, top), across * (1 - down));
  add(cell(left, bottom), (1 - across) * down);
  add(cell(right, bottom), across * down);
  return weights === 0 ? Number.NaN : sum / weights;
}

/** The lowest and the highest height; `null` where there is none at all. */
export function heightRange(heights: Float32Array): readonly [lowest: number, highest: number] | null {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const height of heights) {
    if (height < lowest) lowest = height;
    if (height > highest) highest = height;
  }
  return lowest <= highest ? [lowest, highest] : null;
}

/** What no land has, metres: below the Dead Sea or above Everest, and so another unit, another band or an unnamed nodata value. */
const believable = [-450, 8900] as const;

/** What is wrong with the heights of a grid: none at all, or some that no land has. */
export function heightIssues(grid: HeightGrid): readonly Issue[] {
  if (heightRange(grid.heights) === null)
    return [{ path: ["heights"], message: "Expected heights; every cell is without one" }];
  let count = 0;
  let first = -1;
  grid.heights.forEach((height, at) => {
    if (Number.isNaN(height) || (height >= believable[0] && height <= believable[1])) return;
    if (first < 0) first = at;
    count += 1;
  });
  if (count === 0) return [];
  const [row, column] = [Math.floor(first / grid.width) + 1, (first % grid.width) + 1];
  return [
    {
      path: ["heights"],
      message: `Expected metres from ${believable[0]} to ${believable[1]}; ${count} of ${grid.heights.length} cells are outside, first ${grid.heights[first] ?? ""} in row ${row}, column ${column} (another unit, or a nodata value that the file does not name: give it with --nodata)`,
    },
  ];
}
