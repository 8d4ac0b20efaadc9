import type { Feature } from "geojson";
import type { PlanFeature } from "../../../src/domain/features/feature.ts";
import { outsideFinder } from "../../../src/domain/geo/outside.ts";
import { issueOf } from "../../../src/domain/intake/replacement/find-faults.ts";
import type { MeasuredGeometry } from "../../../src/domain/intake/replacement/difference.ts";
import {
  type FeatureMatches,
  guessKey,
  matchFeatures,
  type OpenRows,
} from "../../../src/domain/intake/replacement/match-features.ts";
import type { PlacedGeometry } from "../../../src/domain/intake/replacement/placed-geometry.ts";
import { faultsOf, propose, type Proposal } from "../../../src/domain/intake/replacement/propose.ts";
import { formatIssue } from "../../../src/domain/result.ts";
import type { ImportRequest } from "./import-arguments.ts";

/** What an import would change: what is told of it, what is wrong with it, and the geometry by feature. */
export type PlannedImport = {
  readonly lines: readonly string[];
  /** Nothing may be written unless this is empty. */
  readonly problems: readonly string[];
  readonly taken: readonly { readonly feature: PlanFeature; readonly geometry: PlacedGeometry }[];
};

type Wanted = Pick<Extract<ImportRequest, { kind: "import" }>, "by" | "field" | "feature">;

type Matched = { readonly matches: FeatureMatches; readonly how: string };

function matchesOf(features: readonly Feature[], plan: readonly PlanFeature[], wanted: Wanted): Matched | string {
  if (wanted.feature !== null) {
    const feature = plan.find(({ id }) => id === wanted.feature);
    if (feature === undefined) return `Expected a feature of the plan after --feature, found "${wanted.feature}"`;
    const match = { feature, rows: [...features.keys()], way: "chosen" as const };
    return { matches: { matches: [match], ambiguous: [], unmatched: [] }, how: "matched by hand" };
  }
  const guessed = guessKey(features, plan);
  const by = wanted.by ?? guessed?.by;
  const field = wanted.field ?? guessed?.field;
  if (by === undefined || field === undefined)
    return "No attribute names a feature of the plan; say which with --match and --field, or with --feature";
  return { matches: matchFeatures(features, plan, { by, field }), how: `matched by ${by} in "${field}"` };
}

function meters(value: number): string {
  return value < 1000 ? `${value.toFixed(1)} m` : `${(value / 1000).toFixed(3)} km`;
}

function sizeText(size: MeasuredGeometry | null): string {
  if (size === null) return "–";
  const { lengthMeters, areaSquareMeters, isFact } = size;
  const text =
    lengthMeters !== null
      ? meters(lengthMeters)
      : areaSquareMeters === null
        ? "–"
        : `${(areaSquareMeters / 1_000_000).toFixed(4)} km²`;
  return isFact || text === "–" ? text : `${text} (schematic, no fact)`;
}

function rowText({ feature, rows, way, change }: Proposal): readonly string[] {
  const { moved, before, after } = change?.difference ?? { moved: null, before: null, after: null };
  return [
    feature.id,
    feature.properties.name,
    way,
    String(rows.length),
    moved === null ? "not placed before" : `${meters(moved.maxMeters)} at most, ${meters(moved.meanMeters)} on average`,
    `${sizeText(before)} → ${sizeText(after)}`,
  ];
}

function openLine(word: string, { rows, value, candidates }: OpenRows): string {
  const names = candidates.map(({ id, properties }) => `${id} ${properties.name}`).join(", ");
  const which = `${word}: "${value}", feature ${rows.map((row) => row + 1).join(", ")} of the file`;
  return names === "" ? which : `${which}; could be ${names}`;
}

const heads = ["feature", "name", "found by", "parts", "moved by", "before → after (geodesic)"];

/** Looks what of a layer's features (WGS 84) stands for what, what changes and what is wrong. `note`: see `findFaults`. */
export function planImport(
  features: readonly Feature[],
  plan: readonly PlanFeature[],
  wanted: Wanted,
  note: string | undefined,
): PlannedImport {
  const matched = matchesOf(features, plan, wanted);
  if (typeof matched === "string") return { lines: [], problems: [matched], taken: [] };
  const { matches, how } = matched;
  const county = plan.find(({ properties }) => properties.kind === "county")?.geometry;
  const firstOutside = county?.type === "Polygon" || county?.type === "MultiPolygon" ? outsideFinder(county) : null;
  const proposals = propose(features, matches.matches);
  const problems = proposals.flatMap((proposal) => {
    const { feature, rows } = proposal;
    const where = `feature ${rows.map((row) => row + 1).join(", ")} of the file`;
    if (feature.properties.kind === "county")
      return [`${where}: Expected the county's edge in tables/county.json, which zones and neighbours follow`];
    return faultsOf(proposal, note, firstOutside).map((fault) => `${where}: ${formatIssue(issueOf(fault, feature))}`);
  });
  return {
    lines: [
      [how],
      [heads, ...proposals.map(rowText)].map((row) => row.join(" | ")),
      matches.unmatched.map((open) => openLine("not in the plan", open)),
    ].flat(),
    problems: [
      ...matches.ambiguous.map((open) => openLine("ambiguous", open)),
      ...problems,
      ...(proposals.length === 0 ? ["Expected at least one feature of the plan in the file"] : []),
    ],
    taken: proposals.flatMap(({ feature, change }) =>
      change === null ? [] : [{ feature, geometry: change.geometry }],
    ),
  };
}
