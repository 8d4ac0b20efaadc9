import { featureCollection, type PlanFeature, type SourceId } from "../../../src/domain/features/feature.ts";
import { type Issue, parse } from "../../../src/domain/result.ts";
import { geometryIssues } from "../../../src/domain/geo/geometry-issues.ts";
import { readJson } from "./json-text.ts";

/** A source file read: its features where its schema holds, and everything that is wrong with it. */
export type SourceReading = { readonly features: readonly PlanFeature[]; readonly issues: readonly Issue[] };

/** Checks a source file's text: JSON, schema, ids that belong to the source and stand once, cited references, geometry. */
export function readSource(source: SourceId, text: string, references: ReadonlySet<string>): SourceReading {
  const json = readJson(text);
  if ("issue" in json) return { features: [], issues: [json.issue] };
  const result = parse(featureCollection, json.content);
  if (!result.ok) return { features: [], issues: result.issues };
  const seen = new Set<string>();
  const issues = result.value.features.flatMap((feature, at): Issue[] => {
    const path = ["features", at];
    const found: Issue[] = [];
    if (!feature.id.startsWith(`${source}/`))
      found.push({
        path: [...path, "id"],
        message: `Expected an id that begins with "${source}/", found "${feature.id}"`,
      });
    if (feature.properties.id !== feature.id)
      found.push({
        path: [...path, "properties", "id"],
        message: `Expected the feature's id "${feature.id}", found "${feature.properties.id}"`,
      });
    if (seen.has(feature.id))
      found.push({ path: [...path, "id"], message: `Expected an id that stands once, found "${feature.id}" again` });
    seen.add(feature.id);
    feature.properties.facts.forEach((fact, factAt) => {
      if (!references.has(fact.reference))
        found.push({
          path: [...path, "properties", "facts", factAt, "reference"],
          message: `Expected an id of references.json, found "${fact.reference}"`,
        });
    });
    return feature.geometry === null ? found : [...found, ...geometryIssues(feature.geometry, [...path, "geometry"])];
  });
  return { features: result.value.features, issues };
}
