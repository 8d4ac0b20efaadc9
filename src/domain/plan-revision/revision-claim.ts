import { z } from "zod";
import { isoDate } from "../plan/ids.ts";

const line = (most: number) => z.string().trim().min(1).max(most);

/** What is said of a new version of the plan: the document that it follows, and why. */
export const revisionClaim = z
  .strictObject({
    /** Number of that document as printed. */
    number: line(100),
    title: line(300),
    issuedOn: isoDate,
    reason: line(500),
  })
  .readonly();
/** See {@link revisionClaim}. */
export type RevisionClaim = z.infer<typeof revisionClaim>;
