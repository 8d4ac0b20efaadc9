import { PMTiles, type Source } from "pmtiles";
import sharp from "sharp";
import { heightsOf } from "#domain/terrain/elevation-code.ts";
import type { Position } from "#domain/geo/position.ts";
import { pixelOf, type Tile, tileSize } from "#domain/terrain/tile.ts";

/** An ESRI ASCII grid of degrees whose heights follow a rule; `null` is a cell without height. */
export function asciiGrid(
  [west, south]: Position,
  [columns, rows]: readonly [number, number],
  step: number,
  rule: (lng: number, lat: number) => number | null,
): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const lat = south + (rows - 1 - row) * step;
    return Array.from({ length: columns }, (__, column) => rule(west + column * step, lat) ?? -9999).join(" ");
  });
  const header = `ncols ${columns}\nnrows ${rows}\nxllcenter ${west}\nyllcenter ${south}\ncellsize ${step}\nNODATA_value -9999`;
  return `${header}\n${lines.join("\n")}\n`;
}

/** An archive in memory, read by the package that the app reads it with. */
export function openArchive(bytes: Uint8Array<ArrayBuffer>): PMTiles {
  const source: Source = {
    getKey: () => "memory",
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  };
  return new PMTiles(source);
}

/** The heights of a tile of an archive; `null` where it has no such tile. */
export async function tileOf(archive: PMTiles, { z, x, y }: Tile): Promise<Float32Array | null> {
  const tile = await archive.getZxy(z, x, y);
  if (tile === undefined) return null;
  const { data } = await sharp(Buffer.from(tile.data)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return heightsOf(new Uint8ClampedArray(data));
}

/** The height of the pixel that holds a position, and the middle of that pixel. */
export async function heightIn(
  archive: PMTiles,
  position: Position,
  z: number,
): Promise<{ readonly height: number; readonly pixel: readonly [number, number] }> {
  const [px, py] = pixelOf(position, z).map(Math.floor) as [number, number];
  const heights = await tileOf(archive, { z, x: Math.floor(px / tileSize), y: Math.floor(py / tileSize) });
  const height = heights?.[(py % tileSize) * tileSize + (px % tileSize)] ?? Number.NaN;
  return { height, pixel: [px + 0.5, py + 0.5] };
}
