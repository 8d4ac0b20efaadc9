import { zxyToTileId } from "pmtiles";
import proj4 from "proj4";
import sharp from "sharp";
import { type Bbox, unionBbox } from "../../../src/domain/geo/bbox.ts";
import { pixelsOf } from "../../../src/domain/terrain/elevation-code.ts";
import { edgesOf, heightAt, heightRange } from "../../../src/domain/terrain/height-grid.ts";
import { type ArchivedTile, writePmtiles } from "../../../src/domain/terrain/pmtiles-writer.ts";
import type { TerrainMetadata } from "../../../src/domain/terrain/terrain-metadata.ts";
import { finestZoom, type Tile, tileSize, tilesIn } from "../../../src/domain/terrain/tile.ts";
import { coarserHeights, type HeightSource, tileHeights } from "../../../src/domain/terrain/tile-heights.ts";
import type { Dem } from "./dem.ts";

/** A finished archive and what it holds. */
export type BuiltTerrain = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tileCount: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bbox: Bbox;
  readonly metadata: TerrainMetadata;
};

/** What people are to know about the model. */
export type TerrainWords = { readonly source: string; readonly attribution: string };

/** The map of a county begins at zoom 7; a model of a whole province is seen from one further out. */
const widestZoom = 6;
const metersPerDegree = 111_320;

type PlacedDem = { readonly source: HeightSource; readonly bbox: Bbox; readonly cellMeters: number };

function bboxOfDem({ grid, crs }: Dem): Bbox {
  const { west, south, east, north } = edgesOf(grid);
  if (crs.definition === null) return [west, south, east, north];
  const projection = proj4(crs.definition);
  const boxes = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const [x, y] = [west + share * (east - west), south + share * (north - south)];
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y],
    ].map((edge): Bbox => {
      const [lng = 0, lat = 0] = projection.inverse(edge);
      return [lng, lat, lng, lat];
    });
  });
  return unionBbox(boxes) ?? [0, 0, 0, 0];
}

function placed(dem: Dem): PlacedDem {
  const { grid, crs } = dem;
  const bbox = bboxOfDem(dem);
  const at = (x: number, y: number): number => heightAt(grid, x, y);
  if (crs.definition === null) {
    const cellMeters = Math.min(grid.stepY, grid.stepX * Math.cos((((bbox[1] + bbox[3]) / 2) * Math.PI) / 180));
    return {
      bbox,
      cellMeters: cellMeters * metersPerDegree,
      source: { project: (lng, lat) => [lng, lat], heightAt: at },
    };
  }
  const projection = proj4(crs.definition);
  return {
    bbox,
    cellMeters: Math.min(grid.stepX, grid.stepY),
    source: {
      project: (lng, lat) => {
        const [x = Number.NaN, y = Number.NaN] = projection.forward([lng, lat]);
        return [x, y];
      },
      heightAt: at,
    },
  };
}

function touches([west, south, east, north]: Bbox, other: Bbox): boolean {
  return west < other[2] && east > other[0] && south < other[3] && north > other[1];
}

function bboxOfTile({ z, x, y }: Tile): Bbox {
  const side = 360 / 2 ** z;
  const latitude = (row: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  return [x * side - 180, latitude(y + 1), (x + 1) * side - 180, latitude(y)];
}

async function png(heights: Float32Array): Promise<Uint8Array> {
  return sharp(pixelsOf(heights, 3), { raw: { width: tileSize, height: tileSize, channels: 3 } })
    .png({ compressionLevel: 9, adaptiveFiltering: true })
    .toBuffer();
}

/** The heights of a tile from every model that reaches it; the first that has a height in a place gives it. */
function finest(models: readonly PlacedDem[], tile: Tile): Float32Array {
  const heights = new Float32Array(tileSize * tileSize).fill(Number.NaN);
  for (const { source, bbox } of models) {
    if (!touches(bbox, bboxOfTile(tile))) continue;
    const own = tileHeights(source, tile);
    own.forEach((height, at) => {
      if (Number.isNaN(heights[at] ?? 0)) heights[at] = height;
    });
  }
  return heights;
}

function meanHeight(dems: readonly Dem[]): number {
  let sum = 0;
  let count = 0;
  for (const { grid } of dems)
    for (const height of grid.heights) {
      if (Number.isNaN(height)) continue;
      sum += height;
      count += 1;
    }
  return sum / Math.max(1, count);
}

/**
 * Makes elevation tiles of elevation models: the finest zoom is that of the finest model's cells, every coarser one is the mean of
 * the next. `onTile` is told after every tile.
 */
export async function buildTerrain(
  dems: readonly Dem[],
  words: TerrainWords,
  onTile: (done: number) => void,
): Promise<BuiltTerrain> {
  const models = dems.map(placed);
  const bbox = unionBbox(models.map((model) => model.bbox)) ?? [0, 0, 0, 0];
  const cellMeters = Math.min(...models.map((model) => model.cellMeters));
  const maxZoom = finestZoom(cellMeters, (bbox[1] + bbox[3]) / 2);
  const minZoom = Math.min(widestZoom, maxZoom);
  const tiles: ArchivedTile[] = [];
  const add = async (tile: Tile): Promise<Float32Array | null> => {
    if (!models.some((model) => touches(model.bbox, bboxOfTile(tile)))) return null;
    const { z, x, y } = tile;
    let heights: Float32Array;
    if (z === maxZoom) heights = finest(models, tile);
    else {
      const child = (right: number, down: number) => add({ z: z + 1, x: 2 * x + right, y: 2 * y + down });
      // One after the other: their heights are held only until this tile is made of them.
      heights = coarserHeights([await child(0, 0), await child(1, 0), await child(0, 1), await child(1, 1)]);
    }
    if (heightRange(heights) === null) return null;
    tiles.push({ id: zxyToTileId(z, x, y), content: await png(heights) });
    onTile(tiles.length);
    return heights;
  };
  for (const tile of tilesIn(bbox, minZoom)) await add(tile);
  const ranges = dems.flatMap(({ grid }) => heightRange(grid.heights) ?? []);
  const metadata: TerrainMetadata = {
    name: "terrain",
    description: "Elevation tiles: metres = -10000 + (red * 65536 + green * 256 + blue) / 10; black has no height",
    type: "baselayer",
    format: "png",
    encoding: "mapbox",
    tileSize: 512,
    source: words.source,
    attribution: words.attribution,
    lowest: Math.round(Math.min(...ranges) * 10) / 10,
    highest: Math.round(Math.max(...ranges) * 10) / 10,
    mean: Math.round(meanHeight(dems)),
    cellMeters: Math.round(cellMeters * 100) / 100,
  };
  const bytes = writePmtiles(tiles, { minZoom, maxZoom, bbox, metadata });
  return { bytes, tileCount: tiles.length, minZoom, maxZoom, bbox, metadata };
}
