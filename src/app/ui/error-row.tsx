import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./error-row.module.css";

/** One line that says what went wrong and what still works, where it happened; with `onRetry` also the way to try again. */
export function ErrorRow({
  children,
  retryLabel,
  onRetry,
}: {
  readonly children: ReactNode;
  readonly retryLabel?: string;
  readonly onRetry?: () => void;
}) {
  return (
    <div className={styles.row} role="alert">
      <CircleAlert aria-hidden className={styles.sign} />
      <div className={styles.text}>{children}</div>
      {onRetry !== undefined && retryLabel !== undefined && (
        <Button onClick={onRetry} className={styles.retry}>
          {retryLabel}
        </Button>
      )}
    </div>
  );
}
