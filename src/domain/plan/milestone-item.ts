import { z } from "zod";
import { featureId, goalId, itemId, taskId, year } from "./ids.ts";
import { target } from "./indicator.ts";
import { phase } from "./phase.ts";

/** How strongly the document puts it: `firm` · `strive` 力争/争取 · `continue` 持续. */
export const commitment = z.enum(["firm", "strive", "continue"]);
/** See {@link commitment}. */
export type Commitment = z.infer<typeof commitment>;

/** Where in the document a statement stands: a cell of the annex, a task's paragraph in chapters 二–五, or chapter 一. */
export const cite = z.discriminatedUnion("part", [
  z.strictObject({ part: z.literal("annex"), task: taskId, year }).readonly(),
  z.strictObject({ part: z.literal("main"), task: taskId }).readonly(),
  z.strictObject({ part: z.literal("goals") }).readonly(),
]);
/** See {@link cite}. */
export type Cite = z.infer<typeof cite>;

const statement = {
  /** Terse wording of our own; official names and every figure exactly as printed. Never a sentence of the document. */
  text: z.string().min(1),
  textEn: z.string().min(1),
  commitment,
  /** Features that the statement is about, most specific first; a county-wide measure names the county polygon. */
  features: z
    .array(featureId)
    .min(1, "Expected at least one feature; a county-wide measure names the county")
    .readonly(),
  targets: z.array(target).readonly().default([]),
  /** Ids of notes on the document's own disagreements that touch this statement. */
  notes: z.array(z.string()).readonly().default([]),
};

/** One atomic statement of one annex cell (task × year). */
export const milestoneItem = z
  .strictObject({
    id: itemId,
    task: taskId,
    year,
    ...statement,
    /** The phase it expects of its features, where it is about a built thing; `service` where nothing is built. */
    phase,
    cite,
  })
  .readonly();
/** See {@link milestoneItem}. */
export type MilestoneItem = z.infer<typeof milestoneItem>;

/** A statement of the main text that is not bound to one annex cell: chapter 一 (`task: null`) or a measure the annex lacks. */
export const goal = z
  .strictObject({
    id: goalId,
    task: taskId.nullable(),
    ...statement,
    /** The year by which it is to be reached; `null` where the document names none. */
    byYear: year.nullable(),
    cite,
  })
  .readonly();
/** See {@link goal}. */
export type Goal = z.infer<typeof goal>;
