import type { Kysely } from "kysely";
import { isDeepStrictEqual } from "node:util";
import type { NewReport, Report } from "#domain/progress/report.ts";
import type { Tables } from "../database/tables.ts";
import { ProblemError } from "../http/problem-error.ts";
import { readReportsByKey } from "./report-store.ts";

/**
 * The key under which a report of a request is stored, by its place there. The first has the request's key as it is, so that
 * a report alone and a batch of one are the same thing.
 */
export function keyOf(key: string, at: number): string {
  return at === 0 ? key : `${key}/${at}`;
}

// What is known of a photo comes from its row, so only which photos they are is compared.
function isSame(sent: NewReport, stored: Report): boolean {
  const told = (report: NewReport | Report) => ({
    unit: report.unit,
    feature: report.feature,
    asOfOn: report.asOfOn,
    phase: report.phase,
    percent: report.percent,
    sections: report.sections,
    summary: report.summary,
    reason: report.reason,
    blockers: report.blockers,
    needsCoordination: report.needsCoordination,
    investmentWanYuan: report.investmentWanYuan,
    photos: report.photos.map(({ id }) => id),
    replaces: report.replaces,
  });
  return isDeepStrictEqual(told(sent), told(stored));
}

/**
 * What an author's earlier request with the same key has stored, in the order of `reports`; `null` where there was none.
 * Throws the problem where that request was another one.
 */
export async function takenBefore(
  db: Kysely<Tables>,
  authorId: string,
  key: string,
  reports: readonly NewReport[],
): Promise<readonly Report[] | null> {
  const keys = reports.map((_, at) => keyOf(key, at));
  // One more, to see a batch that was longer.
  const stored = await readReportsByKey(db, authorId, [...keys, keyOf(key, reports.length)]);
  if (stored.size === 0) return null;
  const before = keys.flatMap((each) => stored.get(each) ?? []);
  const isWhole = stored.size === reports.length && before.length === reports.length;
  if (isWhole && before.every((each, at) => reports[at] !== undefined && isSame(reports[at], each))) return before;
  throw new ProblemError("conflict", "This Idempotency-Key was used for something else");
}
