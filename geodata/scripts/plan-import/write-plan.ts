import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { featureCollection, type PlanFeature, sourceIds } from "../../../src/domain/features/feature.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { followPlan } from "../../../src/domain/plan-revision/follow-plan.ts";
import { planText } from "../../../src/domain/plan-revision/read-plan-file.ts";
import { buildSources } from "../build-sources.ts";
import { validateGeodata } from "../validate-geodata.ts";
import { rowsText } from "../write-source.ts";
import { type PlanVersionRow, versionFile, versionsFolder } from "./plan-versions.ts";

/** The features of every source of the folder `geodata`. */
export function geodataFeatures(geodata: string): readonly PlanFeature[] {
  return sourceIds.flatMap((id) => {
    const text = readFileSync(join(geodata, "sources", `${id}.geojson`), "utf8");
    return featureCollection.parse(JSON.parse(text)).features;
  });
}

type Row = { slug: string; tasks: readonly string[] };

/** Writes the tasks that a plan names features in into their rows of the tables; gives the tables that are other ones then. */
function followInTables(geodata: string, plan: Plan): readonly string[] {
  const features = geodataFeatures(geodata);
  const changed = followPlan(features, plan).filter((feature, at) => feature !== features[at]);
  const tables = [...new Set(changed.map(({ id }) => id.slice(0, id.indexOf("/"))))];
  for (const table of tables) {
    const file = join(geodata, "tables", `${table}.json`);
    // A table of features has rows with slug and tasks, and that of the county is one such row.
    const content = JSON.parse(readFileSync(file, "utf8")) as Row | Row[];
    for (const row of Array.isArray(content) ? content : [content]) {
      const feature = changed.find(({ id }) => id === `${table}/${row.slug}`);
      if (feature !== undefined) row.tasks = feature.properties.tasks;
    }
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  }
  return tables;
}

/**
 * Puts a plan in the place of `plan/plan.json` and keeps what it replaces, lets the tables and sources of features follow it,
 * and checks everything, first in a copy: `geodata` is changed only where nothing is wrong. Gives what is wrong, a line each.
 */
export function writePlan(geodata: string, plan: Plan, rows: readonly PlanVersionRow[]): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), "county-plan-import-"));
  const newest = rows.at(-1)?.version ?? 1;
  try {
    cpSync(geodata, copy, { recursive: true, filter: (path) => path !== join(geodata, "scripts") });
    mkdirSync(join(copy, versionsFolder), { recursive: true });
    cpSync(join(copy, "plan/plan.json"), join(copy, versionFile(newest - 1)));
    writeFileSync(join(copy, versionsFolder, "versions.json"), rowsText(rows));
    writeFileSync(join(copy, "plan/plan.json"), planText(plan));
    const tables = followInTables(copy, plan);
    if (tables.length > 0) buildSources(copy, join(copy, "sources"));
    const { lines } = validateGeodata(copy);
    if (lines.length > 0) return lines;
    cpSync(join(copy, versionsFolder), join(geodata, versionsFolder), { recursive: true });
    for (const table of tables) cpSync(join(copy, "tables", `${table}.json`), join(geodata, "tables", `${table}.json`));
    if (tables.length > 0) cpSync(join(copy, "sources"), join(geodata, "sources"), { recursive: true });
    // Last, and whole: what it replaces is kept by now.
    cpSync(join(copy, "plan/plan.json"), join(geodata, "plan/plan.json.new"));
    renameSync(join(geodata, "plan/plan.json.new"), join(geodata, "plan/plan.json"));
    return [];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
