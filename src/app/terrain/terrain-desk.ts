import type { Position } from "#domain/geo/position.ts";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import type { Tile } from "#domain/terrain/tile.ts";
import type { NumberedAnswer, NumberedRequest, TerrainAnswer, TerrainRequest } from "./terrain-request.ts";

let worker: Worker | null = null;
let lastNumber = 0;
const waiting = new Map<number, (answer: TerrainAnswer) => void>();

function startedWorker(): Worker {
  if (worker !== null) return worker;
  const started = new Worker(new URL("./terrain-worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<NumberedAnswer>) => {
    waiting.get(data.number)?.(data.answer);
    waiting.delete(data.number);
  });
  started.addEventListener("error", ({ message }) => {
    for (const tell of waiting.values()) tell({ kind: "failed", detail: message });
    waiting.clear();
    started.terminate();
    worker = null;
  });
  worker = started;
  return started;
}

async function ask<Kind extends TerrainRequest["kind"]>(
  request: Extract<TerrainRequest, { kind: Kind }>,
): Promise<Extract<TerrainAnswer, { kind: Kind }>> {
  lastNumber += 1;
  const number = lastNumber;
  const archive = new URL(`${import.meta.env.BASE_URL}terrain.pmtiles`, window.location.href).href;
  const answer = await new Promise<TerrainAnswer>((resolve) => {
    waiting.set(number, resolve);
    const message: NumberedRequest = { number, archive, request };
    startedWorker().postMessage(message, { transfer: [] });
  });
  if (answer.kind === "failed") throw new Error(answer.detail);
  // The thread answers each kind of request with its own kind of answer.
  return answer as Extract<TerrainAnswer, { kind: Kind }>;
}

/** What the terrain beside the page offers. Rejects where it cannot be read. */
export async function readTerrain(): Promise<TerrainInfo> {
  return (await ask<"info">({ kind: "info" })).info;
}

/** A tile to draw; `null` where there is none. */
export async function terrainTile(tile: Tile): Promise<ImageBitmap | null> {
  return (await ask<"tile">({ kind: "tile", tile })).image;
}

/** The contours of a tile as a vector tile; `null` where there are none. */
export async function terrainContours(tile: Tile): Promise<ArrayBuffer | null> {
  return (await ask<"contours">({ kind: "contours", tile })).content;
}

/** Heights in metres at positions, `NaN` where there is none. */
export async function heightsOfPositions(positions: readonly Position[]): Promise<readonly number[]> {
  return (await ask<"heights">({ kind: "heights", positions })).heights;
}
