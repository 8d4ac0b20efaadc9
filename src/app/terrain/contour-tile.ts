import type { GeoJSONVTFeature, GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { contourExtent, contourLines, contourMargin, contourStep } from "#domain/terrain/contour-lines.ts";
import { type Tile, tileSize } from "#domain/terrain/tile.ts";
import type { TerrainArchive } from "./terrain-archive.ts";

/** The heights of a tile with the nearest pixels of its eight neighbours around it; `null` where the tile itself is missing. */
async function withMargin(archive: TerrainArchive, { z, x, y }: Tile): Promise<Float32Array | null> {
  const around = [-1, 0, 1];
  const rows = await Promise.all(
    around.map((down) => Promise.all(around.map((right) => archive.tile({ z, x: x + right, y: y + down })))),
  );
  if (rows[1]?.[1] == null) return null;
  const side = tileSize + 2 * contourMargin;
  const heights = new Float32Array(side * side);
  for (let row = 0; row < side; row += 1) {
    const py = row - contourMargin;
    const tiles = rows[Math.floor(py / tileSize) + 1] ?? [];
    const inTile = ((py + tileSize) % tileSize) * tileSize;
    for (let column = 0; column < side; column += 1) {
      const px = column - contourMargin;
      const tile = tiles[Math.floor(px / tileSize) + 1];
      heights[row * side + column] = tile?.[inTile + ((px + tileSize) % tileSize)] ?? Number.NaN;
    }
  }
  return heights;
}

/** The contours of a tile as a vector tile with the layer `contours`, whose lines have their `height` in metres. */
export async function contourTile(archive: TerrainArchive, tile: Tile): Promise<ArrayBuffer | null> {
  const heights = await withMargin(archive, tile);
  if (heights === null) return null;
  const features = contourLines(heights, contourStep(tile.z)).map(({ height, lines }): GeoJSONVTFeature => ({
    type: 2,
    geometry: lines.map((line) => [...line]),
    tags: { height },
  }));
  // The package asks for flat coordinates as well, those of a tile before it is made; it reads none of them.
  const content = { transformed: true, features, source: null, ...tile } as unknown as GeoJSONVTTile;
  return Uint8Array.from(fromGeojsonVt({ contours: content }, { version: 2, extent: contourExtent })).buffer;
}
