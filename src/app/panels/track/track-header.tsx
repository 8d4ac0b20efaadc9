import type { ReactNode } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { View } from "#app/state/view.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { taskNumber } from "../statement/task-number.ts";
import { unitsOf } from "../statement/units-of.ts";
import { trackMessages } from "./messages.ts";
import styles from "./track-panel.module.css";

type TrackHeaderProps = {
  readonly index: PlanIndex;
  readonly view: View;
  /** The month that reports are looked for in, `YYYY-MM`; `null` while that is not known. */
  readonly month: string | null;
  /** How many the table has; `null` while that is not known. */
  readonly count: number | null;
  /** What can be done with the table as a whole. */
  readonly tools: ReactNode;
};

/** What the table is about: one task where the filters leave one, else all projects; the reporting month; what to do with it. */
export function TrackHeader({ index, view, month, count, tools }: TrackHeaderProps) {
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const [only, ...others] = view.filters.tasks;
  const task = only === undefined || others.length > 0 ? undefined : index.taskById.get(only);
  return (
    <header className={styles["header"]}>
      <h2 className={styles["title"]}>
        {task === undefined ? texts.title : taskNumber(language, task) + nameIn(language, task)}
      </h2>
      <p className={styles["about"]}>
        {month !== null && <span>{texts.month(month)}</span>}
        {task !== undefined && <span>{texts.units(unitsOf(index, task, language))}</span>}
        {task === undefined && count !== null && <span>{texts.projects(count)}</span>}
      </p>
      <div className={styles["tools"]} data-screen-only="">
        {tools}
      </div>
    </header>
  );
}
