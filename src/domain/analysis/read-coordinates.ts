import { coordinateTokens } from "./coordinate-tokens.ts";
import { centralMeridianOfZone, fromGaussKruger } from "../geo/gauss-kruger.ts";
import type { Position } from "../geo/position.ts";
import { type TypedValue, typedValues } from "./typed-angle.ts";

/** What is wrong with typed coordinates; `text` and `value` are what was found. */
export type CoordinateIssue =
  | { readonly kind: "empty" }
  | { readonly kind: "unknownText"; readonly text: string }
  | { readonly kind: "count"; readonly found: number }
  | { readonly kind: "sameAxis" }
  | { readonly kind: "angle"; readonly part: "degrees" | "minutes" | "seconds"; readonly value: number }
  | { readonly kind: "outOfRange"; readonly axis: "lng" | "lat" | "north" | "east"; readonly value: number }
  | { readonly kind: "zone"; readonly zone: number }
  | { readonly kind: "mixed" }
  | { readonly kind: "ambiguous" };

/** What typed coordinates were read as. */
export type CoordinateReading = {
  readonly position: Position;
  /** Degrees, or metres in the Gauss–Krüger zone of a central meridian (117: EPSG:4548). */
  readonly system: { readonly kind: "degrees" } | { readonly kind: "plane"; readonly centralMeridian: number };
};

/** The outcome of reading: a position, or everything that is wrong. */
export type CoordinateResult =
  | { readonly ok: true; readonly reading: CoordinateReading }
  | { readonly ok: false; readonly issues: readonly CoordinateIssue[] };

type Axis = "e" | "n";
type Pair = { readonly e: number; readonly n: number };

/** The central meridian of EPSG:4548. */
const ownMeridian = 117;

const fail = (...issues: readonly CoordinateIssue[]): CoordinateResult => ({ ok: false, issues });

function axisOf({ label }: TypedValue): Axis | null {
  const axis = label?.axis;
  if (axis === "lng" || axis === "east") return "e";
  return axis === "lat" || axis === "north" ? "n" : null;
}

function angleIssues({ parts }: TypedValue): readonly CoordinateIssue[] {
  const [degrees = 0, minutes = 0, seconds = 0] = parts;
  const issues: CoordinateIssue[] = [];
  if (parts.length > 1 && !Number.isInteger(degrees)) issues.push({ kind: "angle", part: "degrees", value: degrees });
  if (minutes >= 60 || (parts.length > 2 && !Number.isInteger(minutes)))
    issues.push({ kind: "angle", part: "minutes", value: minutes });
  if (seconds >= 60) issues.push({ kind: "angle", part: "seconds", value: seconds });
  return issues;
}

function numberOf({ parts, isNegative, label }: TypedValue): number {
  const [degrees = 0, minutes = 0, seconds = 0] = parts;
  const value = degrees + minutes / 60 + seconds / 3600;
  return isNegative !== (label?.isNegative ?? false) ? -value : value;
}

/** Which of two values is which, by what stands beside them, else by what only one order allows. */
function order(
  [first, second]: readonly [TypedValue, TypedValue],
  fits: (e: number, n: number) => boolean,
): Pair | "ambiguous" | "sameAxis" {
  const [a, b] = [numberOf(first), numberOf(second)];
  const [axisA, axisB] = [axisOf(first), axisOf(second)];
  if (axisA !== null && axisA === axisB) return "sameAxis";
  const said = axisA ?? (axisB === "e" ? "n" : axisB === "n" ? "e" : null);
  if (said !== null) return said === "e" ? { e: a, n: b } : { e: b, n: a };
  const [isForward, isBackward] = [fits(a, b), fits(b, a)];
  const custom = first.label?.axis;
  if (isForward === isBackward) {
    // By the custom of Chinese surveying X is the northing.
    if (isForward && custom === "x") return { e: b, n: a };
    if (isForward && custom === "y") return { e: a, n: b };
    return "ambiguous";
  }
  return isForward ? { e: a, n: b } : { e: b, n: a };
}

/** China's longitudes and latitudes do not overlap; elsewhere only more than 90° tells a longitude. */
function fitsDegrees(lng: number, lat: number): boolean {
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return false;
  return (lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54) || Math.abs(lng) > 90;
}

function readDegrees(values: readonly [TypedValue, TypedValue]): CoordinateResult {
  const pair = order(values, fitsDegrees);
  if (typeof pair === "string") {
    const numbers = values.map(numberOf);
    const tooLarge = numbers.filter((value) => Math.abs(value) > 180);
    if (pair === "ambiguous" && (tooLarge.length > 0 || numbers.every((value) => Math.abs(value) > 90)))
      return fail(
        ...numbers.map((value): CoordinateIssue => ({
          kind: "outOfRange",
          axis: Math.abs(value) > 180 ? "lng" : "lat",
          value,
        })),
      );
    return fail({ kind: pair });
  }
  const issues: CoordinateIssue[] = [];
  if (Math.abs(pair.e) > 180) issues.push({ kind: "outOfRange", axis: "lng", value: pair.e });
  if (Math.abs(pair.n) > 90) issues.push({ kind: "outOfRange", axis: "lat", value: pair.n });
  if (issues.length > 0) return fail(...issues);
  return {
    ok: true,
    reading: { position: [pair.e, pair.n], system: { kind: "degrees" } },
  };
}

/** Eastings stay within 400 km of the central meridian, with or without a zone number; northings reach from 3° to 54° N. */
function isEasting(value: number): boolean {
  return value >= 100_000 && value % 1_000_000 >= 100_000 && value % 1_000_000 <= 900_000;
}
function isNorthing(value: number): boolean {
  return value >= 300_000 && value <= 6_000_000;
}

function readPlane(values: readonly [TypedValue, TypedValue]): CoordinateResult {
  const pair = order(values, (e, n) => isEasting(e) && (e < 1_000_000 || e >= 13_000_000) && isNorthing(n));
  if (typeof pair === "string") return fail({ kind: pair });
  const zone = Math.floor(pair.e / 1_000_000);
  const centralMeridian = zone === 0 ? ownMeridian : centralMeridianOfZone(zone);
  const issues: CoordinateIssue[] = [];
  if (!isNorthing(pair.n)) issues.push({ kind: "outOfRange", axis: "north", value: pair.n });
  if (centralMeridian === null) issues.push({ kind: "zone", zone });
  else if (!isEasting(pair.e)) issues.push({ kind: "outOfRange", axis: "east", value: pair.e });
  if (centralMeridian === null || issues.length > 0) return fail(...issues);
  return {
    ok: true,
    reading: {
      position: fromGaussKruger(pair.n, pair.e % 1_000_000, centralMeridian),
      system: { kind: "plane", centralMeridian },
    },
  };
}

/**
 * Reads a position that somebody typed or pasted: degrees as decimals or with minutes and seconds, or metres in the plane of
 * EPSG:4548 or, with a zone number before the easting, of that zone. Chinese and ASCII spellings; labels before or after. Which
 * number is which is told by labels, else by size. Never throws; everything that is wrong comes in one list.
 */
export function readCoordinates(text: string): CoordinateResult {
  const tokens = coordinateTokens(text);
  const unknown = tokens.flatMap((token): readonly CoordinateIssue[] =>
    token.kind === "unknown" ? [{ kind: "unknownText", text: token.text }] : [],
  );
  const values = typedValues(tokens);
  if (tokens.every(({ kind }) => kind === "gap")) return fail({ kind: "empty" });
  const [first, second] = values;
  if (values.length !== 2 || first === undefined || second === undefined)
    return fail(...unknown, { kind: "count", found: values.length });
  const wrong = [...unknown, ...values.flatMap(angleIssues), ...values.flatMap(longParts)];
  if (wrong.length > 0) return fail(...wrong);
  const pair = [first, second] as const;
  const isPlane = pair.map((value) => !value.isAngle && Math.abs(numberOf(value)) > 1000);
  if (isPlane[0] !== isPlane[1]) return fail({ kind: "mixed" });
  return isPlane[0] === true ? readPlane(pair) : readDegrees(pair);
}

function longParts({ parts }: TypedValue): readonly CoordinateIssue[] {
  return parts.length > 3 ? [{ kind: "count", found: parts.length }] : [];
}
