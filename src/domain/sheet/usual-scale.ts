import type { Bbox } from "../geo/bbox.ts";
import { type SheetPlace, toPaper } from "./map-frame.ts";

/** Scales that maps of a county and its parts are drawn in: N of 1:N. */
export const usualScales = [
  2000, 5000, 10_000, 20_000, 25_000, 50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000,
  750_000, 1_000_000,
] as const;

/** The largest and the smallest scale of a sheet: beyond them the map has no zoom. */
export const scaleRange = { least: 2000, most: 2_000_000 } as const;

/** What was typed as a scale: `100000`, `1:100 000` or `1:10\u4e07`; `null` where it is none within {@link scaleRange}. */
export function readScale(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/^\s*1\s*:/, "")
    .replaceAll(/[\s,]/g, "");
  const match = /^(\d+(?:\.\d+)?)(\u4e07)?$/.exec(plain);
  if (match === null) return null;
  const scale = Number(match[1]) * (match[2] === undefined ? 1 : 10_000);
  return Number.isInteger(scale) && scale >= scaleRange.least && scale <= scaleRange.most ? scale : null;
}

/** The middle of a box on the map, not in degrees. */
export function middleOf([west, south, east, north]: Bbox): SheetPlace["center"] {
  const middle = Math.atan(
    Math.sinh((Math.asinh(Math.tan((south * Math.PI) / 180)) + Math.asinh(Math.tan((north * Math.PI) / 180))) / 2),
  );
  return [(west + east) / 2, (middle * 180) / Math.PI];
}

/**
 * Where a map of this size in millimetres shows all of a box with some room around it, at the largest usual scale that does;
 * at the smallest one where none does.
 */
export function placeFor(bbox: Bbox, width: number, height: number): SheetPlace {
  const center = middleOf(bbox);
  const room = 0.94;
  const fits = (scale: number): boolean => {
    const frame = { center, scale, width: 0, height: 0 };
    const [left, bottom] = toPaper(frame, [bbox[0], bbox[1]]);
    const [right, top] = toPaper(frame, [bbox[2], bbox[3]]);
    return right - left <= width * room && bottom - top <= height * room;
  };
  return { center, scale: usualScales.find(fits) ?? scaleRange.most };
}

/** A scale bar: metres of one of its parts, how many there are, and the length of one on paper in millimetres. */
export type ScaleBar = { readonly partMeters: number; readonly parts: number; readonly partMillimeters: number };

/** The longest bar of four parts of 1, 2, 2.5 or 5 × 10^n metres within a length on paper. */
export function scaleBar(scale: number, mostMillimeters: number): ScaleBar {
  const parts = 4;
  const most = ((mostMillimeters / parts) * scale) / 1000;
  const power = 10 ** Math.floor(Math.log10(most));
  const partMeters = [5, 2.5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { partMeters, parts, partMillimeters: (partMeters / scale) * 1000 };
}
