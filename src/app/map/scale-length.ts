import type { Camera } from "#app/state/view.ts";

/** A round length and how many CSS pixels it takes at the middle of the map. */
export type ScaleLength = { readonly meters: number; readonly pixels: number };

const earthCircumferenceMeters = 40_075_016.7;
const tilePixels = 512;

/** Ground metres of a CSS pixel at the camera's centre, in Web Mercator. */
export function metersPerPixel({ center, zoom }: Camera): number {
  return (earthCircumferenceMeters * Math.cos((center[1] * Math.PI) / 180)) / (tilePixels * 2 ** zoom);
}

/** The longest of 1, 2, 5 × 10ⁿ metres that fits into `maxPixels`. */
export function scaleLength(camera: Camera, maxPixels: number): ScaleLength {
  const perPixel = metersPerPixel(camera);
  const most = perPixel * maxPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { meters, pixels: meters / perPixel };
}
