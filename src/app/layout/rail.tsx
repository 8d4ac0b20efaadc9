import { X } from "lucide-react";
import { type ReactNode, type Ref, useRef } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Panel } from "#app/state/view.ts";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { layoutMessages } from "./messages.ts";
import { panelOf, tabOf, usePanelTabs } from "./panel-tabs.tsx";
import styles from "./rail.module.css";

type RailProps = {
  readonly ref: Ref<HTMLElement>;
  readonly panel: Panel | null;
  readonly isOpen: boolean;
  readonly onPanel: (panel: Panel | null) => void;
  readonly onOpen: (isOpen: boolean) => void;
  readonly isPrinted: boolean;
  /** What the chosen panel shows. */
  readonly children: ReactNode;
};

/** The left card where there is little room: a narrow rail whose panels open over the map, one at a time. */
export function Rail({ ref, panel, isOpen, onPanel, onOpen, isPrinted, children }: RailProps) {
  const texts = useMessages(layoutMessages);
  const tabs = usePanelTabs();
  const chosen = tabOf(panel);
  const opener = useRef<HTMLButtonElement>(null);
  const title = tabs.find((tab) => tab.value === chosen)?.title ?? "";
  const fold = (): void => {
    onOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <nav ref={ref} className={styles["rail"]} aria-label={texts.panels} data-screen-only="">
        {tabs.map((tab) => {
          const isExpanded = isOpen && tab.value === chosen;
          return (
            <button
              key={tab.value}
              type="button"
              ref={tab.value === chosen ? opener : null}
              className={styles["entry"]}
              aria-expanded={isExpanded}
              onClick={() => {
                onOpen(!isExpanded);
                onPanel(panelOf(tab.value));
              }}
            >
              {tab.icon}
              <span>{tab.title}</span>
            </button>
          );
        })}
      </nav>
      {isOpen && (
        <Card
          role="region"
          aria-label={title}
          className={styles["opened"]}
          data-wide={panel !== null}
          {...(isPrinted ? { "data-print": "" } : { "data-screen-only": "" })}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.defaultPrevented) return;
            event.preventDefault();
            fold();
          }}
        >
          <header className={styles["head"]}>
            <h2 className={styles["title"]}>{title}</h2>
            <IconButton label={texts.fold(title)} onClick={fold}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className={styles["body"]}>{children}</div>
        </Card>
      )}
    </>
  );
}
