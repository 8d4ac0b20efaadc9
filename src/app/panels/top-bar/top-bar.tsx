import { Keyboard } from "lucide-react";
import type { ReactNode } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { PlanVersion } from "#domain/api/plan.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { localTime } from "../briefing-editor/local-time.ts";
import { messages } from "./messages.ts";
import { ToolButtons } from "./tool-buttons.tsx";
import styles from "./top-bar.module.css";

type TopBarProps = {
  readonly index: PlanIndex;
  /** The version of the plan that is shown; `null`: it was never revised. */
  readonly version: PlanVersion | null;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** The pages. */
  readonly links: ReactNode;
  /** The day the data stand at. */
  readonly day: ReactNode;
  /** Who is signed in. */
  readonly account: ReactNode;
  readonly onShare: () => void;
  readonly onPrint: () => void;
  readonly onHelp: () => void;
  /** The search. */
  readonly children: ReactNode;
};

/** The document that a version follows, who saved it, and when. */
function versionLine({ claim, savedBy, savedAt }: PlanVersion): string {
  return [claim?.number, savedBy?.name, localTime(savedAt)].filter((part) => part !== undefined).join(" · ");
}

/** The bar at the top: what this is, the search, the day, and what can be done with the view. */
export function TopBar({
  index,
  version,
  view,
  dispatch,
  links,
  day,
  account,
  onShare,
  onPrint,
  onHelp,
  children,
}: TopBarProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { document, years } = index.plan;
  return (
    <div className={styles["bar"]}>
      <div className={styles["start"]}>
        <h1 className={styles["brand"]}>
          {nameIn(language, { name: document.shortTitle, nameEn: document.shortTitleEn })}
          <small title={version === null ? undefined : versionLine(version)}>
            {texts.plan(years[0] ?? 0, years.at(-1) ?? 0)}
            {version !== null && ` · ${texts.version(version.version)}`}
          </small>
        </h1>
        {links}
      </div>
      <div className={styles["search"]}>{children}</div>
      <div className={styles["tools"]}>
        <span className={styles["date"]}>{day}</span>
        <ToolButtons view={view} dispatch={dispatch} onShare={onShare} onPrint={onPrint} />
        <button className={styles["help"]} title={texts.help} type="button" aria-label={texts.help} onClick={onHelp}>
          <Keyboard aria-hidden />
        </button>
        {account}
      </div>
    </div>
  );
}
