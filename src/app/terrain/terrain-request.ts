import type { Position } from "#domain/geo/position.ts";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import type { Tile } from "#domain/terrain/tile.ts";

/** What the thread of the terrain is asked. */
export type TerrainRequest =
  | { readonly kind: "info" }
  /** A tile to draw, without gaps. */
  | { readonly kind: "tile"; readonly tile: Tile }
  /** The contours of a tile, as a vector tile with the layer `contours`. */
  | { readonly kind: "contours"; readonly tile: Tile }
  /** Heights at positions, `NaN` where there is none. */
  | { readonly kind: "heights"; readonly positions: readonly Position[] };

/** What it answers; `null`: the archive has no such tile. */
export type TerrainAnswer =
  | { readonly kind: "info"; readonly info: TerrainInfo }
  | { readonly kind: "tile"; readonly image: ImageBitmap | null }
  | { readonly kind: "contours"; readonly content: ArrayBuffer | null }
  | { readonly kind: "heights"; readonly heights: readonly number[] }
  | { readonly kind: "failed"; readonly detail: string };

/** A request to the thread, which works on the archive at `archive`; the answer has the same number. */
export type NumberedRequest = { readonly number: number; readonly archive: string; readonly request: TerrainRequest };

/** An answer of the thread. */
export type NumberedAnswer = { readonly number: number; readonly answer: TerrainAnswer };
