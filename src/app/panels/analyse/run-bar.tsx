import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";

type RunBarProps = {
  /** `null` while something is missing. */
  readonly onRun: (() => void) | null;
  /** Share in [0, 1] of what is done; `null`: nothing runs. */
  readonly share: number | null;
  readonly onCancel: () => void;
  /** Why the last run came to nothing; `null`: it did not. */
  readonly failure: string | null;
};

/** Starts an analysis; while it runs, how far it is and how to end it. */
export function RunBar({ onRun, share, onCancel, failure }: RunBarProps) {
  const texts = useMessages(messages);
  if (share !== null) {
    const percent = Math.round(share * 100);
    return (
      <div className={styles["actions"]} role="status">
        <progress className={styles["progress"]} value={percent} max={100} aria-label={texts.running(percent)} />
        <span className={styles["figure"]}>{texts.running(percent)}</span>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    );
  }
  return (
    <>
      <div className={styles["actions"]}>
        <Button kind="primary" disabled={onRun === null} onClick={() => onRun?.()}>
          {texts.run}
        </Button>
      </div>
      {failure !== null && (
        <p className={styles["issue"]} role="alert">
          {texts.failed(failure)}
        </p>
      )}
    </>
  );
}
