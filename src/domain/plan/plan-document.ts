import { z } from "zod";
import { taskId, year } from "./ids.ts";

/** The plan's document in passages, by task and year; made from the installer's own copy and never part of the project. */
export const planPassages = z
  .strictObject({
    version: z.literal(1),
    /** Number of the document as printed; absent where no line of its own gives it. */
    documentNumber: z.string().min(1).optional(),
    /** The chapter of goals, without its heading; absent where there is none before the first task. */
    goals: z.string().min(1).optional(),
    /** One passage for each task that was found in the chapters, heading and responsible units included. */
    main: z.array(z.strictObject({ task: taskId, text: z.string() }).readonly()).readonly(),
    /** One passage for each cell of the annex that is not empty. */
    annex: z.array(z.strictObject({ task: taskId, year, text: z.string() }).readonly()).readonly(),
    /** What stands in a task's row beside the years: its heading, its responsible units and remarks, joined by `；`. */
    annexRows: z
      .array(z.strictObject({ task: taskId, text: z.string() }).readonly())
      .readonly()
      .default([]),
    /** Everything else that the document says, from the line on which it begins (counted from 1). Nothing is lost. */
    unplaced: z
      .array(z.strictObject({ text: z.string(), line: z.int().min(1) }).readonly())
      .readonly()
      .default([]),
  })
  .readonly();
/** See {@link planPassages}. */
export type PlanPassages = z.infer<typeof planPassages>;
