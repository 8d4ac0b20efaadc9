import type { Position } from "../geo/position.ts";

/** Pixels along a side of an elevation tile. */
export const tileSize = 512;

/** A tile of the Web Mercator scheme: zoom, column from the west, row from the north. */
export type Tile = { readonly z: number; readonly x: number; readonly y: number };

/** Metres around the equator of the Web Mercator sphere. */
const circumference = 2 * Math.PI * 6_378_137;

/** Where a position lies in a zoom, in pixels from the north-western corner of the world; pixel 0 is from 0 to 1. */
export function pixelOf([lng, lat]: Position, zoom: number): readonly [x: number, y: number] {
  const world = tileSize * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lng / 360 + 0.5) * world, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world];
}

/** The position of a place in a zoom, given in pixels; the inverse of {@link pixelOf}. */
export function positionOfPixel(x: number, y: number, zoom: number): Position {
  const world = tileSize * 2 ** zoom;
  return [(x / world - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI];
}

/** The lowest zoom whose pixels are no larger than the cells of an elevation model, in metres at a latitude. */
export function finestZoom(cellMeters: number, latitude: number): number {
  const pixels = (circumference * Math.cos((latitude * Math.PI) / 180)) / (tileSize * cellMeters);
  return Math.max(0, Math.ceil(Math.log2(pixels)));
}

/** The tiles of a zoom that a box of degrees `[west, south, east, north]` touches. */
export function tilesIn(
  [west, south, east, north]: readonly [number, number, number, number],
  z: number,
): readonly Tile[] {
  const [left, top] = pixelOf([west, north], z);
  const [right, bottom] = pixelOf([east, south], z);
  const last = 2 ** z - 1;
  const at = (pixel: number): number => Math.min(last, Math.max(0, Math.floor(pixel / tileSize)));
  const tiles: Tile[] = [];
  for (let y = at(top); y <= at(bottom); y += 1) for (let x = at(left); x <= at(right); x += 1) tiles.push({ z, x, y });
  return tiles;
}
