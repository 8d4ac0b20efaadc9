import { tileSize } from "./tile.ts";

/** Pixels over which what is drawn beyond the model sinks to its mean height. */
const fade = 24;

/**
 * Heights to draw where a model has none: those of the nearest pixel that has one, within a few pixels fading to `mean`, so that its
 * edge is no cliff. The heights themselves where every pixel has one.
 */
export function filledHeights(heights: Float32Array, mean: number): Float32Array {
  if (!heights.some(Number.isNaN)) return heights;
  const filled = Float32Array.from(heights);
  const distance = new Float32Array(heights.length).fill(Infinity);
  heights.forEach((height, at) => {
    if (!Number.isNaN(height)) distance[at] = 0;
  });
  const take = (at: number, from: number): void => {
    const beyond = (distance[from] ?? Infinity) + 1;
    if (beyond >= (distance[at] ?? 0)) return;
    distance[at] = beyond;
    filled[at] = filled[from] ?? mean;
  };
  for (let at = 0; at < filled.length; at += 1) {
    if (at % tileSize > 0) take(at, at - 1);
    if (at >= tileSize) take(at, at - tileSize);
  }
  for (let at = filled.length - 1; at >= 0; at -= 1) {
    if (at % tileSize < tileSize - 1) take(at, at + 1);
    if (at < filled.length - tileSize) take(at, at + tileSize);
  }
  for (let at = 0; at < filled.length; at += 1) {
    const share = Math.min(1, (distance[at] ?? 0) / fade);
    const nearest = filled[at] ?? mean;
    filled[at] = Number.isNaN(nearest) ? mean : nearest * (1 - share) + mean * share;
  }
  return filled;
}
