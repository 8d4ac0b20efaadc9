import { ArrowLeft, X } from "lucide-react";
import { useMessages } from "#app/language/language.ts";
import type { Reading } from "../statement/reading.ts";
import { TaskBody } from "../statement/task-body.tsx";
import { CellReading } from "./cell-reading.tsx";
import type { Choice } from "./matrix-model.ts";
import { matrixMessages } from "./messages.ts";
import styles from "./task-matrix.module.css";
import { YearReading } from "./year-reading.tsx";

type ChoicePaneProps = { readonly reading: Reading; readonly choice: Choice; readonly onClear: () => void };

/** What is chosen in the matrix, to be read: a cell, a task over its four years, or a year of all tasks. */
export function ChoicePane({ reading, choice, onClear }: ChoicePaneProps) {
  const texts = useMessages(matrixMessages);
  return (
    <>
      <div className={styles["paneTools"]} data-screen-only>
        <button type="button" className={styles["back"]} onClick={onClear}>
          <ArrowLeft aria-hidden="true" />
          {texts.back}
        </button>
        <button type="button" className={styles["clear"]} aria-label={texts.clear} onClick={onClear}>
          <X aria-hidden="true" />
        </button>
      </div>
      <Chosen reading={reading} choice={choice} />
    </>
  );
}

function Chosen({ reading, choice }: Omit<ChoicePaneProps, "onClear">) {
  const { index } = reading;
  switch (choice.kind) {
    case "none":
      return null;
    case "year":
      return <YearReading reading={reading} year={choice.year} />;
    case "task": {
      const task = index.taskById.get(choice.task);
      return task === undefined ? null : <TaskBody reading={reading} task={task} feature={null} />;
    }
    case "cell": {
      const task = index.taskById.get(choice.task);
      return task === undefined ? null : <CellReading reading={reading} task={task} year={choice.year} />;
    }
  }
}
