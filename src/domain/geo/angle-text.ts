/** An angle split into whole degrees, whole minutes and seconds. Rounding never leaves 60 of anything. */
export type SplitAngle = { readonly degrees: number; readonly minutes: number; readonly seconds: number };

/** Splits an angle of zero or more, its seconds rounded to `decimals`. */
export function splitAngle(degrees: number, decimals: number): SplitAngle {
  const scale = 10 ** decimals;
  const parts = Math.round(degrees * 3600 * scale);
  return {
    degrees: Math.floor(parts / (3600 * scale)),
    minutes: Math.floor(parts / (60 * scale)) % 60,
    seconds: (parts % (60 * scale)) / scale,
  };
}

/** An angle of zero or more as `118°14′04.20″`, its seconds with `decimals`. */
export function angleText(degrees: number, decimals: number): string {
  const { degrees: whole, minutes, seconds } = splitAngle(degrees, decimals);
  const width = decimals === 0 ? 2 : decimals + 3;
  return `${whole}°${String(minutes).padStart(2, "0")}′${seconds.toFixed(decimals).padStart(width, "0")}″`;
}

/** A position as `118°14′04.200″E 25°29′28.300″N`: a thousandth of a second is three centimetres. */
export function dmsText([lng, lat]: readonly [number, number]): string {
  const part = (value: number, positive: string, negative: string): string =>
    `${angleText(Math.abs(value), 3)}${value < 0 ? negative : positive}`;
  return `${part(lng, "E", "W")} ${part(lat, "N", "S")}`;
}
