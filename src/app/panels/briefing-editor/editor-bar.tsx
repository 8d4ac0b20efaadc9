import { Menu } from "@base-ui/react/menu";
import { ChevronLeft, Download, Ellipsis, Play, Redo2, Save, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { deskMessages } from "./desk-messages.ts";
import styles from "./editor-bar.module.css";

/** What the bar can ask for. */
export type EditorAsk = "undo" | "redo" | "play" | "save" | "download" | MenuAsk;

/** What the menu of the bar can ask for. */
export type MenuAsk = "new" | "file" | "versions" | "discard" | "wall" | "theme" | "language";

type EditorBarProps = {
  /** Briefings to go to: id and name; the chosen one among them. */
  readonly briefings: readonly (readonly [id: string, name: string])[];
  readonly id: string;
  readonly homeHref: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether there is a server that a briefing can be saved on. */
  readonly isServed: boolean;
  readonly isBusy: boolean;
  readonly isChanged: boolean;
  /** Whether there is a wall of it to open: it has been saved or is shipped. */
  readonly hasWall: boolean;
  readonly nextTheme: "porcelain" | "kiln";
  /** What stands there about saving. */
  readonly status: string;
  readonly account: ReactNode;
  readonly onBriefing: (id: string) => void;
  readonly onAsk: (ask: EditorAsk) => void;
};

/** The bar of the editor: which briefing, undo, play, save, and what is seldom needed in a menu. */
export function EditorBar(props: EditorBarProps) {
  const { briefings, id, homeHref, canUndo, canRedo, isServed, isBusy, isChanged, hasWall, nextTheme } = props;
  const { status, account, onBriefing, onAsk } = props;
  const texts = useMessages(deskMessages);
  const items: readonly (readonly [MenuAsk | "download", string])[] = [
    ["new", texts.newOne],
    ["file", texts.openFile],
    ...(isServed ? ([["download", texts.downloadJson]] as const) : []),
    ...(isServed ? ([["versions", texts.versions]] as const) : []),
    ...(isChanged ? ([["discard", texts.discard]] as const) : []),
    ...(hasWall ? ([["wall", texts.wall]] as const) : []),
    ["theme", texts.theme(texts[nextTheme])],
    ["language", texts.language],
  ];
  return (
    <header className={styles["bar"]}>
      <a href={homeHref} className={styles["back"]} aria-label={texts.back} title={texts.back}>
        <ChevronLeft aria-hidden />
      </a>
      <h1>{texts.page}</h1>
      <select aria-label={texts.briefing} value={id} onChange={(event) => onBriefing(event.target.value)}>
        {briefings.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
      <p className={styles["status"]} role="status">
        {status}
      </p>
      <div className={styles["tools"]}>
        <IconButton label={texts.undo} keys="Ctrl Z" disabled={!canUndo} onClick={() => onAsk("undo")}>
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton label={texts.redo} keys="Ctrl Y" disabled={!canRedo} onClick={() => onAsk("redo")}>
          <Redo2 aria-hidden />
        </IconButton>
        <Button onClick={() => onAsk("play")}>
          <Play aria-hidden />
          {texts.play}
        </Button>
        {isServed ? (
          <Button kind="primary" disabled={isBusy} onClick={() => onAsk("save")}>
            <Save aria-hidden />
            {texts.save}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => onAsk("download")}>
            <Download aria-hidden />
            {texts.downloadJson}
          </Button>
        )}
        <Menu.Root>
          <Menu.Trigger className={styles["more"]} aria-label={texts.more}>
            <Ellipsis aria-hidden />
          </Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner sideOffset={6} align="end" style={{ zIndex: 19 }}>
              <Menu.Popup className={styles["menu"]}>
                {items.map(([ask, label]) => (
                  <Menu.Item key={ask} className={styles["item"]} onClick={() => onAsk(ask)}>
                    {label}
                  </Menu.Item>
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
        {account}
      </div>
    </header>
  );
}
