import { knownOn } from "./report-heads.ts";
import type { Report } from "./report.ts";
import { dayIn } from "./reporting-day.ts";

/**
 * A feature's history as it was known on a day: without what was taken, corrected or reviewed later. `timeZone` is the
 * county's.
 */
export function knownHistory(reports: readonly Report[], day: string, timeZone: string): readonly Report[] {
  const known = reports.filter((each) => knownOn(each, timeZone) <= day);
  const ids = new Set(known.map(({ id }) => id));
  return known.map((each) => ({
    ...each,
    replacedBy: each.replacedBy !== null && ids.has(each.replacedBy) ? each.replacedBy : null,
    reviews: each.reviews.filter(({ createdAt }) => dayIn(timeZone, new Date(createdAt)) <= day),
  }));
}
