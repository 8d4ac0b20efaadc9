import { type Account, reportingUnits } from "#domain/account/account.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { NewReport, Report } from "#domain/progress/report.ts";
import type { Issue } from "#domain/result.ts";

/** What is wrong with a report, and the kind of answer that follows from it. */
export type ReportIssue = Issue & { readonly kind: "bad-request" | "forbidden" | "already-replaced" };

/** What a report is checked against. */
export type Known = {
  readonly index: PlanIndex;
  /** Ids of the built things that the plan tracks. */
  readonly tracked: ReadonlySet<FeatureId>;
  /** The county's day. */
  readonly today: string;
  /** Stored reports that are to be corrected, by id. */
  readonly replaced: ReadonlyMap<string, Report>;
  /** Ids of stored photos. */
  readonly photos: { has(id: string): boolean };
};

function issueOfReplaced(who: Account, report: NewReport, { replaced }: Known): ReportIssue | null {
  if (report.replaces === null) return null;
  const path = ["replaces"];
  const corrected = replaced.get(report.replaces);
  if (corrected === undefined) return { kind: "bad-request", path, message: "Expected a report that is stored" };
  if (corrected.feature !== report.feature)
    return { kind: "bad-request", path, message: `Expected a report of ${report.feature}` };
  if (who.role === "reporter" && corrected.unit !== report.unit)
    return { kind: "forbidden", path, message: "Expected a report of the same unit" };
  if (corrected.replacedBy !== null)
    return { kind: "already-replaced", path, message: "Somebody has corrected this report in the meantime" };
  return null;
}

/** Everything for which a report cannot be taken from somebody, paths from the report; empty: it can. */
export function checkReport(who: Account, report: NewReport, known: Known): readonly ReportIssue[] {
  const issues: ReportIssue[] = [];
  if (!known.tracked.has(report.feature))
    issues.push({ kind: "bad-request", path: ["feature"], message: "Expected something that the plan builds" });
  else if (!reportingUnits(who, known.index, report.feature).includes(report.unit))
    issues.push({
      kind: "forbidden",
      path: ["unit"],
      message: "Expected a unit that you may report for on this feature",
    });
  if (report.asOfOn > known.today)
    issues.push({ kind: "bad-request", path: ["asOfOn"], message: `Expected ${known.today} or an earlier day` });
  report.photos.forEach(({ id }, at) => {
    if (!known.photos.has(id))
      issues.push({ kind: "bad-request", path: ["photos", at, "id"], message: "Expected a photo that was uploaded" });
  });
  const replaced = issueOfReplaced(who, report, known);
  if (replaced !== null) issues.push(replaced);
  return issues;
}
