import { FetchSource, PMTiles } from "pmtiles";
import { heightsOf } from "#domain/terrain/elevation-code.ts";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import { terrainMetadata } from "#domain/terrain/terrain-metadata.ts";
import { type Tile, tileSize } from "#domain/terrain/tile.ts";
import { formatIssue, parse } from "#domain/result.ts";

/** Tiles whose heights are kept: a megabyte each. */
const keptTiles = 32;

/** An archive of elevation tiles, fetched in ranges. Its methods reject where it cannot be reached or is none. */
export class TerrainArchive {
  readonly #archive: PMTiles;
  #info: Promise<TerrainInfo> | null = null;
  readonly #tiles = new Map<string, Promise<Float32Array | null>>();

  constructor(address: string) {
    this.#archive = new PMTiles(new FetchSource(address));
  }

  /** What it offers; read once. */
  info(): Promise<TerrainInfo> {
    this.#info ??= this.#readInfo().catch((cause: unknown) => {
      this.#info = null;
      throw cause;
    });
    return this.#info;
  }

  /** The heights of a tile, row by row from the north; `null` where it has no such tile. */
  tile({ z, x, y }: Tile): Promise<Float32Array | null> {
    const key = `${z}/${x}/${y}`;
    const known = this.#tiles.get(key);
    const tile = known ?? this.#readTile({ z, x, y });
    // The one that was asked for last stays longest.
    this.#tiles.delete(key);
    this.#tiles.set(key, tile);
    if (known === undefined) tile.catch(() => this.#tiles.delete(key));
    const [oldest] = this.#tiles.keys();
    if (this.#tiles.size > keptTiles && oldest !== undefined) this.#tiles.delete(oldest);
    return tile;
  }

  async #readInfo(): Promise<TerrainInfo> {
    const header = await this.#archive.getHeader();
    const read = parse(terrainMetadata, await this.#archive.getMetadata());
    if (!read.ok) throw new Error(read.issues.map(formatIssue).join("; "));
    return {
      bbox: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      metadata: read.value,
    };
  }

  async #readTile({ z, x, y }: Tile): Promise<Float32Array | null> {
    if (x < 0 || y < 0 || x >= 2 ** z || y >= 2 ** z) return null;
    const tile = await this.#archive.getZxy(z, x, y);
    if (tile === undefined) return null;
    const picture = await createImageBitmap(new Blob([tile.data], { type: "image/png" }), {
      premultiplyAlpha: "none",
      colorSpaceConversion: "none",
    });
    const canvas = new OffscreenCanvas(tileSize, tileSize);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (context === null) throw new Error("The browser cannot read pictures");
    context.drawImage(picture, 0, 0);
    picture.close();
    return heightsOf(context.getImageData(0, 0, tileSize, tileSize).data);
  }
}
