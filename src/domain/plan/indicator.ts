import { z } from "zod";
import { featureId, indicatorId, taskId } from "./ids.ts";

/** How a target is worded: `atLeast` 以上 · `exceeds` 突破 · `about` 左右 · `below` 以内 · `equals` 达/为 (no such word). */
export const bound = z.enum(["atLeast", "exceeds", "about", "below", "equals"]);
/** See {@link bound}. */
export type Bound = z.infer<typeof bound>;

/**
 * A value that the plan sets for an indicator, carried by the milestone item or goal that says it, so that it is stored once.
 * `value` is the figure exactly as printed, as a number; its unit is the indicator's.
 */
export const target = z
  .strictObject({ indicator: indicatorId, value: z.number(), bound: bound.default("equals") })
  .readonly();
/** See {@link target}. */
export type Target = z.infer<typeof target>;

/**
 * A figure that the plan follows over the years. Its values are the `targets` of items (yearly) and goals (by a year):
 * see `indicatorSeries`.
 */
export const indicator = z
  .strictObject({
    id: indicatorId,
    name: z.string().min(1),
    nameEn: z.string().min(1),
    /** Unit as printed, for example `%`, `人次`, `亿元`; empty for a bare ratio. */
    unit: z.string(),
    unitEn: z.string(),
    /** `level`: the state at the end of a year; `yearly`: an amount in each year; `cumulative`: an amount since 2025. Never mixed in one indicator. */
    measure: z.enum(["level", "yearly", "cumulative"]),
    /** The task it belongs to; `null` for a goal of chapter 一 that no task carries. */
    task: taskId.nullable(),
    /** The feature whose percent complete (形象进度) it tells; absent for everything else. */
    progressOf: featureId.optional(),
    /** Whether it is one of the plan's main goals for its last year (chapter 一), shown first. */
    headline: z.boolean().default(false),
  })
  .readonly();
/** See {@link indicator}. */
export type Indicator = z.infer<typeof indicator>;
