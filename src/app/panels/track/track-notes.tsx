import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { useMessages } from "#app/language/language.ts";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { trackMessages } from "./messages.ts";
import styles from "./track-panel.module.css";

type TrackNotesProps = { readonly data: ProgressData | null; readonly store: ProgressStore | null };

/** Whether the progress is for those who sign in, and nobody has. */
export function isClosedTo({ session, heads }: ProgressData): boolean {
  if (session !== null && session.isSignInRequired && session.account === null) return true;
  return heads.status === "failed" && heads.problem.kind === "status" && heads.problem.status === 401;
}

/** What must be known of the progress before it is read: that it failed, is a snapshot, of a past day, or cut off; else nothing. */
export function TrackNotes({ data, store }: TrackNotesProps) {
  const texts = useMessages(trackMessages);
  if (data === null) return null;
  if (isClosedTo(data))
    return (
      <p className={styles["note"]} role="status">
        {texts.signIn}
      </p>
    );
  if (data.heads.status === "failed" || data.rules.status === "failed")
    return (
      <div className={styles["note"]}>
        <ErrorRow retryLabel={texts.retry} onRetry={() => void store?.reload()}>
          {texts.failed}
        </ErrorRow>
      </div>
    );
  const words = ((): string | null => {
    if (data.origin === "none") return texts.noSource;
    if (data.origin === "snapshot") return texts.snapshot(data.knownAt?.toISOString().slice(0, 10) ?? "");
    if (data.isPast) return texts.past(data.asOf);
    return data.feed === "lost" ? texts.lost : null;
  })();
  return words === null ? null : (
    <p className={styles["note"]} role="status">
      {words}
    </p>
  );
}
