import { useCallback, useEffect, useMemo, useState } from "react";
import { dropBriefingDraft, keepBriefingDraft } from "#app/data/briefing-drafts.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { areSameContent } from "#domain/briefing/compare-briefings.ts";
import { type EditHistory, recordEdit, redoEdit, startHistory, undoEdit } from "#domain/briefing/edit-history.ts";

/** What the editor begins with. */
export type DraftStart = {
  readonly briefing: Briefing;
  /** The saved version that is changed; 0: the shipped file, or none. */
  readonly basedOn: number;
  /** The content of that version; `null` where it is not known, or where there is none yet. */
  readonly base: Briefing | null;
};

/** A briefing that is being written, with the scene that is chosen. */
export type DraftDesk = {
  readonly draft: Briefing;
  /** The chosen entry, from 0. */
  readonly at: number;
  readonly basedOn: number;
  readonly base: Briefing | null;
  /** Whether it differs from the version that it is based on. */
  readonly isChanged: boolean;
  /** Whether the browser keeps it across a reload. */
  readonly isKept: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly choose: (at: number) => void;
  /** Puts a changed briefing in its place, as one step to undo; see `recordEdit` for `group`. */
  readonly edit: (next: Briefing, group?: string | null, at?: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Says that a version is what is worked on from now. */
  readonly rebase: (base: Briefing, version: number) => void;
};

type Desk = { readonly history: EditHistory<Briefing>; readonly at: number };

/** Keeps a draft with its history; every change is kept in the browser at once, until it is as saved. */
export function useDraft(id: string, start: DraftStart): DraftDesk {
  const [{ history, at }, setDesk] = useState<Desk>({ history: startHistory(start.briefing), at: 0 });
  const [{ base, basedOn }, setBase] = useState({ base: start.base, basedOn: start.basedOn });
  const [isKept, setKept] = useState(true);
  const draft = history.present;
  const isChanged = useMemo(() => base === null || !areSameContent(draft, base), [draft, base]);
  const [hasMine, setMine] = useState(start.base === null || !areSameContent(start.briefing, start.base));
  if (isChanged && !hasMine) setMine(true);
  useEffect(() => {
    if (!hasMine) return;
    if (isChanged)
      void keepBriefingDraft(id, { briefing: draft, basedOn, keptAt: new Date().toISOString() }).then(setKept);
    else void dropBriefingDraft(id);
  }, [id, draft, basedOn, isChanged, hasMine]);
  const choose = useCallback((next: number) => setDesk((desk) => ({ ...desk, at: next })), []);
  const edit = useCallback<DraftDesk["edit"]>(
    (next, group = null, place) =>
      setDesk((desk) => ({ history: recordEdit(desk.history, next, group), at: place ?? desk.at })),
    [],
  );
  const undo = useCallback(() => setDesk((desk) => ({ ...desk, history: undoEdit(desk.history) })), []);
  const redo = useCallback(() => setDesk((desk) => ({ ...desk, history: redoEdit(desk.history) })), []);
  const rebase = useCallback((saved: Briefing, version: number) => setBase({ base: saved, basedOn: version }), []);
  return {
    draft,
    at: Math.max(0, Math.min(at, draft.scenes.length - 1)),
    basedOn,
    base,
    isChanged,
    isKept,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    choose,
    edit,
    undo,
    redo,
    rebase,
  };
}
