import { useMessages } from "#app/language/language.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Task } from "#domain/plan/plan.ts";
import { GoalList } from "./goal-list.tsx";
import { statementMessages } from "./messages.ts";
import { NoteList } from "./note-list.tsx";
import { notesOf } from "./notes-of.ts";
import { Passages } from "./passages.tsx";
import type { Reading } from "./reading.ts";
import { TaskHeading, UnitsLine } from "./task-heading.tsx";
import { taskRows } from "./year-rows.ts";
import { YearTable } from "./year-table.tsx";
import { YearTableRows } from "./year-table-rows.tsx";
import styles from "./task-body.module.css";

type TaskBodyProps = {
  readonly reading: Reading;
  readonly task: Task;
  /** The feature that the panel is about: what names it stands first. `null` for none. */
  readonly feature: FeatureId | null;
  /** `units`: the units alone, where the place it stands in already names the task. */
  readonly heading?: "full" | "units";
};

/** A whole task: heading and units, its four years side by side, goals of the main text, notes, and 原文. */
export function TaskBody({ reading, task, feature, heading = "full" }: TaskBodyProps) {
  const texts = useMessages(statementMessages);
  const { index } = reading;
  const { own, works, measures } = taskRows(index, task.id, feature);
  const goals = index.goalsByTask.get(task.id) ?? [];
  const isUnnamed = feature !== null && own.length === 0 && !goals.some((goal) => goal.features.includes(feature));
  return (
    <>
      {heading === "full" ? <TaskHeading index={index} task={task} /> : <UnitsLine index={index} task={task} />}
      {isUnnamed && <p className={styles["unnamed"]}>{texts.nothingNamed}</p>}
      <YearTable reading={reading} label={texts.fourYears(task.id)}>
        {own.length > 0 && <YearTableRows reading={reading} rows={own} tone="own" feature={feature} />}
        {works.length > 0 && <YearTableRows reading={reading} rows={works} />}
        {measures.length > 0 && <YearTableRows reading={reading} rows={measures} />}
      </YearTable>
      <GoalList index={index} goals={goals} feature={feature} />
      <NoteList index={index} notes={notesOf(index, task.id)} />
      <Passages passages={reading.passages} task={task.id} year={reading.year} />
    </>
  );
}
