import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Task } from "#domain/plan/plan.ts";
import { statementMessages } from "./messages.ts";
import { OfficialName } from "./official-name.tsx";
import { taskNumber } from "./task-number.ts";
import { unitsOf } from "./units-of.ts";
import styles from "./task-body.module.css";

/** A task's units, introduced by what they are. */
export function UnitsLine({ index, task }: { readonly index: PlanIndex; readonly task: Task }) {
  const language = useLanguage();
  const texts = useMessages(statementMessages);
  return (
    <p className={styles["units"]}>
      {texts.units}
      {unitsOf(index, task, language)}
    </p>
  );
}

/** A task's action, full ordinal and name, and responsible units. */
export function TaskHeading({ index, task }: { readonly index: PlanIndex; readonly task: Task }) {
  const language = useLanguage();
  const texts = useMessages(statementMessages);
  const action = index.actionById.get(task.action);
  return (
    <header className={styles["taskHeading"]}>
      {action !== undefined && (
        <p className={styles["action"]}>{texts.chapter(action.chapter, nameIn(language, action))}</p>
      )}
      <h3 className={styles["taskName"]}>
        {taskNumber(language, task)}
        <OfficialName name={nameIn(language, task)} />
      </h3>
      <UnitsLine index={index} task={task} />
    </header>
  );
}
