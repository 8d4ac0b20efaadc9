import { readFile } from "node:fs/promises";
import { trackedFeatures } from "#domain/progress/feature-status.ts";
import {
  publicReportIssues,
  publicReportKey,
  publicReportList,
  reportSourceOf,
} from "#domain/progress/public-report.ts";
import { type PublicReport, reportId } from "#domain/progress/report.ts";
import { formatIssue, type Issue, parse, type Result } from "#domain/result.ts";
import type { Deps } from "../deps.ts";
import type { LoadedPlan } from "../plan/load-plan.ts";
import { insertReports, type ReportToStore } from "../reports/insert-reports.ts";
import { readReportsByKey } from "../reports/report-store.ts";

/** Public facts cannot be loaded: the file is wrong, and the message tells every issue. */
export class PublicFactsError extends Error {}

function refuse(file: string, issues: readonly Issue[]): never {
  throw new PublicFactsError(issues.map((issue) => `${file}: ${formatIssue(issue)}`).join("\n"));
}

/** Reads the public facts of a file, checked against the plan. Throws `PublicFactsError` with everything that is wrong. */
export async function readPublicFacts(
  file: string,
  { index, references }: LoadedPlan,
): Promise<readonly PublicReport[]> {
  const content: unknown = JSON.parse(await readFile(file, "utf8"));
  const facts: Result<readonly PublicReport[]> = parse(publicReportList, content);
  if (!facts.ok) return refuse(file, facts.issues);
  const tracked = new Set(trackedFeatures(index).map(({ feature }) => feature));
  const issues = publicReportIssues(facts.value, tracked, references);
  return issues.length > 0 ? refuse(file, issues) : facts.value;
}

/**
 * Stores public facts (公开信息) as reports with their source. Those that are stored already are left as they are. Gives how
 * many were new.
 */
export async function loadPublicFacts(
  { database, plan, now, newId }: Pick<Deps, "database" | "plan" | "now" | "newId">,
  facts: readonly PublicReport[],
): Promise<number> {
  if (facts.length === 0) return 0;
  const references = new Map(plan.references.map((each) => [each.id, each]));
  const stored = await readReportsByKey(database.db, null, facts.map(publicReportKey));
  const reports = facts.flatMap((fact): readonly ReportToStore[] => {
    const key = publicReportKey(fact);
    const reference = references.get(fact.reference);
    const source = reference === undefined ? null : reportSourceOf(reference);
    if (source === null) throw new PublicFactsError(`Expected a page with its day: ${fact.reference}`);
    if (stored.has(key)) return [];
    const { feature, asOfOn, phase, percent, summary } = fact;
    const untold = { reason: null, blockers: null, needsCoordination: null, investmentWanYuan: null, replaces: null };
    return [
      {
        id: reportId.parse(newId()),
        content: { feature, asOfOn, phase, percent, summary, sections: [], photos: [], ...untold },
        unit: null,
        source,
        author: null,
        key,
        createdAt: now(),
        address: "127.0.0.1",
      },
    ];
  });
  if (reports.length > 0)
    await database.db.transaction().execute((transaction) => insertReports(transaction, reports, plan.rules.timeZone));
  return reports.length;
}
