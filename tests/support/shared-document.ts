import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { plan, type Plan } from "#domain/plan/plan.ts";
import { formatIssue, parse } from "#domain/result.ts";

const repository = resolve(import.meta.dirname, "../..");
const folder = resolve(repository, "../shared/plan");

/** The plan's document, where a copy lies beside the repository (`../shared/plan/*.txt`); `null` elsewhere. */
export function sharedDocument(): string | null {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith(".txt")) : undefined;
  if (file !== undefined) return readFileSync(resolve(folder, file), "utf8");
  console.log("skipped what needs the plan's document: there is no ../shared/plan/*.txt");
  return null;
}

/** The plan of the repository. */
export function repositoryPlan(): Plan {
  const result = parse(plan, JSON.parse(readFileSync(resolve(repository, "geodata/plan/plan.json"), "utf8")));
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join("\n"));
  return result.value;
}
