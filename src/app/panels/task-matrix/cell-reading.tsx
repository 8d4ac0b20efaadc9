import { useLanguage, useMessages } from "#app/language/language.ts";
import { formatCite } from "#app/language/terms.ts";
import type { Year } from "#domain/plan/ids.ts";
import { cellKey } from "#domain/plan/plan-index.ts";
import type { Task } from "#domain/plan/plan.ts";
import { GoalList } from "../statement/goal-list.tsx";
import { ItemList } from "./item-list.tsx";
import { NoteList } from "../statement/note-list.tsx";
import { notesOf } from "../statement/notes-of.ts";
import { Passages } from "../statement/passages.tsx";
import type { Reading } from "../statement/reading.ts";
import { TaskHeading } from "../statement/task-heading.tsx";
import { matrixMessages } from "./messages.ts";
import styles from "./task-matrix.module.css";

type CellReadingProps = { readonly reading: Reading; readonly task: Task; readonly year: Year };

/** One cell of the plan: its items with their features and targets, goals and notes of the task, and 原文. */
export function CellReading({ reading, task, year }: CellReadingProps) {
  const language = useLanguage();
  const texts = useMessages(matrixMessages);
  const { index } = reading;
  const items = index.itemsByCell.get(cellKey(task.id, year)) ?? [];
  return (
    <>
      <TaskHeading index={index} task={task} />
      <h4 className={styles["cellYear"]}>
        {texts.year(year)}
        <span>{formatCite(language, { part: "annex", task: task.id, year }, index)}</span>
      </h4>
      <ItemList reading={reading} items={items} />
      <GoalList index={index} goals={index.goalsByTask.get(task.id) ?? []} feature={null} />
      <NoteList index={index} notes={notesOf(index, task.id, year)} />
      <Passages passages={reading.passages} task={task.id} year={year} />
    </>
  );
}
