import type { ReactNode } from "react";
import styles from "./note.module.css";

type NoteProps = {
  /** `done` is read out when there is time, `warning` at once. */
  readonly kind: "done" | "warning";
  readonly children: ReactNode;
};

/** What came of something that somebody did, in a box of its colour. */
export function Note({ kind, children }: NoteProps) {
  return (
    <div className={styles["note"]} data-kind={kind} role={kind === "done" ? "status" : "alert"}>
      {children}
    </div>
  );
}
