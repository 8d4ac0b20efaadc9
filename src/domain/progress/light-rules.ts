import { z } from "zod";
import { isoDate } from "../plan/ids.ts";

/**
 * The rules of the lights, `geodata/plan/lights.json`: data that a county sets without touching code, versioned so that a
 * frozen month can say by which rules it was judged.
 */
export const lightRules = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().positive(),
    effectiveOn: isoDate,
    name: z.string().min(1),
    nameEn: z.string().min(1),
    /** Where the thresholds come from. */
    source: z.string().min(1),
    sourceEn: z.string().min(1),
    /** IANA time zone in which days and months are counted. */
    timeZone: z.string().min(1),
    /** 未报: no report of a unit in the reporting month; in its first `graceDays` days the month before still counts. */
    reporting: z.strictObject({ graceDays: z.int().min(0).max(31) }).readonly(),
    /** By percentage points that a report lies below the expected percent: from `warningFrom` on 预警, above `lateAbove` 滞后. */
    points: z
      .strictObject({ warningFrom: z.number().positive(), lateAbove: z.number().positive() })
      .refine(({ warningFrom, lateAbove }) => lateAbove >= warningFrom, {
        path: ["lateAbove"],
        message: "Expected no less than warningFrom",
      })
      .readonly(),
    /** By months that an expected phase is overdue: overdue at all 预警, more than `lateAfterMonths` 滞后. */
    phase: z.strictObject({ lateAfterMonths: z.int().min(0) }).readonly(),
  })
  .readonly();
/** See {@link lightRules}. */
export type LightRules = z.infer<typeof lightRules>;
