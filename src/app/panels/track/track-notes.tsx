import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { useMessages } from "#app/language/language.ts";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { trackMessages } from "./messages.ts";
import styles from "./track-panel.module.css";

type TrackNotesProps = { readonly data: ProgressData | null; readonly store: ProgressStore | null };

/** What must be known of the progress before it is read: that it failed, is a snapshot, of a past day, or cut off; else nothing. */
export function TrackNotes({ data, store }: TrackNotesProps) {
  const texts = useMessages(trackMessages);
  if (data === null) return null;
  const isSignedOut =
    data.heads.status === "failed" && data.heads.problem.kind === "status" && data.heads.problem.status === 401;
  if (isSignedOut)
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
