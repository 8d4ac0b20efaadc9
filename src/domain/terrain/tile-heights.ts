import { positionOfPixel, type Tile, tileSize } from "./tile.ts";

/** An elevation model that can be asked: its own coordinates of a position in degrees, and the height there (`NaN`: none). */
export type HeightSource = {
  readonly project: (lng: number, lat: number) => readonly [x: number, y: number];
  readonly heightAt: (x: number, y: number) => number;
};

/** Pixels between the places whose coordinates are projected; between them a straight line is off by less than a decimetre. */
const mesh = 16;

/** The heights in the middles of a tile's pixels, row by row from the north. */
export function tileHeights(source: HeightSource, { z, x, y }: Tile): Float32Array {
  const heights = new Float32Array(tileSize * tileSize);
  const [left, top] = [x * tileSize, y * tileSize];
  const knot = (column: number, row: number): readonly [number, number] =>
    source.project(...positionOfPixel(left + column, top + row, z));
  for (let row = 0; row < tileSize; row += mesh)
    for (let column = 0; column < tileSize; column += mesh) {
      const corners = [
        knot(column, row),
        knot(column + mesh, row),
        knot(column, row + mesh),
        knot(column + mesh, row + mesh),
      ] as const;
      const between = (axis: 0 | 1, across: number, down: number): number =>
        (corners[0][axis] * (1 - across) + corners[1][axis] * across) * (1 - down) +
        (corners[2][axis] * (1 - across) + corners[3][axis] * across) * down;
      for (let v = 0; v < mesh; v += 1)
        for (let u = 0; u < mesh; u += 1) {
          const [across, down] = [(u + 0.5) / mesh, (v + 0.5) / mesh];
          heights[(row + v) * tileSize + column + u] = source.heightAt(
            between(0, across, down),
            between(1, across, down),
          );
        }
    }
  return heights;
}

/**
 * A tile from the four of the next zoom (north-west, north-east, south-west, south-east; `null`: without any height): each pixel
 * the mean of its four, without a height where fewer than two of them have one.
 */
export function coarserHeights(
  children: readonly [Float32Array | null, Float32Array | null, Float32Array | null, Float32Array | null],
): Float32Array {
  const heights = new Float32Array(tileSize * tileSize).fill(Number.NaN);
  const half = tileSize / 2;
  children.forEach((child, at) => {
    if (child === null) return;
    const [left, top] = [(at % 2) * half, Math.floor(at / 2) * half];
    for (let row = 0; row < half; row += 1)
      for (let column = 0; column < half; column += 1) {
        const first = row * 2 * tileSize + column * 2;
        let sum = 0;
        let count = 0;
        for (const offset of [0, 1, tileSize, tileSize + 1]) {
          const height = child[first + offset] ?? Number.NaN;
          if (Number.isNaN(height)) continue;
          sum += height;
          count += 1;
        }
        if (count >= 2) heights[(top + row) * tileSize + left + column] = sum / count;
      }
  });
  return heights;
}
