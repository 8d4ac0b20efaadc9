import type { Candidate } from "./candidate.ts";
import { distanceToCounty, distanceToLine, type Ground, type KnownLine, type Spot } from "./ground.ts";
import { type Pair, type Sample, spread } from "./sample.ts";

/**
 * What speaks for or against a reading, each with its `weight`: the natural logarithm of how much likelier the coordinates are
 * under this reading than under none, so that weights add up.
 */
export type Evidence =
  /** Share of the sampled vertices within the county or at most 3 km beside it. */
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
const nearMeters = 3000;

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

/**
 * How much likelier something lies so far from the known thing than by chance, if the file is a copy of the project's own data
 * and if it was surveyed by others. Which of the two it is holds for the file as a whole: one point that happens to lie close
 * makes no copy of the rest.
 */
type Weights = { readonly copy: number; readonly survey: number };

const copyShare = 0.3;
const none: Weights = { copy: 0, survey: 0 };

function logSum({ copy, survey }: Weights): number {
  const [a, b] = [Math.log(copyShare) + copy, Math.log(1 - copyShare) + survey];
  const most = Math.max(a, b);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most));
}

function plus(left: Weights, right: Weights, share = 1): Weights {
  return { copy: left.copy + right.copy * share, survey: left.survey + right.survey * share };
}

/** For a point and the place that it is called like. */
function pointWeights(meters: number, uncertaintyMeters: number): Weights {
  const background = 0.1 / (Math.PI * backgroundDiskMeters ** 2);
  const of = (sigma: number): number =>
    Math.log1p((0.9 * Math.exp((-meters * meters) / (2 * sigma * sigma))) / (2 * Math.PI * sigma ** 2) / background);
  return { copy: of(copyMeters), survey: of(Math.max(uncertaintyMeters, 2 * copyMeters)) };
}

/** For a vertex beside a known line; `trust`: the share of such lines that are that line. */
function vertexWeights(meters: number, uncertaintyMeters: number, trust: number): Weights {
  const background = (1 - trust) / backgroundMeters;
  const of = (sigma: number): number =>
    Math.log1p(
      (trust * Math.exp((-meters * meters) / (2 * sigma * sigma)) * Math.SQRT2) /
        (Math.sqrt(Math.PI) * sigma) /
        background,
    );
  return { copy: of(copyMeters), survey: of(Math.max(uncertaintyMeters, 2 * copyMeters)) };
}

type Match = { readonly name: string; readonly meters: number; readonly weights: Weights };

const better = ({ weights }: Match): number => Math.max(weights.copy, weights.survey);

function alongLine(spots: readonly Spot[], line: KnownLine, trust: number): Match {
  const distances = spots.map((spot) => distanceToLine(spot, line));
  const share = Math.min(distances.length, independentVertices) / Math.max(1, distances.length);
  return {
    name: line.name,
    meters: median(distances),
    weights: distances.reduce(
      (sum, meters) => plus(sum, vertexWeights(meters, line.uncertaintyMeters, trust), share),
      none,
    ),
  };
}

function summary(kind: "names" | "lines", matches: readonly Match[]): Evidence | null {
  if (matches.length === 0) return null;
  return {
    kind,
    weight: logSum(matches.reduce((sum, { weights }) => plus(sum, weights), none)),
    count: matches.length,
    medianMeters: median(matches.map(({ meters }) => meters)),
    examples: matches
      .toSorted((a, b) => better(b) - better(a))
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
    const known = named.get(key);
    if (known === undefined || better(known) < better(match)) named.set(key, match);
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
        put(place.name, { name: place.name, meters, weights: pointWeights(meters, place.uncertaintyMeters) });
      }
      continue;
    }
    const namesake = names.map((name) => ground.lineByName.get(name)).find((line) => line !== undefined);
    if (namesake !== undefined) put(namesake.name, alongLine(spots, namesake, 0.9));
    else if (lines.length < mostLines && nameless < mostNameless) {
      nameless += 1;
      const [best] = ground.lines.map((line) => alongLine(spots, line, 0.4)).toSorted((a, b) => better(b) - better(a));
      if (best !== undefined && better(best) > 0.5) lines.push(best);
    }
  }
  return [
    insideEvidence(all, sample.pairs.length, ground),
    summary("names", [...named.values()]),
    summary("lines", lines),
  ].filter((evidence) => evidence !== null);
}
