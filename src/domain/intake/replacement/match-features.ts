import type { Feature } from "geojson";
import type { PlanFeature } from "../../features/feature.ts";
import { type GeometryRole, isReplaceable, roleOf, wantedRole } from "./geometry-role.ts";
import { isPartOf, nameKey } from "./name-key.ts";

/** By what the features of a layer are found among those of the plan. */
export const matchKeys = ["id", "code", "name"] as const;
/** One of {@link matchKeys}: the plan's own id · an official code or road number · a name in use. */
export type MatchKey = (typeof matchKeys)[number];

/** How a name met that of a feature: as it stands · as another name of it · but for spelling · somebody chose the feature. */
export type MatchWay = "exact" | "alias" | "normalised" | "chosen";

/** A feature of the plan and the features of the layer that stand for it, by their place in the layer; several are its parts. */
export type FeatureMatch = { readonly feature: PlanFeature; readonly rows: readonly number[]; readonly way: MatchWay };

/** Features of a layer, by their place in it, that no single feature of the plan was found for. */
export type OpenRows = {
  readonly rows: readonly number[];
  /** What they were looked for by; empty where they have nothing there. */
  readonly value: string;
  /** Which of the plan's they could be. */
  readonly candidates: readonly PlanFeature[];
};

/** The features of a layer beside those of the plan. Every feature of the layer is in exactly one of the lists. */
export type FeatureMatches = {
  readonly matches: readonly FeatureMatch[];
  /** Several features of the plan are called that. */
  readonly ambiguous: readonly OpenRows[];
  /** None is; `candidates` are those whose names have something in common with it. */
  readonly unmatched: readonly OpenRows[];
};

function codesOf({ properties }: PlanFeature): readonly string[] {
  if ("code" in properties) return [properties.code];
  return "number" in properties && properties.number !== undefined ? [properties.number] : [];
}

type Names = { readonly own: readonly string[]; readonly others: readonly string[] };

function namesOf(feature: PlanFeature, by: MatchKey): Names {
  const { id, properties } = feature;
  if (by === "id") return { own: [id], others: [id.slice(id.indexOf("/") + 1)] };
  if (by === "code") return { own: codesOf(feature), others: [] };
  return { own: [properties.name], others: [...properties.aliases, properties.nameEn] };
}

/** What some features of the plan are called, ready to be looked up; `spelled` by {@link nameKey}. */
type NameIndex = Readonly<Record<"own" | "others" | "spelled", ReadonlyMap<string, readonly PlanFeature[]>>>;

function indexNames(plan: readonly PlanFeature[], by: MatchKey): NameIndex {
  const index = { own: new Map<string, PlanFeature[]>(), others: new Map(), spelled: new Map() };
  const add = (map: Map<string, PlanFeature[]>, name: string, feature: PlanFeature): void => {
    const known = map.get(name);
    if (known === undefined) map.set(name, [feature]);
    else if (!known.includes(feature)) known.push(feature);
  };
  for (const feature of plan) {
    const { own, others } = namesOf(feature, by);
    for (const name of own) add(index.own, name, feature);
    for (const name of others) add(index.others, name, feature);
    for (const name of [...own, ...others]) add(index.spelled, nameKey(name), feature);
  }
  return index;
}

type Found = { readonly features: readonly PlanFeature[]; readonly way: MatchWay };

function find(value: string, { own, others, spelled }: NameIndex): Found {
  const exact = own.get(value);
  if (exact !== undefined) return { features: exact, way: "exact" };
  const alias = others.get(value);
  if (alias !== undefined) return { features: alias, way: "alias" };
  const key = nameKey(value);
  return { features: key === "" ? [] : (spelled.get(key) ?? []), way: "normalised" };
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function roleOfRows(rows: readonly number[], features: readonly Feature[]): GeometryRole | null {
  const roles = new Set(rows.map((row) => roleOf(features[row]?.geometry ?? null)));
  const [only = null] = roles;
  return roles.size === 1 ? only : null;
}

/**
 * Finds for each feature of a layer the one of the plan that it stands for, by the attribute `field`. What has the same value
 * there belongs together. Exact names go before other names, those before names that differ in spelling alone; of several
 * that are called the same, as a township's seat and its zone are, the one whose geometry is of that kind is meant.
 */
export function matchFeatures(
  features: readonly Feature[],
  plan: readonly PlanFeature[],
  { by, field }: { readonly by: MatchKey; readonly field: string },
): FeatureMatches {
  const replaceable = plan.filter(isReplaceable);
  const index = indexNames(replaceable, by);
  const groups = new Map<string, number[]>();
  features.forEach(({ properties }, row) => {
    const value = textOf(properties?.[field]);
    const rows = groups.get(value);
    if (rows === undefined) groups.set(value, [row]);
    else rows.push(row);
  });
  const matches = new Map<PlanFeature, { rows: number[]; way: MatchWay }>();
  const ambiguous: OpenRows[] = [];
  const unmatched: OpenRows[] = [];
  for (const [value, rows] of groups) {
    const { features: found, way } = find(value, index);
    const role = roleOfRows(rows, features);
    const fitting = found.filter(({ properties }) => wantedRole(properties.kind) === role);
    const chosen = fitting.length > 0 ? fitting : found;
    const [only] = chosen;
    if (only === undefined) {
      const candidates =
        by === "name" && value !== ""
          ? replaceable.filter((each) => {
              const { own, others } = namesOf(each, by);
              return (
                wantedRole(each.properties.kind) === role && [...own, ...others].some((name) => isPartOf(name, value))
              );
            })
          : [];
      unmatched.push({ rows, value, candidates });
    } else if (chosen.length > 1) ambiguous.push({ rows, value, candidates: chosen });
    else {
      const known = matches.get(only);
      if (known === undefined) matches.set(only, { rows: [...rows], way });
      else known.rows.push(...rows);
    }
  }
  return { matches: [...matches].map(([feature, match]) => ({ feature, ...match })), ambiguous, unmatched };
}

/**
 * The attribute that finds the most features of the plan, and by what; the plan's ids go before codes, those before names
 * where they find as many. `null`: none finds any. Looks at the first 2,000 features.
 */
export function guessKey(
  features: readonly Feature[],
  plan: readonly PlanFeature[],
): { readonly by: MatchKey; readonly field: string } | null {
  const looked = features.slice(0, 2000);
  const fields = [...new Set(looked.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  let best: { readonly by: MatchKey; readonly field: string; readonly count: number } | null = null;
  for (const by of matchKeys) {
    const index = indexNames(plan.filter(isReplaceable), by);
    for (const field of fields) {
      const values = new Set(looked.map(({ properties }) => textOf(properties?.[field])));
      const found = new Set([...values].flatMap((value) => find(value, index).features));
      if (found.size > (best?.count ?? 0)) best = { by, field, count: found.size };
    }
  }
  return best === null ? null : { by: best.by, field: best.field };
}

/** The matches with what somebody has chosen by hand for a value that was left open; `plan` has the features chosen from. */
export function assignByHand(
  { matches, ambiguous, unmatched }: FeatureMatches,
  assigned: ReadonlyMap<string, PlanFeature["id"]>,
  plan: readonly PlanFeature[],
): FeatureMatches {
  const chosen = new Map(
    [...ambiguous, ...unmatched].flatMap((open): (readonly [OpenRows, PlanFeature])[] => {
      const feature = plan.find(({ id }) => id === assigned.get(open.value));
      return feature === undefined ? [] : [[open, feature]];
    }),
  );
  const all = new Map(matches.map((match) => [match.feature, match]));
  for (const [{ rows }, feature] of chosen)
    all.set(feature, { feature, rows: [...(all.get(feature)?.rows ?? []), ...rows], way: "chosen" });
  return {
    matches: [...all.values()],
    ambiguous: ambiguous.filter((open) => !chosen.has(open)),
    unmatched: unmatched.filter((open) => !chosen.has(open)),
  };
}
