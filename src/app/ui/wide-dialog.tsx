import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./wide-dialog.module.css";

type WideDialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Stands still below what scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** A window with room for a form and what stands beside it; on a phone it is the whole screen. */
export function WideDialog({ title, closeLabel, onClose, footer, children }: WideDialogProps) {
  return (
    <Base.Root open onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles["backdrop"]} data-screen-only="" />
        <Base.Popup className={styles["popup"]} data-screen-only="">
          <header className={styles["head"]}>
            <Base.Title className={styles["title"]}>{title}</Base.Title>
            <Base.Close className={styles["close"]} aria-label={closeLabel}>
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className={styles["body"]}>{children}</div>
          {footer !== undefined && <footer className={styles["footer"]}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
