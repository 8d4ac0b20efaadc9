import { addProtocol, type Map as LiveMap } from "maplibre-gl";
import type { Tile } from "#domain/terrain/tile.ts";
import type { TerrainStyle } from "./terrain-style.ts";

let isKnown = false;

function tileOf(url: string): { readonly kind: "tile" | "contours"; readonly tile: Tile } {
  const [, kind, z, x, y] = /^terrain:\/\/(tile|contours)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
  if (kind !== "tile" && kind !== "contours") throw new Error(`There is no terrain at ${url}`);
  return { kind, tile: { z: Number(z), x: Number(x), y: Number(y) } };
}

/** Puts the terrain's sources on the map; those that nothing draws any more stay and ask for nothing. */
export function applyTerrainSources(map: LiveMap, terrain: TerrainStyle | null): void {
  if (terrain === null) return;
  if (!isKnown)
    addProtocol("terrain", async ({ url }) => {
      const { kind, tile } = tileOf(url);
      // The archive's reader comes with the first tile.
      const desk = await import("#app/terrain/terrain-desk.ts");
      const data = kind === "tile" ? await desk.terrainTile(tile) : await desk.terrainContours(tile);
      // Nothing there: to the map a tile without content.
      return { data: data ?? new ArrayBuffer(0) };
    });
  isKnown = true;
  for (const [id, source] of Object.entries(terrain.sources))
    if (map.getSource(id) === undefined) map.addSource(id, source);
}
