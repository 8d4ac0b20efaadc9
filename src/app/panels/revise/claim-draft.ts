import type { ClaimedAccuracy, PositionClaim } from "#domain/intake/replacement/replacement.ts";
import { positionClaim } from "#domain/intake/replacement/replacement.ts";
import { parse } from "#domain/result.ts";

/** What somebody has typed of a claim so far; empty where nothing. */
export type ClaimDraft = {
  readonly accuracy: ClaimedAccuracy | "";
  readonly uncertaintyMeters: string;
  readonly source: string;
  readonly measuredOn: string;
  readonly note: string;
};

/** Nothing typed yet: none of it is filled in for anybody. */
export const emptyDraft: ClaimDraft = { accuracy: "", uncertaintyMeters: "", source: "", measuredOn: "", note: "" };

/** A draft as a claim, or the fields that are missing or wrong. */
export function readDraft(
  draft: ClaimDraft,
): { readonly claim: PositionClaim } | { readonly missing: ReadonlySet<keyof ClaimDraft> } {
  const note = draft.note.trim();
  const result = parse(positionClaim, {
    accuracy: draft.accuracy,
    uncertaintyMeters: Number.parseFloat(draft.uncertaintyMeters),
    source: draft.source,
    measuredOn: draft.measuredOn,
    ...(note === "" ? {} : { note }),
  });
  if (result.ok) return { claim: result.value };
  const fields = Object.keys(emptyDraft) as readonly (keyof ClaimDraft)[];
  return { missing: new Set(fields.filter((field) => result.issues.some(({ path }) => path[0] === field))) };
}
