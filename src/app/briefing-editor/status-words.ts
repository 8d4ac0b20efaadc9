import type { deskMessages } from "#app/panels/briefing-editor/desk-messages.ts";
import type { DraftDesk } from "./use-draft.ts";
import type { SaveState } from "./use-saving.ts";

/** What the bar says of saving: what came of the last try, else whether there is something to save, and on which version. */
export function statusWords(
  texts: (typeof deskMessages)["zh" | "en"],
  { isChanged, isKept, basedOn }: Pick<DraftDesk, "isChanged" | "isKept" | "basedOn">,
  state: SaveState,
): string {
  if (state.kind === "saving") return texts.saving;
  if (state.kind === "failed") return texts.why[state.why];
  if (isChanged) return isKept ? texts.changed : texts.changedNotKept;
  return state.kind === "saved" && state.version === basedOn
    ? texts.saved(state.version)
    : `${texts.same} · ${texts.version(basedOn)}`;
}
