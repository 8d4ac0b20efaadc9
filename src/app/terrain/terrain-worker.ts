// A thread of its own: decoding a tile and drawing its contours takes tenths of a second, in which the map goes on moving.
import { pixelsOf } from "#domain/terrain/elevation-code.ts";
import { filledHeights } from "#domain/terrain/filled-heights.ts";
import { heightsAt } from "#domain/terrain/heights-at.ts";
import { tileSize } from "#domain/terrain/tile.ts";
import { contourTile } from "./contour-tile.ts";
import { TerrainArchive } from "./terrain-archive.ts";
import type { NumberedAnswer, NumberedRequest, TerrainAnswer, TerrainRequest } from "./terrain-request.ts";

const archives = new Map<string, TerrainArchive>();

function archiveAt(address: string): TerrainArchive {
  const archive = archives.get(address) ?? new TerrainArchive(address);
  archives.set(address, archive);
  return archive;
}

async function answerTo(archive: TerrainArchive, request: TerrainRequest): Promise<TerrainAnswer> {
  switch (request.kind) {
    case "info":
      return { kind: "info", info: await archive.info() };
    case "tile": {
      const [heights, { metadata }] = await Promise.all([archive.tile(request.tile), archive.info()]);
      if (heights === null) return { kind: "tile", image: null };
      const picture = new ImageData(pixelsOf(filledHeights(heights, metadata.mean), 4), tileSize, tileSize);
      const image = await createImageBitmap(picture, { premultiplyAlpha: "none", colorSpaceConversion: "none" });
      return { kind: "tile", image };
    }
    case "contours":
      return { kind: "contours", content: await contourTile(archive, request.tile) };
    case "heights": {
      const { maxZoom } = await archive.info();
      return { kind: "heights", heights: await heightsAt(request.positions, maxZoom, (tile) => archive.tile(tile)) };
    }
  }
}

function transferred(answer: TerrainAnswer): Transferable[] {
  if (answer.kind === "tile" && answer.image !== null) return [answer.image];
  return answer.kind === "contours" && answer.content !== null ? [answer.content] : [];
}

async function answer({ number, archive, request }: NumberedRequest): Promise<void> {
  const told = await answerTo(archiveAt(archive), request).catch((cause: unknown): TerrainAnswer => ({
    kind: "failed",
    detail: cause instanceof Error ? cause.message : String(cause),
  }));
  const message: NumberedAnswer = { number, answer: told };
  self.postMessage(message, { transfer: transferred(told) });
}

self.addEventListener("message", ({ data }: MessageEvent<NumberedRequest>) => void answer(data));
