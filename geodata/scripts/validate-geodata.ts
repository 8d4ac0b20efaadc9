import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PlanFeature, referenceList, sourceIds } from "../../src/domain/features/feature.ts";
import { villageList } from "../../src/domain/features/village.ts";
import { planLinkIssues } from "../../src/domain/plan/plan-links.ts";
import { plan as planSchema } from "../../src/domain/plan/plan.ts";
import { formatIssue, type Issue, parse } from "../../src/domain/result.ts";
import { outsideIssues } from "./checks/geometry.ts";
import { readJson, readSource } from "./checks/source-file.ts";

/** What a check of the whole folder found: a line for each issue, and how much was looked at. */
export type Validation = { readonly lines: readonly string[]; readonly files: number; readonly features: number };

/** Checks the plan and every source under `folder`: schemas, links both ways, geometry. Stops at nothing, so that all issues are told. */
export function validateGeodata(folder: string): Validation {
  const lines: string[] = [];
  const tell = (file: string, issues: readonly Issue[]): void => {
    lines.push(...issues.map((issue) => `${file}: ${formatIssue(issue)}`));
  };
  const text = (file: string): string | null => {
    try {
      return readFileSync(join(folder, file), "utf8");
    } catch {
      lines.push(`${file}: Expected a file that can be read`);
      return null;
    }
  };
  const read = <Schema extends Parameters<typeof parse>[0]>(file: string, schema: Schema) => {
    const json = readJson(text(file) ?? "null");
    if ("issue" in json) {
      tell(file, [json.issue]);
      return null;
    }
    const result = parse(schema, json.content);
    if (result.ok) return result.value;
    tell(file, result.issues);
    return null;
  };

  const references = new Set((read("sources/references.json", referenceList) ?? []).map(({ id }) => id));
  const features: PlanFeature[] = [];
  for (const source of sourceIds) {
    const file = `sources/${source}.geojson`;
    const reading = readSource(source, text(file) ?? "null", references);
    tell(file, reading.issues);
    features.push(...reading.features);
  }
  const county = features.find(({ properties }) => properties.kind === "county")?.geometry;
  if (county?.type === "Polygon") {
    for (const source of ["centres", "axes", "corridors", "sites"] as const)
      tell(
        `sources/${source}.geojson`,
        outsideIssues(
          features.filter(({ id }) => id.startsWith(`${source}/`)),
          county,
        ),
      );
  }
  const townships = new Set(features.filter(({ properties }) => properties.kind === "township").map(({ id }) => id));
  const villages = read("sources/villages.json", villageList) ?? [];
  tell(
    "sources/villages.json",
    villages.flatMap((village, at) =>
      townships.has(village.township)
        ? []
        : [
            {
              path: [at, "township"],
              message: `Expected a township of townships.geojson, found "${village.township}"`,
            },
          ],
    ),
  );
  const plan = read("plan/plan.json", planSchema);
  if (plan !== null) tell("plan/plan.json", planLinkIssues(plan, features));
  return { lines, files: sourceIds.length + 3, features: features.length };
}
