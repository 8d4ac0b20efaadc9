import type { PlanIndex } from "../plan/plan-index.ts";
import { type Issue, parse } from "../result.ts";
import { type Briefing, briefing } from "./briefing.ts";
import { briefingLinkIssues } from "./briefing-links.ts";
import { sceneWordIssues } from "./scene-words.ts";

/** What is wrong with the values that somebody types, not with the shape: what they have not finished yet. */
const unfinished: ReadonlySet<string> = new Set(["too_small", "too_big", "custom", "invalid_format"]);

/**
 * A briefing that is being written, from what was kept of it: complete in shape, though its texts may be empty or hold typed
 * figures, and its lists be too short or too long. `null` for anything else.
 */
export function readDraft(input: unknown): Briefing | null {
  const outcome = briefing.safeParse(input);
  if (outcome.success) return outcome.data;
  // Only values are wrong, so that the shape is that of a briefing.
  return outcome.error.issues.every(({ code }) => unfinished.has(code)) ? (input as Briefing) : null;
}

/** What keeps a draft from being saved, and what is worth a second look on a wall; each with its path. */
export type DraftReading = { readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] };

/** Holds a draft against the schema and, once it has passed, against plan and features. Complete: never stops at the first issue. */
export function readingOf(draft: Briefing, index: PlanIndex): DraftReading {
  const result = parse(briefing, draft);
  const shape = result.ok ? [] : result.issues;
  return { issues: [...shape, ...briefingLinkIssues(draft, index)], warnings: sceneWordIssues(draft, index) };
}
