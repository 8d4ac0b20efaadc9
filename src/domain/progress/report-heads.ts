import { z } from "zod";
import { featureId, isoDate } from "../plan/ids.ts";
import { type Report, report } from "./report.ts";
import { dayIn } from "./reporting-day.ts";

/** What counts of a feature's reports on a day: the newest report of a unit and the newest public fact; `null`: none. */
export const reportHeads = z
  .strictObject({
    feature: featureId,
    unit: report.nullable(),
    fact: report.nullable(),
  })
  .readonly();
/** See {@link reportHeads}. */
export type ReportHeads = z.infer<typeof reportHeads>;

/** Progress as it was known on a day: one entry for each feature that has a report, in no order. */
export const progress = z
  .strictObject({
    /** The day it is told for. */
    asOf: isoDate,
    heads: z.array(reportHeads).readonly(),
    /** Number of the last change that is in it; live updates go on from there. 0: none yet. */
    change: z.int().min(0),
  })
  .readonly();
/** See {@link progress}. */
export type Progress = z.infer<typeof progress>;

/** The day from which a report is known: the day the server took it, or, for a public fact, the day its page was published. */
export function knownOn({ createdAt, source }: Report, timeZone: string): string {
  return source === null ? dayIn(timeZone, new Date(createdAt)) : source.publishedOn;
}

/**
 * Whether a report counts on a day: known by then, not about a later day, not corrected by a report known by then, and not
 * returned by then. `reports` are all of its feature.
 */
export function countsOn(each: Report, reports: readonly Report[], day: string, timeZone: string): boolean {
  if (knownOn(each, timeZone) > day || each.asOfOn > day) return false;
  const correction = reports.find(({ id }) => id === each.replacedBy);
  if (correction !== undefined && knownOn(correction, timeZone) <= day) return false;
  const word = each.reviews.findLast(({ createdAt }) => dayIn(timeZone, new Date(createdAt)) <= day);
  return word?.verdict !== "returned";
}

/** What counts on a day among all reports of one feature: the latest day told of, and of that the latest taken. */
export function headsOn(
  feature: ReportHeads["feature"],
  reports: readonly Report[],
  day: string,
  timeZone: string,
): ReportHeads {
  const counting = reports
    .filter((each) => each.feature === feature && countsOn(each, reports, day, timeZone))
    .toSorted((a, b) => b.asOfOn.localeCompare(a.asOfOn) || b.createdAt.localeCompare(a.createdAt));
  return {
    feature,
    unit: counting.find(({ source }) => source === null) ?? null,
    fact: counting.find(({ source }) => source !== null) ?? null,
  };
}
