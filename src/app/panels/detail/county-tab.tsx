import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { itemsOf } from "#domain/plan/plan-index.ts";
import type { Task } from "#domain/plan/plan.ts";
import type { Reading } from "../statement/reading.ts";
import { TaskBody } from "../statement/task-body.tsx";
import { taskNumber } from "../statement/task-number.ts";
import { tasksOf } from "./detail-model.ts";
import { detailMessages } from "./messages.ts";
import styles from "./county-tab.module.css";

/** The county-wide tasks by action, each unfolding to its four years. */
export function CountyTab({ reading, county }: { readonly reading: Reading; readonly county: PlanFeature }) {
  const language = useLanguage();
  const texts = useMessages(detailMessages);
  const { index, year } = reading;
  const items = itemsOf(index, county.id, year);
  const ids = tasksOf(index, county);
  return (
    <>
      <p className={styles["lead"]}>{texts.countyLead(ids.length, items.length, year)}</p>
      {index.plan.actions.map((action) => {
        const tasks = index.plan.tasks.filter((task) => task.action === action.id && ids.includes(task.id));
        if (tasks.length === 0) return null;
        return (
          <section key={action.id} className={styles["action"]}>
            <h3>{nameIn(language, action)}</h3>
            {tasks.map((task) => (
              <TaskFold
                key={task.id}
                reading={reading}
                task={task}
                count={items.filter((item) => item.task === task.id).length}
              />
            ))}
          </section>
        );
      })}
    </>
  );
}

function TaskFold({
  reading,
  task,
  count,
}: {
  readonly reading: Reading;
  readonly task: Task;
  readonly count: number;
}) {
  const language = useLanguage();
  const texts = useMessages(detailMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles["task"]} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles["summary"]}>
        <ChevronRight aria-hidden="true" className={styles["chevron"]} />
        <span>
          {taskNumber(language, task)}
          {nameIn(language, task)}
        </span>
        <span className={styles["count"]}>{texts.itemsInYear(count)}</span>
      </summary>
      {isOpen && (
        <div className={styles["content"]}>
          <TaskBody reading={reading} task={task} feature={null} heading="units" />
        </div>
      )}
    </details>
  );
}
