import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { messages } from "./messages.ts";
import styles from "./data-export.module.css";

/** How the making of a file stands; `share` in [0, 1]. */
export type ExportRun =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly share: number }
  | { readonly kind: "done"; readonly name: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed" };

type ExportActionsProps = {
  readonly run: ExportRun;
  /** Whether there is something to save. */
  readonly isReady: boolean;
  /** Whether everything that can be chosen has come. */
  readonly isComplete: boolean;
  readonly onMake: () => void;
  readonly onCancel: () => void;
};

/** Makes the file, and tells how that goes. */
export function ExportActions({ run, isReady, isComplete, onMake, onCancel }: ExportActionsProps) {
  const texts = useMessages(messages);
  const isRunning = run.kind === "running";
  return (
    <div className={styles["actions"]}>
      {isRunning ? (
        <div className={styles["progress"]}>
          <progress aria-label={texts.progress} max={1} value={run.share} />
          <span>{texts.working(Math.round(run.share * 100))}</span>
          <Button onClick={onCancel}>{texts.cancel}</Button>
        </div>
      ) : (
        <Button kind="primary" disabled={!isReady || !isComplete} onClick={onMake}>
          {texts.make}
        </Button>
      )}
      {!isComplete && <p role="status">{texts.loading}</p>}
      {run.kind === "done" && <p role="status">{texts.done(run.name)}</p>}
      {run.kind === "cancelled" && <p role="status">{texts.cancelled}</p>}
      {run.kind === "failed" && <ErrorRow>{texts.failed}</ErrorRow>}
    </div>
  );
}
