import type { Feature } from "geojson";
import type { PlanFeature } from "../../features/feature.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { type Fault, findFaults, type OutsideCheck } from "./find-faults.ts";
import { wantedRole } from "./geometry-role.ts";
import type { FeatureMatch } from "./match-features.ts";
import { type MergedParts, mergeParts } from "./merge-parts.ts";
import type { PlacedGeometry } from "./placed-geometry.ts";

/** A feature of the plan, what would stand in place of its geometry, and what that changes. */
export type Proposal = FeatureMatch & {
  /** What the matched features of the layer make together; with faults where that is no geometry. */
  readonly parts: MergedParts;
  /** `null` where the parts make no geometry of the feature's kind. */
  readonly change: { readonly geometry: PlacedGeometry; readonly difference: Difference } | null;
};

function proposalOf(match: FeatureMatch, features: readonly Feature[]): Proposal {
  const { feature, rows } = match;
  const parts = mergeParts(rows.flatMap((row) => features[row]?.geometry ?? []));
  const isFitting = parts.kind === "geometry" && findFaults(feature, parts.geometry, "", null)[0]?.kind !== "role";
  if (!isFitting) return { ...match, parts, change: null };
  const { geometry } = parts;
  return { ...match, parts, change: { geometry, difference: differenceOf(feature, geometry) } };
}

/** What each match would change; `features` are those of the layer. */
export function propose(features: readonly Feature[], matches: readonly FeatureMatch[]): readonly Proposal[] {
  return matches.map((match) => proposalOf(match, features));
}

/** Everything that speaks against a proposal; `note` is what is said of all of them, see `findFaults`. */
export function faultsOf(
  { feature, parts }: Pick<Proposal, "feature" | "parts">,
  note: string | undefined,
  firstOutside: OutsideCheck,
): readonly Fault[] {
  if (parts.kind === "geometry") return findFaults(feature, parts.geometry, note, firstOutside);
  const wanted = wantedRole(feature.properties.kind);
  if (parts.kind !== "points") return [{ kind: "role", wanted, found: null }];
  return wanted === "point" ? [{ kind: "parts", count: parts.count }] : [{ kind: "role", wanted, found: "point" }];
}

/** The features of the plan in one list, zones and context too. */
export function featuresOfSources(
  sources: Readonly<Record<string, { readonly features: readonly PlanFeature[] } | null>>,
): readonly PlanFeature[] {
  return Object.values(sources).flatMap((source) => source?.features ?? []);
}
