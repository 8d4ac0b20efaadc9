import { useState } from "react";
import type { Answer } from "#app/data/answer.ts";
import { askBriefing, askBriefingVersions, saveBriefing } from "#app/data/briefing-api.ts";
import { wantSignIn } from "#app/panels/report-form/sign-in-wanted.ts";
import type { BriefingVersion, StoredBriefing } from "#domain/api/briefings.ts";
import { kindOf, type ProblemKind } from "#domain/api/problem.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Issue } from "#domain/result.ts";
import type { DraftDesk } from "./use-draft.ts";

/** What came of saving: nothing yet, on its way, saved as a version, or why not. */
export type SaveState =
  | { readonly kind: "idle" | "saving" }
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "failed"; readonly why: "offline" | "signIn" | "forbidden" | "refused" | "other" };

/** Saving on the server, and the versions there. */
export type SavingDesk = {
  readonly state: SaveState;
  /** What the server has against the draft; paths as in the briefing. */
  readonly refused: readonly Issue[];
  /** What somebody else has saved since the version that the draft is based on. */
  readonly conflict: StoredBriefing | null;
  readonly save: (note: string) => Promise<void>;
  /** Saves the draft after what somebody else has saved. */
  readonly keepMine: () => Promise<void>;
  /** Goes on with what somebody else has saved; the draft can be had back by undoing. */
  readonly takeTheirs: () => void;
  readonly leaveConflict: () => void;
  readonly askVersions: () => Promise<Answer<readonly BriefingVersion[]>>;
  /** Puts an older version into the editor, to be looked at, changed or saved anew. */
  readonly openVersion: (version: number) => Promise<boolean>;
  /** Saves an older version as the newest. */
  readonly restore: (version: number, note: string) => Promise<void>;
};

const whyOf: Readonly<Partial<Record<ProblemKind, Extract<SaveState, { readonly kind: "failed" }>["why"]>>> = {
  "not-signed-in": "signIn",
  forbidden: "forbidden",
  "bad-request": "refused",
};

/** Saves a draft as another version. Nothing is lost where that fails: the draft stays as it is. */
export function useSaving({ draft, basedOn, edit, rebase }: DraftDesk): SavingDesk {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [refused, setRefused] = useState<{ readonly of: Briefing; readonly issues: readonly Issue[] } | null>(null);
  const [conflict, setConflict] = useState<StoredBriefing | null>(null);
  const { id } = draft;

  async function send(briefing: Briefing, on: number, note: string): Promise<void> {
    setState({ kind: "saving" });
    setRefused(null);
    setConflict(null);
    const answer = await saveBriefing({ briefing, basedOn: on, ...(note === "" ? {} : { note }) });
    if (answer.kind === "value") {
      rebase(answer.value.briefing, answer.value.version);
      setState({ kind: "saved", version: answer.value.version });
      return;
    }
    if (answer.kind === "offline") {
      setState({ kind: "failed", why: "offline" });
      return;
    }
    const kind = kindOf(answer.problem);
    if (kind === "conflict") {
      const newest = await askBriefing(id);
      // The server has been set up anew since the draft was begun: there is nothing that it could overwrite.
      if (newest.kind === "problem" && kindOf(newest.problem) === "not-found" && on > 0) {
        await send(briefing, 0, note);
        return;
      }
      if (newest.kind === "value") setConflict(newest.value);
      setState(
        newest.kind === "value"
          ? { kind: "idle" }
          : { kind: "failed", why: newest.kind === "offline" ? "offline" : "other" },
      );
      return;
    }
    if (kind === "not-signed-in") wantSignIn();
    if (kind === "bad-request")
      setRefused({
        of: briefing,
        issues: answer.problem.issues.map(({ path, message }) => ({ path: path.slice(1), message })),
      });
    setState({ kind: "failed", why: whyOf[kind] ?? "other" });
  }

  return {
    state,
    // Said of what was sent; what has been changed since may be right.
    refused: refused?.of === draft ? refused.issues : [],
    conflict,
    save: (note) => send(draft, basedOn, note),
    keepMine: async () => {
      if (conflict !== null) await send(draft, conflict.version, "");
    },
    takeTheirs: () => {
      if (conflict === null) return;
      edit(conflict.briefing);
      rebase(conflict.briefing, conflict.version);
      setConflict(null);
    },
    leaveConflict: () => setConflict(null),
    askVersions: () => askBriefingVersions(id),
    openVersion: async (version) => {
      const answer = await askBriefing(id, version);
      if (answer.kind === "value") edit(answer.value.briefing);
      return answer.kind === "value";
    },
    restore: async (version, note) => {
      const answer = await askBriefing(id, version);
      if (answer.kind !== "value") {
        setState({ kind: "failed", why: answer.kind === "offline" ? "offline" : "other" });
        return;
      }
      edit(answer.value.briefing);
      await send(answer.value.briefing, basedOn, note);
    },
  };
}
