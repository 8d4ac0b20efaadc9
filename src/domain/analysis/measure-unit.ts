/** Units of length. */
export const lengthUnits = ["m", "km"] as const;

/** One of {@link lengthUnits}. */
export type LengthUnit = (typeof lengthUnits)[number];

/** Units of area: square metre, hectare 公顷, mu 亩, square kilometre. */
export const areaUnits = ["m2", "ha", "mu", "km2"] as const;

/** One of {@link areaUnits}. */
export type AreaUnit = (typeof areaUnits)[number];

/** A length in metres in another unit. */
export function inLengthUnit(meters: number, unit: LengthUnit): number {
  return unit === "m" ? meters : meters / 1000;
}

/** An area in square metres in another unit; a mu is 10000/15 m², exactly a fifteenth of a hectare. */
export function inAreaUnit(squareMeters: number, unit: AreaUnit): number {
  switch (unit) {
    case "m2":
      return squareMeters;
    case "ha":
      return squareMeters / 10_000;
    case "mu":
      return (squareMeters * 15) / 10_000;
    case "km2":
      return squareMeters / 1_000_000;
  }
}
