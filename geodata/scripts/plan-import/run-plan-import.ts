import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { indexPlan } from "../../../src/domain/plan/plan-index.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { applyChoice } from "../../../src/domain/plan-revision/apply-choice.ts";
import { bindingsOf, withAccepted, withRefused } from "../../../src/domain/plan-revision/bindings.ts";
import { comparePlans } from "../../../src/domain/plan-revision/compare-plans.ts";
import { consequencesOf } from "../../../src/domain/plan-revision/consequences.ts";
import { readPlanFile } from "../../../src/domain/plan-revision/read-plan-file.ts";
import { revisionClaim } from "../../../src/domain/plan-revision/revision-claim.ts";
import { revisionIssues } from "../../../src/domain/plan-revision/revision-issues.ts";
import { formatIssue, parse } from "../../../src/domain/result.ts";
import { consequenceLine, differenceLines } from "./difference-lines.ts";
import { type PlanRequest, readPlanArguments } from "./plan-arguments.ts";
import { readPlanVersionRows, versionFile } from "./plan-versions.ts";
import { geodataFeatures, writePlan } from "./write-plan.ts";

/** What the command stands on. */
export type PlanImportPlace = {
  /** The folder `geodata`. */
  readonly geodata: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly print: (line: string) => void;
};

type Revising = Extract<PlanRequest, { kind: "revise" }>;
type Restoring = Extract<PlanRequest, { kind: "restore" }>;

/** Tells everything, and ends without having written anything. */
function refuse({ print }: PlanImportPlace, problems: readonly string[]): number {
  for (const problem of problems) print(problem);
  print("nothing was written");
  return 1;
}

function read(file: string): { readonly plan: Plan } | { readonly problems: readonly string[] } {
  if (!existsSync(file)) return { problems: [`${file}: Expected a file that can be read`] };
  const result = readPlanFile(readFileSync(file, "utf8"));
  return result.ok
    ? { plan: result.value }
    : { problems: result.issues.map((issue) => `${file}: ${formatIssue(issue)}`) };
}

function chosenOf({ accept, refuse: refused }: Revising, difference: ReturnType<typeof comparePlans>) {
  const bindings = bindingsOf(difference);
  const all = difference.changes.map(({ id }) => id);
  const unknown = [...(accept ?? []), ...refused].filter((id) => !all.includes(id));
  const accepted = withRefused(withAccepted(new Set(), accept ?? all, bindings), refused, bindings);
  return { accepted, unknown };
}

function revise(request: Revising, place: PlanImportPlace): number {
  const { geodata, today, print } = place;
  const present = read(join(geodata, "plan/plan.json"));
  const next = read(request.file);
  if ("problems" in present) return refuse(place, present.problems);
  if ("problems" in next) return refuse(place, next.problems);
  const features = geodataFeatures(geodata);
  for (const issue of revisionIssues(next.plan, features)) print(`${request.file}: ${formatIssue(issue)}`);
  const difference = comparePlans(present.plan, next.plan);
  const { accepted, unknown } = chosenOf(request, difference);
  if (unknown.length > 0) return refuse(place, [`Expected changes of this file, found ${unknown.join(", ")}`]);
  for (const line of differenceLines(difference, accepted)) print(line);
  print(`${difference.changes.length} changes, ${accepted.size} accepted`);
  const merged = applyChoice(difference, accepted);
  const consequences = consequencesOf(indexPlan(present.plan, features), merged);
  if (consequences.length > 0) print(`what it means for reports, of which none is lost: ${consequences.length}`);
  for (const consequence of consequences) print(consequenceLine(consequence));
  const issues = revisionIssues(merged, features).map((issue) => `the plan so chosen: ${formatIssue(issue)}`);
  if (issues.length > 0) return refuse(place, issues);
  if (accepted.size === 0) return refuse(place, []);
  if (!request.isWritten) {
    print("nothing is wrong; nothing was written (--write writes)");
    return 0;
  }
  const { number, title, issuedOn } = next.plan.document;
  const claim = parse(revisionClaim, { number, title, issuedOn, ...request.claim });
  if (!claim.ok) {
    const wrong = claim.issues.map((issue) => `--${issue.path[0] === "issuedOn" ? "issued-on" : formatIssue(issue)}`);
    return refuse(place, wrong);
  }
  const rows = readPlanVersionRows(geodata);
  const version = (rows.at(-1)?.version ?? 0) + 1;
  const row = { version, claim: claim.value, restores: null, importedOn: today };
  const wrong = writePlan(geodata, merged, [...rows, row]);
  if (wrong.length > 0) return refuse(place, wrong);
  print(`written: plan/plan.json as version ${version}; what stood before is ${versionFile(version - 1)}`);
  return 0;
}

function restore({ version, isWritten }: Restoring, place: PlanImportPlace): number {
  const { geodata, today, print } = place;
  const rows = readPlanVersionRows(geodata);
  const newest = rows.at(-1)?.version ?? 0;
  if (version >= newest) return refuse(place, [`Expected a version before ${newest}, found ${version}`]);
  const old = read(join(geodata, versionFile(version)));
  if ("problems" in old) return refuse(place, old.problems);
  print(`version ${version} again, as version ${newest + 1}`);
  if (!isWritten) {
    print("nothing was written (--write writes)");
    return 0;
  }
  const claim = rows.find((row) => row.version === version)?.claim ?? null;
  const row = { version: newest + 1, claim, restores: version, importedOn: today };
  const wrong = writePlan(geodata, old.plan, [...rows, row]);
  if (wrong.length > 0) return refuse(place, wrong);
  print(`written: plan/plan.json; what stood before is ${versionFile(newest)}`);
  return 0;
}

/** `npm run plan:import` with its arguments; gives the exit status. Where it is 1, nothing was written. */
export function runPlanImport(parameters: readonly string[], place: PlanImportPlace): number {
  const asked = readPlanArguments(parameters);
  if ("problem" in asked) {
    place.print(asked.problem);
    return 1;
  }
  return asked.request.kind === "restore" ? restore(asked.request, place) : revise(asked.request, place);
}
