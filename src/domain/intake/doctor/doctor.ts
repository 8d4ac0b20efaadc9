import type { Position } from "../../geo/position.ts";
import { atOnce, type Steps } from "../in-steps.ts";
import type { DeclaredCrs, RawFeature } from "../raw-layer.ts";
import { type Candidate, candidatesAround } from "./candidate.ts";
import { declaredCandidates } from "./declared-candidate.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { distanceToCounty, type Ground } from "./ground.ts";
import type { ReferenceSystem } from "./reference-systems.ts";
import { type Pair, type Sample, sampleOf, spread } from "./sample.ts";

/**
 * How a reading falls: `inside` most of it within the county or close to it, `partly` some of it, or the county lies in the
 * midst of it, `outside` none of it.
 */
export type Fit = "inside" | "partly" | "outside";

/** One way to read a file, with what speaks for it. */
export type Reading = {
  readonly candidate: Candidate;
  readonly fit: Fit;
  /** Sum of the weights; comparable between the readings of one file only. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Where the middle of the file comes to lie; `null` where it is no position in this system. */
  readonly middle: Position | null;
  /** Metres from there to the county; 0 inside it. */
  readonly distanceMeters: number;
};

/** What was found of the coordinates of a file. */
export type Diagnosis = {
  /** Every reading that fits, the likeliest first; empty: the file fits nowhere. */
  readonly fitting: readonly Reading[];
  /** Readings that the positions cannot tell from the first, though they put it elsewhere; none where the file itself says which. */
  readonly rivals: readonly Reading[];
  /** The rest, the nearest to the county first; those that give no position in China last. */
  readonly others: readonly Reading[];
  /** What the file or its format says, read as it says; `null` where it says nothing or nothing that is known. */
  readonly declared: Reading | null;
  /** Vertices that were looked at; 0 where the file has none. */
  readonly vertices: number;
};

const china = { west: 73, south: 3, east: 136, north: 54 };
// What the positions say has to differ by so much, else they do not tell two readings apart: a factor of twenty.
const tellsApart = 3;
const declaredWeights = { file: 8, format: 2 } as const;

// PROJ takes its time to read the definitions; they are the same for one county.
const candidatesOf = new WeakMap<Ground, readonly Candidate[]>();

function usualWeight({ datum, family }: ReferenceSystem, isSwapped: boolean): number {
  const byFamily = { geographic: 0, gk3: 0, gk6: -0.5, utm: -3, mercator: 0, gcj02: -3, bd09: -4, declared: 0 }[family];
  const byDatum = { cgcs2000: 0, wgs84: 0, offset: 0, xian80: -3, beijing54: -4 }[datum];
  return byFamily + byDatum - (isSwapped ? 1 : 0);
}

function middleOf(pairs: readonly Pair[]): Pair | null {
  if (pairs.length === 0) return null;
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return [middle(pairs.map(([x]) => x)), middle(pairs.map(([, y]) => y))];
}

/** Whether any of the probes comes near the county, or the county lies in the box around them. */
function comesNear(probes: readonly Position[], { box }: Ground): boolean {
  const [west, south, east, north] = box;
  const lngs = probes.map(([lng]) => lng);
  const lats = probes.map(([, lat]) => lat);
  const margin = 0.3;
  return (
    Math.min(...lngs) <= east + margin &&
    Math.max(...lngs) >= west - margin &&
    Math.min(...lats) <= north + margin &&
    Math.max(...lats) >= south - margin
  );
}

function fitOf(evidence: readonly Evidence[]): Fit {
  const inside = evidence.find(({ kind }) => kind === "inside");
  if (inside?.kind !== "inside") return "outside";
  return inside.share >= 0.5 ? "inside" : inside.share > 0 ? "partly" : "outside";
}

function read(
  sample: Sample,
  middle: Pair | null,
  candidate: Candidate,
  ground: Ground,
  declared: DeclaredCrs | null,
): Reading {
  const at = middle === null ? null : candidate.toStored(middle[0], middle[1]);
  const probes = spread(sample.pairs, 15)
    .map(([x, y]) => candidate.toStored(x, y))
    .filter((position) => position !== null);
  const isNear = probes.length > 0 && comesNear(probes, ground);
  const evidence: readonly Evidence[] = [
    ...(isNear ? evidenceOf(sample, candidate, ground) : []),
    { kind: "usual", weight: usualWeight(candidate.system, candidate.isSwapped) },
    ...(declared === null
      ? []
      : [{ kind: "declared" as const, weight: declaredWeights[declared.by], by: declared.by }]),
  ];
  return {
    candidate,
    fit: fitOf(evidence),
    score: evidence.reduce((sum, { weight }) => sum + weight, 0),
    evidence,
    middle: at,
    distanceMeters: at === null ? Infinity : distanceToCounty(ground.toPlane(at), ground),
  };
}

/** What the positions alone say of a reading. */
function positionWeight({ evidence }: Reading): number {
  return evidence
    .filter(({ kind }) => kind === "inside" || kind === "names" || kind === "lines")
    .reduce((sum, { weight }) => sum + weight, 0);
}

function isInChina({ middle }: Reading): boolean {
  if (middle === null) return false;
  const [lng, lat] = middle;
  return lng >= china.west && lng <= china.east && lat >= china.south && lat <= china.north;
}

/**
 * Finds out what the coordinates of some features may be: every known system and both orders of the axes are tried and ranked
 * by where the county, its seats and its roads are. `declared` is what the file says of itself; it counts, but it is checked.
 * Looks at a sample only, always the same, so that it takes a fraction of a second whatever the file's size; in steps, one for
 * each system.
 */
export function* diagnoseInSteps(
  features: readonly RawFeature[],
  declared: DeclaredCrs | null,
  ground: Ground,
): Steps<Diagnosis> {
  const sample = sampleOf(features);
  yield;
  const middle = middleOf(sample.pairs);
  const known = candidatesOf.get(ground) ?? candidatesAround(ground.centre);
  candidatesOf.set(ground, known);
  const { own, further } = declaredCandidates(declared, known);
  const readings: Reading[] = [];
  for (const candidate of [...known, ...further]) {
    readings.push(read(sample, middle, candidate, ground, candidate === own ? declared : null));
    yield;
  }
  const fitting = readings.filter(({ fit }) => fit !== "outside").toSorted((a, b) => b.score - a.score);
  const others = readings
    .filter(({ fit }) => fit === "outside")
    .toSorted(
      (a, b) =>
        Number(isInChina(b)) - Number(isInChina(a)) ||
        Number(a.candidate.isSwapped) - Number(b.candidate.isSwapped) ||
        a.distanceMeters - b.distanceMeters,
    );
  const [best, ...rest] = fitting;
  const isSaid = best !== undefined && best.candidate === own && declared?.by === "file";
  return {
    fitting,
    rivals:
      best === undefined || isSaid
        ? []
        : rest.filter((reading) => positionWeight(reading) >= positionWeight(best) - tellsApart),
    others,
    declared: readings.find(({ candidate }) => candidate === own) ?? null,
    vertices: sample.pairs.length,
  };
}

/** {@link diagnoseInSteps}, all at once. */
export function diagnose(features: readonly RawFeature[], declared: DeclaredCrs | null, ground: Ground): Diagnosis {
  return atOnce(diagnoseInSteps(features, declared, ground));
}

/** The reading that comes nearest to the county without reaching it; `null` where none gives a position in China. */
export function nearestMiss({ others }: Diagnosis): Reading | null {
  const [first] = others.filter(isInChina).toSorted((a, b) => a.distanceMeters - b.distanceMeters || b.score - a.score);
  return first ?? null;
}
