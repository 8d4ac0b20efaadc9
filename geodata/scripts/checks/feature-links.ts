import type { PlanFeature, Reference } from "../../../src/domain/features/feature.ts";
import type { Village } from "../../../src/domain/features/village.ts";
import type { Issue } from "../../../src/domain/result.ts";

/** Ids of the townships among the features. */
export function townshipIds(features: readonly PlanFeature[]): ReadonlySet<string> {
  return new Set(features.filter(({ properties }) => properties.kind === "township").map(({ id }) => id));
}

function unknownTownship(id: string, path: Issue["path"]): Issue {
  return { path, message: `Expected a township of townships.geojson, found "${id}"` };
}

/** Townships that the features of one file name and that are none. */
export function townshipLinkIssues(features: readonly PlanFeature[], townships: ReadonlySet<string>): Issue[] {
  return features.flatMap(({ properties }, at) => {
    const path = ["features", at, "properties"];
    const named = "townships" in properties ? properties.townships : [];
    return [
      ...named.flatMap((id, index) => (townships.has(id) ? [] : [unknownTownship(id, [...path, "townships", index])])),
      ...("township" in properties && !townships.has(properties.township)
        ? [unknownTownship(properties.township, [...path, "township"])]
        : []),
    ];
  });
}

/** Villages that belong to no township, and codes that stand twice. */
export function villageIssues(villages: readonly Village[], townships: ReadonlySet<string>): Issue[] {
  const seen = new Set<string>();
  return villages.flatMap(({ code, township }, at) => {
    const isAgain = seen.has(code);
    seen.add(code);
    return [
      ...(isAgain ? [{ path: [at, "code"], message: `Expected a code that stands once, found "${code}" again` }] : []),
      ...(townships.has(township) ? [] : [unknownTownship(township, [at, "township"])]),
    ];
  });
}

/** References that stand twice, or that no fact cites. */
export function referenceIssues(references: readonly Reference[], features: readonly PlanFeature[]): Issue[] {
  const cited = new Set(features.flatMap(({ properties }) => properties.facts.map(({ reference }) => reference)));
  const seen = new Set<string>();
  return references.flatMap(({ id }, at) => {
    const isAgain = seen.has(id);
    seen.add(id);
    return [
      ...(isAgain ? [{ path: [at, "id"], message: `Expected an id that stands once, found "${id}" again` }] : []),
      ...(cited.has(id) ? [] : [{ path: [at], message: `Expected a fact that cites "${id}"` }]),
    ];
  });
}
