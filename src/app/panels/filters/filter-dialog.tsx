import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { FramedFilterProps } from "./filter-frame-props.ts";
import styles from "./filter-frame.module.css";
import { filterMessages } from "./messages.ts";

/** The filters over the whole screen of a phone, with one button back to what they leave. */
export function FilterDialog({
  button,
  isOpen,
  onOpen,
  isNarrowed,
  onClear,
  matchingCount,
  total,
  children,
}: FramedFilterProps) {
  const texts = useMessages(filterMessages);
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Popup finalFocus={button} className={styles["screen"]} data-screen-only="">
          <header className={styles["head"]}>
            <Dialog.Title className={styles["title"]}>{texts.title}</Dialog.Title>
            <span className={styles["matching"]}>{texts.matching(matchingCount, total)}</span>
            <Dialog.Close className={styles["close"]} aria-label={texts.close}>
              <X aria-hidden />
            </Dialog.Close>
          </header>
          {children}
          <footer className={styles["foot"]}>
            <Button disabled={!isNarrowed} onClick={onClear}>
              {texts.clear}
            </Button>
            <Dialog.Close render={<Button kind="primary" className={styles["show"]} />}>
              {texts.show(matchingCount)}
            </Dialog.Close>
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
