/** Heights as 24-bit numbers in the red, green and blue of a pixel: tenths of a metre above −10 000 m; 0, black, is no height. */
const lowest = -10_000;
const stepsPerMeter = 10;

/** The step between two heights that can be told apart, metres. */
export const elevationStep = 1 / stepsPerMeter;

/** A height in metres as its code; `NaN` (no height) is 0. */
export function codeOfHeight(meters: number): number {
  if (Number.isNaN(meters)) return 0;
  return Math.min(0xff_ff_ff, Math.max(1, Math.round((meters - lowest) * stepsPerMeter)));
}

/** The height in metres of a code; `NaN` for 0. */
export function heightOfCode(code: number): number {
  return code === 0 ? Number.NaN : lowest + code / stepsPerMeter;
}

/** Heights of a tile, row by row from the north, as the bytes of an image with `channels` per pixel; a fourth one is opaque. */
export function pixelsOf(heights: Float32Array, channels: 3 | 4): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(heights.length * channels).fill(255);
  for (let at = 0; at < heights.length; at += 1) {
    const code = codeOfHeight(heights[at] ?? Number.NaN);
    pixels[at * channels] = code >> 16;
    pixels[at * channels + 1] = (code >> 8) & 255;
    pixels[at * channels + 2] = code & 255;
  }
  return pixels;
}

/** The heights in an image with four bytes per pixel. */
export function heightsOf(pixels: Uint8ClampedArray | Uint8Array): Float32Array {
  const heights = new Float32Array(pixels.length / 4);
  for (let at = 0; at < heights.length; at += 1)
    heights[at] = heightOfCode(
      ((pixels[at * 4] ?? 0) << 16) | ((pixels[at * 4 + 1] ?? 0) << 8) | (pixels[at * 4 + 2] ?? 0),
    );
  return heights;
}
