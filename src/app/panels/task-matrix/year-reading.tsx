import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Year } from "#domain/plan/ids.ts";
import { cellKey } from "#domain/plan/plan-index.ts";
import type { Reading } from "../statement/reading.ts";
import { taskNumber } from "../statement/task-number.ts";
import { ItemList } from "./item-list.tsx";
import { matrixMessages } from "./messages.ts";
import styles from "./task-matrix.module.css";

/** A year of all tasks, task by task. */
export function YearReading({ reading, year }: { readonly reading: Reading; readonly year: Year }) {
  const language = useLanguage();
  const texts = useMessages(matrixMessages);
  const { plan, itemsByCell } = reading.index;
  const count = plan.items.filter((item) => item.year === year).length;
  return (
    <>
      <header className={styles["yearHeading"]}>
        <h3>{texts.yearHeading(year)}</h3>
        <p>{texts.yearLead(count, plan.tasks.length)}</p>
      </header>
      {plan.tasks.map((task) => (
        <section key={task.id} className={styles["yearTask"]}>
          <h4>
            {taskNumber(language, task)}
            {nameIn(language, task)}
          </h4>
          <ItemList reading={reading} items={itemsByCell.get(cellKey(task.id, year)) ?? []} />
        </section>
      ))}
    </>
  );
}
