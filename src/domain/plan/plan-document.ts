import { z } from "zod";
import { taskId, year } from "./ids.ts";

/** The plan's document in passages, by task and year; made from the installer's own copy and never part of the project. */
export const planPassages = z
  .strictObject({
    version: z.literal(1),
    main: z.array(z.strictObject({ task: taskId, text: z.string() }).readonly()).readonly(),
    annex: z.array(z.strictObject({ task: taskId, year, text: z.string() }).readonly()).readonly(),
  })
  .readonly();
/** See {@link planPassages}. */
export type PlanPassages = z.infer<typeof planPassages>;
