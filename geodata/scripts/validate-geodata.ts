import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import {
  type PlanFeature,
  type Reference,
  referenceList,
  type SourceId,
  sourceIds,
} from "../../src/domain/features/feature.ts";
import { villageList } from "../../src/domain/features/village.ts";
import { indexPlan, type PlanIndex } from "../../src/domain/plan/plan-index.ts";
import { planLinkIssues } from "../../src/domain/plan/plan-links.ts";
import { plan as planSchema } from "../../src/domain/plan/plan.ts";
import { trackedFeatures } from "../../src/domain/progress/feature-status.ts";
import { lightRules } from "../../src/domain/progress/light-rules.ts";
import { publicReportIssues, publicReportList } from "../../src/domain/progress/public-report.ts";
import { formatIssue, type Issue, parse, type Result } from "../../src/domain/result.ts";
import { readBriefing } from "./checks/briefing-file.ts";
import { referenceIssues, townshipIds, townshipLinkIssues, villageIssues } from "./checks/feature-links.ts";
import { readJson } from "./checks/json-text.ts";
import { outsideIssues } from "./checks/outside.ts";
import { rawFolderIssues } from "./checks/raw-folder.ts";
import { readSource } from "./checks/source-file.ts";
import { tableLinkIssues } from "./checks/table-links.ts";
import { replacementIssues } from "./replacements.ts";
import { parseTable, tableNames, type Tables } from "./tables.ts";

/** What a check of the whole folder found: a line for each issue, and how much was looked at. */
export type Validation = { readonly lines: readonly string[]; readonly files: number; readonly features: number };

class Reading {
  readonly lines: string[] = [];
  files = 0;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  tell(file: string, issues: readonly Issue[]): void {
    this.lines.push(...issues.map((issue) => `${file}: ${formatIssue(issue)}`));
  }

  /** The file's text; `null`, and told, where there is none. */
  text(file: string): string | null {
    this.files += 1;
    try {
      return readFileSync(join(this.#folder, file), "utf8");
    } catch {
      this.lines.push(`${file}: Expected a file that can be read`);
      return null;
    }
  }

  /** What `read` makes of the file's JSON; `null`, and told, where it makes nothing. */
  json<Value>(file: string, read: (content: unknown) => Result<Value>): Value | null {
    const text = this.text(file);
    if (text === null) return null;
    const json = readJson(text);
    const result = "issue" in json ? ({ ok: false, issues: [json.issue] } as const) : read(json.content);
    if (result.ok) return result.value;
    this.tell(file, result.issues);
    return null;
  }

  with<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null {
    return this.json(file, (content) => parse(schema, content));
  }
}

/** The tables; `null`, and told, where one of them cannot be read. */
function checkTables(reading: Reading): Tables | null {
  const entries = tableNames.map((name) => [
    name,
    reading.json(`tables/${name}.json`, (content) => parseTable(name, content)),
  ]);
  if (entries.some(([, table]) => table === null)) return null;
  // None is missing, and each was read with its own schema.
  const tables = Object.fromEntries(entries) as Tables;
  for (const { table, issue } of tableLinkIssues(tables)) reading.tell(`tables/${table}.json`, [issue]);
  return tables;
}

function checkRaw(reading: Reading, folder: string): void {
  const raw = join(folder, "raw");
  if (!existsSync(raw)) return;
  for (const { name } of readdirSync(raw, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    reading.tell(`raw/${name}/origin.json`, rawFolderIssues(join(raw, name)));
}

/** The features of every source whose schema holds, checked one by one and against each other. */
function checkSources(reading: Reading, references: readonly Reference[]): readonly PlanFeature[] {
  const known = new Set(references.map(({ id }) => id));
  const sources = sourceIds.map((id): readonly [SourceId, readonly PlanFeature[]] => {
    const text = reading.text(`sources/${id}.geojson`);
    const { features, issues } = text === null ? { features: [], issues: [] } : readSource(id, text, known);
    reading.tell(`sources/${id}.geojson`, issues);
    return [id, features];
  });
  const features = sources.flatMap(([, ofSource]) => ofSource);
  const townships = townshipIds(features);
  const county = features.find(({ properties }) => properties.kind === "county")?.geometry;
  for (const [id, ofSource] of sources) {
    reading.tell(`sources/${id}.geojson`, townshipLinkIssues(ofSource, townships));
    // The context lies around the county, and the county is what the rest lies in.
    if ((county?.type === "Polygon" || county?.type === "MultiPolygon") && id !== "context" && id !== "county")
      reading.tell(`sources/${id}.geojson`, outsideIssues(ofSource, county));
  }
  reading.tell("sources/references.json", referenceIssues(references, features));
  reading.tell(
    "sources/villages.json",
    villageIssues(reading.with("sources/villages.json", villageList) ?? [], townships),
  );
  return features;
}

/** A county may have no briefing; what it has is checked against the plan, where that could be read (`index`). */
function checkBriefings(reading: Reading, folder: string, index: PlanIndex | null): void {
  const briefings = join(folder, "briefings");
  if (!existsSync(briefings)) return;
  for (const file of readdirSync(briefings).toSorted())
    if (file.endsWith(".json"))
      reading.json(`briefings/${file}`, (content) => readBriefing(basename(file, ".json"), content, index));
    else reading.tell(`briefings/${file}`, [{ path: [], message: "Expected a .json file" }]);
}

/**
 * Checks the plan, the rules of the lights, the public facts, the briefings, every source, every table and every raw file
 * under `folder`: schemas, links both ways, geometry, checksums. Stops at nothing, so that all issues are told.
 */
export function validateGeodata(folder: string): Validation {
  const reading = new Reading(folder);
  checkRaw(reading, folder);
  const tables = checkTables(reading);
  const references = reading.with("sources/references.json", referenceList) ?? [];
  const features = checkSources(reading, references);
  const ids = new Set<string>(features.map(({ id }) => id));
  if (tables !== null) reading.tell("tables/replacements.json", replacementIssues(tables.replacements, ids));
  const plan = reading.with("plan/plan.json", planSchema);
  if (plan !== null) reading.tell("plan/plan.json", planLinkIssues(plan, features));
  reading.with("plan/lights.json", lightRules);
  const facts = reading.with("plan/public-reports.json", publicReportList);
  const index = plan === null ? null : indexPlan(plan, features);
  if (facts !== null && index !== null) {
    const tracked = new Set(trackedFeatures(index).map(({ feature }) => feature));
    reading.tell("plan/public-reports.json", publicReportIssues(facts, tracked, references));
  }
  checkBriefings(reading, folder, index);
  return { lines: reading.lines, files: reading.files, features: features.length };
}
