import { z } from "zod";
import { featureId, isoDate } from "../plan/ids.ts";
import { frozenMonth, frozenMonthEntry, month } from "../progress/frozen-month.ts";
import { newReport, optionalText, report, review } from "../progress/report.ts";

/** The header that makes a retry safe: the same key is answered with the first answer and stores nothing again. */
export const idempotencyKey = z.uuid("Expected an Idempotency-Key that is a UUID");

/** `GET /api/progress`. */
export const progressQuery = z
  .strictObject({
    /** The day to tell for; today where it is absent. */
    asOf: isoDate.optional(),
  })
  .readonly();

/** `GET /api/reports`: a feature's history, newest first by the day they tell of. */
export const reportsQuery = z
  .strictObject({
    feature: featureId,
    /** Only what was known on that day; everything where it is absent. */
    asOf: isoDate.optional(),
  })
  .readonly();

/** Answer of `GET /api/reports`. */
export const reportList = z.strictObject({ reports: z.array(report).readonly() }).readonly();

/** `POST /api/report-batches`: all are stored or none, each under the path `reports[n]` in the issues. */
export const reportBatch = z.strictObject({ reports: z.array(newReport).min(1).max(500).readonly() }).readonly();
/** See {@link reportBatch}. */
export type ReportBatch = z.infer<typeof reportBatch>;

/** `POST /api/reports/<id>/reviews`. A return needs its reason. */
export const newReview = z
  .strictObject({ verdict: review.unwrap().shape.verdict, reason: optionalText(500) })
  .refine(({ verdict, reason }) => verdict === "accepted" || reason !== null, {
    path: ["reason"],
    message: "Expected the reason for returning it",
  })
  .readonly();
/** See {@link newReview}. */
export type NewReview = z.infer<typeof newReview>;

/** `POST /api/frozen-months`: freezes what is known on `asOf` of that month (its last day, or today while it runs). */
export const newFrozenMonth = z
  .strictObject({ month, name: z.string().trim().min(1).max(80), asOf: isoDate })
  .refine((value) => value.asOf.startsWith(value.month), {
    path: ["asOf"],
    message: "Expected a day of that month",
  })
  .readonly();
/** See {@link newFrozenMonth}. */
export type NewFrozenMonth = z.infer<typeof newFrozenMonth>;

/** Answer of `GET /api/frozen-months`: newest first. */
export const frozenMonthList = z.strictObject({ months: z.array(frozenMonthEntry).readonly() }).readonly();

/** What a map without a server shows of the progress. */
export const progressSnapshot = z
  .strictObject({
    /** UTC. */
    publishedAt: z.iso.datetime(),
    /** Every report, as readers who have not signed in may see it. */
    reports: z.array(report).readonly(),
    frozenMonths: z.array(frozenMonth).readonly(),
  })
  .readonly();
/** See {@link progressSnapshot}. */
export type ProgressSnapshot = z.infer<typeof progressSnapshot>;

/** `progress-snapshot.json`, written by `npm run progress:publish`; `null`, as the app brings it, where none was published. */
export const publishedProgress = progressSnapshot.nullable();
