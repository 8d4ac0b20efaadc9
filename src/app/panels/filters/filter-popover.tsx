import { Popover } from "@base-ui/react/popover";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { FramedFilterProps } from "./filter-frame-props.ts";
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
}: FramedFilterProps) {
  const texts = useMessages(filterMessages);
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(next, { event }) => {
        // A press on the button itself is the button's to answer.
        if (event.target instanceof Node && button.current?.contains(event.target) === true) return;
        onOpen(next);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={button} sideOffset={8} align="start" className={styles["positioner"]}>
          <Popover.Popup finalFocus={button} className={styles["popup"]} data-screen-only="">
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
