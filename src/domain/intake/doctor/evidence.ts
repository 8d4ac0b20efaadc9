import type { Candidate } from "./candidate.ts";
import { distanceToCounty, distanceToLine, type Ground, type KnownLine, type Spot } from "./ground.ts";
import { type Pair, type Sample, spread } from "./sample.ts";

/**
 * What speaks for or against a reading, each with its `weight`: the natural logarithm of how much likelier the coordinates are
 * under this reading than under none, so that weights add up.
 */
export type Evidence =
  /** Share of the sampled vertices within the county or at most `nearMeters` beside it. */
  | { readonly kind: "inside"; readonly weight: number; readonly share: number; readonly vertices: number }
  /** Features that are called like something known, and how far from it they come to lie: median, metres. */
  | {
      readonly kind: "names";
      readonly weight: number;
      readonly count: number;
      readonly medianMeters: number;
      readonly examples: readonly { readonly name: string; readonly meters: number }[];
    }
  /** Lines and outlines that run along known ones; median distance of their vertices from it, metres. */
  | {
      readonly kind: "lines";
      readonly weight: number;
      readonly count: number;
      readonly medianMeters: number;
      readonly examples: readonly { readonly name: string; readonly meters: number }[];
    }
  /** The file or its format says so. */
  | { readonly kind: "declared"; readonly weight: number; readonly by: "file" | "format" }
  /** How usual such a system is. */
  | { readonly kind: "usual"; readonly weight: number };

/** What lies within this distance of the county counts as near it, metres. */
export const nearMeters = 3000;

// A copy of the project's own data lies this close; a survey lies within the known thing's uncertainty.
const copyMeters = 15;
const backgroundMeters = 3000;
const backgroundDiskMeters = 20_000;
// Vertices of one line err together: so many of them count as independent.
const independentVertices = 6;
const mostLines = 12;
const mostNameless = 60;
const mostVerticesOfLine = 40;
const mostExamples = 4;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Infinity;
}

/** How much likelier a point lies so far from the known place because it is that place than by chance. */
function pointWeight(meters: number, uncertaintyMeters: number): number {
  const disk = (sigma: number): number =>
    Math.exp((-meters * meters) / (2 * sigma * sigma)) / (2 * Math.PI * sigma ** 2);
  const known = 0.3 * disk(copyMeters) + 0.6 * disk(Math.max(uncertaintyMeters, 2 * copyMeters));
  return Math.log1p(known / (0.1 / (Math.PI * backgroundDiskMeters ** 2)));
}

/** The same for a vertex beside a known line; `trust`: the share of such lines that are that line. */
function vertexWeight(meters: number, uncertaintyMeters: number, trust: number): number {
  const strip = (sigma: number): number =>
    (Math.exp((-meters * meters) / (2 * sigma * sigma)) * Math.SQRT2) / (Math.sqrt(Math.PI) * sigma);
  const known = trust * (0.4 * strip(copyMeters) + 0.6 * strip(Math.max(uncertaintyMeters, 2 * copyMeters)));
  return Math.log1p(known / ((1 - trust) / backgroundMeters));
}

function alongLine(spots: readonly Spot[], line: KnownLine, trust: number): { weight: number; meters: number } {
  const distances = spots.map((spot) => distanceToLine(spot, line));
  const sum = distances.reduce((all, meters) => all + vertexWeight(meters, line.uncertaintyMeters, trust), 0);
  return {
    weight: (sum / Math.max(1, distances.length)) * Math.min(distances.length, independentVertices),
    meters: median(distances),
  };
}

type Match = { readonly name: string; readonly meters: number; readonly weight: number };

function summary(kind: "names" | "lines", matches: readonly Match[]): Evidence | null {
  if (matches.length === 0) return null;
  return {
    kind,
    weight: matches.reduce((sum, { weight }) => sum + weight, 0),
    count: matches.length,
    medianMeters: median(matches.map(({ meters }) => meters)),
    examples: matches
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, mostExamples)
      .map(({ name, meters }) => ({ name, meters })),
  };
}

/** The sample as a reading puts it on the county's plane; a pair that is no position there is left out. */
function placed(pairs: readonly Pair[], candidate: Candidate, ground: Ground): readonly Spot[] {
  return pairs.flatMap(([x, y]) => {
    const position = candidate.toStored(x, y);
    return position === null ? [] : [ground.toPlane(position)];
  });
}

function insideEvidence(spots: readonly Spot[], pairs: number, ground: Ground): Evidence {
  const distances = spread(spots, 300).map((spot) => distanceToCounty(spot, ground));
  const all = Math.max(1, distances.length);
  const isPlaced = spots.length / Math.max(1, pairs);
  const loss = distances.reduce((sum, meters) => sum + Math.min(Math.max(0, meters - 1000) / nearMeters, 10), 0) / all;
  return {
    kind: "inside",
    weight: -8 * loss - 80 * (1 - isPlaced),
    share: (distances.filter((meters) => meters <= nearMeters).length / all) * isPlaced,
    vertices: distances.length,
  };
}

/** What the ground says of a reading of a sample. */
export function evidenceOf(sample: Sample, candidate: Candidate, ground: Ground): readonly Evidence[] {
  const named = new Map<string, Match>();
  const lines: Match[] = [];
  const all: Spot[] = [];
  let nameless = 0;
  const put = (key: string, match: Match): void => {
    // Several features of one name are one witness: the one that fits best.
    if ((named.get(key)?.weight ?? -Infinity) < match.weight) named.set(key, match);
  };
  for (const { names, isPoint, pairs } of sample.features) {
    const everySpot = placed(pairs, candidate, ground);
    all.push(...everySpot);
    const spots = spread(everySpot, mostVerticesOfLine);
    const [first] = spots;
    if (first === undefined) continue;
    if (isPoint) {
      for (const name of names) {
        const place = ground.placeByName.get(name);
        if (place === undefined) continue;
        const meters = Math.hypot(first[0] - place.at[0], first[1] - place.at[1]);
        put(place.name, { name: place.name, meters, weight: pointWeight(meters, place.uncertaintyMeters) });
      }
      continue;
    }
    const namesake = names.map((name) => ground.lineByName.get(name)).find((line) => line !== undefined);
    if (namesake !== undefined) put(namesake.name, { name: namesake.name, ...alongLine(spots, namesake, 0.9) });
    else if (lines.length < mostLines && nameless < mostNameless) {
      nameless += 1;
      const [best] = ground.lines
        .map((line) => ({ name: line.name, ...alongLine(spots, line, 0.4) }))
        .toSorted((a, b) => b.weight - a.weight);
      if (best !== undefined && best.weight > 0.5) lines.push(best);
    }
  }
  return [
    insideEvidence(all, sample.pairs.length, ground),
    summary("names", [...named.values()]),
    summary("lines", lines),
  ].filter((evidence) => evidence !== null);
}
