import { useEffect, useRef, useState } from "react";
import { type DraftContent, type DraftOf, dropDraft, keepDraft, keepDraftPhotos, readDraft } from "#app/data/drafts.ts";
import type { KeptPhoto } from "#app/data/kept-photo.ts";
import { newKey } from "#app/data/new-key.ts";

/** What the form begins with. */
export type FormStart = {
  readonly content: DraftContent;
  readonly photos: readonly KeptPhoto[];
  /** The key that it was sent with before; `null` for one that was not sent. */
  readonly key: string | null;
};

/** A report that is being written. */
export type WrittenReport = {
  readonly content: DraftContent;
  readonly photos: readonly KeptPhoto[];
  readonly key: string;
};

/** What is written, and how it changes. */
export type ReportDraft = WrittenReport & {
  /** `false` until it is known whether a draft was kept. */
  readonly isReady: boolean;
  /** Whether what is shown comes from an earlier visit. */
  readonly isRestored: boolean;
  /** Whether the browser takes what is typed. */
  readonly isKept: boolean;
  readonly change: (changes: Partial<DraftContent>) => void;
  readonly setPhotos: (photos: readonly KeptPhoto[]) => void;
  /** A key that was not used before: what was sent with the old one is stored. */
  readonly renewKey: () => void;
  /** Begins anew and forgets what was kept. */
  readonly discard: () => void;
  /** Forgets what was kept: it is sent, or waits in the outbox. */
  readonly settle: () => Promise<void>;
};

const pauseMilliseconds = 400;

/** Keeps what is typed while it is typed, and brings it back. `of` is `null` for what is kept in the outbox already. */
export function useReportDraft(of: DraftOf | null, start: FormStart): ReportDraft {
  const [written, setWritten] = useState<WrittenReport>(() => ({ ...start, key: start.key ?? newKey() }));
  const [isReady, setReady] = useState(of === null);
  const [isRestored, setRestored] = useState(false);
  const [isKept, setKept] = useState(true);
  const latest = useRef(written);
  const isUnsaved = useRef(false);
  // Both stay the same as long as the form is open.
  const [own] = useState(of);

  useEffect(() => {
    if (own === null) return undefined;
    let isGone = false;
    const restore = async (): Promise<void> => {
      const kept = await readDraft(own);
      if (isGone) return;
      if (kept !== null) {
        setWritten(kept);
        setRestored(true);
      }
      setReady(true);
    };
    void restore();
    return () => {
      isGone = true;
    };
  }, [own]);

  useEffect(() => {
    latest.current = written;
    if (own === null || !isUnsaved.current) return undefined;
    const save = async (): Promise<void> => {
      isUnsaved.current = false;
      setKept(await keepDraft(own, written.key, written.content));
    };
    const timer = setTimeout(() => void save(), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [own, written]);

  useEffect(() => {
    // A page that is left in the middle of a word keeps that too.
    const saveNow = (): void => {
      if (own !== null && isUnsaved.current) void keepDraft(own, latest.current.key, latest.current.content);
      isUnsaved.current = false;
    };
    window.addEventListener("pagehide", saveNow);
    return () => {
      window.removeEventListener("pagehide", saveNow);
      saveNow();
    };
  }, [own]);

  const take = (next: (before: WrittenReport) => WrittenReport): void => {
    isUnsaved.current = true;
    setWritten(next);
  };
  return {
    ...written,
    isReady,
    isRestored,
    isKept,
    change: (changes) => take((before) => ({ ...before, content: { ...before.content, ...changes } })),
    setPhotos: (photos) => {
      // The text is kept with them, since they are restored with what was typed beside them.
      take((before) => ({ ...before, photos }));
      if (own !== null) void keepDraftPhotos(own, photos).then(setKept);
    },
    renewKey: () => take((before) => ({ ...before, key: newKey() })),
    discard: () => {
      isUnsaved.current = false;
      setRestored(false);
      setWritten({ ...start, key: newKey() });
      if (own !== null) void dropDraft(own);
    },
    settle: async () => {
      isUnsaved.current = false;
      if (own !== null) await dropDraft(own);
    },
  };
}
