import { type AreaUnit, inAreaUnit, inLengthUnit, type LengthUnit } from "#domain/analysis/measure-unit.ts";

/** A number with its thousands apart and exactly so many decimals. */
export function figureText(value: number, decimals: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

const lengthDecimals: Readonly<Record<LengthUnit, number>> = { m: 1, km: 3 };
const areaDecimals: Readonly<Record<AreaUnit, number>> = { m2: 0, ha: 2, mu: 2, km2: 4 };

/** A length in metres as it is shown in a unit, without the unit. */
export function lengthFigure(meters: number, unit: LengthUnit): string {
  return figureText(inLengthUnit(meters, unit), lengthDecimals[unit]);
}

/** An area in square metres as it is shown in a unit, without the unit. */
export function areaFigure(squareMeters: number, unit: AreaUnit): string {
  return figureText(inAreaUnit(squareMeters, unit), areaDecimals[unit]);
}
