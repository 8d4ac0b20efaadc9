import { Popover } from "@base-ui/react/popover";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { FilterFrameProps } from "./filter-frame.ts";
import styles from "./filter-frame.module.css";
import { filterMessages } from "./messages.ts";

/** The filters under their button; every choice holds at once, and the map stays in sight. */
export function FilterPopover({
  button,
  isOpen,
  onOpen,
  isNarrowed,
  onClear,
  matchingCount,
  total,
  children,
}: FilterFrameProps) {
  const texts = useMessages(filterMessages);
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpen}>
      <Popover.Trigger render={button} />
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="start" className={styles["positioner"]}>
          <Popover.Popup className={styles["popup"]} data-screen-only="">
            <header className={styles["head"]}>
              <Popover.Title className={styles["title"]}>{texts.title}</Popover.Title>
              <span className={styles["matching"]}>{texts.matching(matchingCount, total)}</span>
              <Button kind="quiet" disabled={!isNarrowed} onClick={onClear}>
                {texts.clear}
              </Button>
            </header>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
