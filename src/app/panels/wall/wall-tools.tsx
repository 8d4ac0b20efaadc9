import {
  ChevronLeft,
  ChevronRight,
  CircleHelp,
  Download,
  Maximize,
  Minimize,
  Pause,
  Play,
  Presentation,
  QrCode,
  X,
} from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import { wallMessages } from "./messages.ts";
import styles from "./wall-tools.module.css";

/** What the tools of a wall can ask for. */
export type WallAsk = "previous" | "next" | "pause" | "full" | "clicker" | "speaker" | "export" | "help" | "leave";

type WallToolsProps = {
  readonly isShown: boolean;
  readonly isRunning: boolean;
  readonly isFull: boolean;
  readonly onAsk: (ask: WallAsk) => void;
};

/** The buttons of a wall, there while somebody moves the pointer or the focus is on them. */
export function WallTools({ isShown, isRunning, isFull, onAsk }: WallToolsProps) {
  const texts = useMessages(wallMessages);
  const tools: readonly (readonly [WallAsk, string, ReactNode])[] = [
    ["previous", texts.previous, <ChevronLeft key="icon" aria-hidden />],
    [
      "pause",
      isRunning ? texts.pause : texts.play,
      isRunning ? <Pause key="i" aria-hidden /> : <Play key="i" aria-hidden />,
    ],
    ["next", texts.next, <ChevronRight key="icon" aria-hidden />],
    [
      "full",
      isFull ? texts.endFull : texts.full,
      isFull ? <Minimize key="i" aria-hidden /> : <Maximize key="i" aria-hidden />,
    ],
    ["clicker", texts.clicker, <QrCode key="icon" aria-hidden />],
    ["speaker", texts.speaker, <Presentation key="icon" aria-hidden />],
    ["export", texts.export, <Download key="icon" aria-hidden />],
    ["help", texts.help, <CircleHelp key="icon" aria-hidden />],
    ["leave", texts.leave, <X key="icon" aria-hidden />],
  ];
  return (
    <div className={styles["tools"]} data-shown={isShown} role="toolbar" aria-label={texts.tools}>
      {tools.map(([ask, label, icon]) => (
        <button key={ask} type="button" aria-label={label} title={label} onClick={() => onAsk(ask)}>
          {icon}
        </button>
      ))}
    </div>
  );
}

type WallHelpProps = {
  /** Where the briefing can be changed; `null` where it cannot. */
  readonly editHref: string | null;
  readonly onClose: () => void;
};

/** The keys of a wall. */
export function WallHelp({ editHref, onClose }: WallHelpProps) {
  const texts = useMessages(wallMessages);
  return (
    <div className={styles["help"]} role="dialog" aria-label={texts.keysTitle}>
      <h2>{texts.keysTitle}</h2>
      <dl>
        {texts.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className={styles["helpFoot"]}>
        {editHref !== null && <a href={editHref}>{texts.edit}</a>}
        <button type="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </div>
  );
}
