import type { Position } from "../geo/position.ts";
import { pixelOf, type Tile, tileSize } from "./tile.ts";

/**
 * Heights in metres at positions, bilinear between the pixels of a zoom, across tiles; `NaN` where one of the four has none. `tile`
 * gives the heights of a tile, `null` where there is no such tile.
 */
export async function heightsAt(
  positions: readonly Position[],
  zoom: number,
  tile: (tile: Tile) => Promise<Float32Array | null>,
): Promise<readonly number[]> {
  const known = new Map<string, Promise<Float32Array | null>>();
  const pixel = async (column: number, row: number): Promise<number> => {
    const [x, y] = [Math.floor(column / tileSize), Math.floor(row / tileSize)];
    const key = `${x}/${y}`;
    const wanted = known.get(key) ?? tile({ z: zoom, x, y });
    known.set(key, wanted);
    return (await wanted)?.[(row - y * tileSize) * tileSize + column - x * tileSize] ?? Number.NaN;
  };
  return Promise.all(
    positions.map(async (position) => {
      // The height of a pixel is that of its middle.
      const [x, y] = pixelOf(position, zoom).map((each) => each - 0.5) as [number, number];
      const [column, row] = [Math.floor(x), Math.floor(y)];
      const [across, down] = [x - column, y - row];
      const [a, b, c, d] = await Promise.all([
        pixel(column, row),
        pixel(column + 1, row),
        pixel(column, row + 1),
        pixel(column + 1, row + 1),
      ]);
      return (a * (1 - across) + b * across) * (1 - down) + (c * (1 - across) + d * across) * down;
    }),
  );
}
