import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { messages } from "./messages.ts";
import styles from "./phone-tools.module.css";
import { ToolButtons } from "./tool-buttons.tsx";

const popover = "phone-tools";

type PhoneToolsProps = {
  readonly view: View;
  readonly dispatch: Dispatch;
  /** The day the data stand at. */
  readonly day: ReactNode;
  /** Who is signed in. */
  readonly account: ReactNode;
  readonly onShare: () => void;
  readonly onPrint: () => void;
};

/** What the top bar holds on larger screens, behind one round button. */
export function PhoneTools({ view, dispatch, day, account, onShare, onPrint }: PhoneToolsProps) {
  const texts = useMessages(messages);
  return (
    <>
      <button type="button" className={styles["more"]} aria-label={texts.more} popoverTarget={popover}>
        <Ellipsis aria-hidden />
      </button>
      <div id={popover} className={styles["card"]} popover="auto" role="group" aria-label={texts.more}>
        <div className={styles["date"]}>{day}</div>
        {account}
        <ToolButtons view={view} dispatch={dispatch} onShare={onShare} onPrint={onPrint} inPopover={popover} />
      </div>
    </>
  );
}
