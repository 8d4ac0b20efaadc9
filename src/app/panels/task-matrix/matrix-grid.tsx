import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { TaskId, Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { type GridPosition, nextPosition } from "./grid-position.ts";
import { MatrixCellView, TaskHead } from "./matrix-cells.tsx";
import { type Choice, isSameChoice, matrixOf } from "./matrix-model.ts";
import { matrixMessages } from "./messages.ts";
import styles from "./matrix-grid.module.css";

type Chosen = Exclude<Choice, { readonly kind: "none" }>;

type MatrixGridProps = {
  readonly index: PlanIndex;
  /** The chosen year, marked whatever else is chosen. */
  readonly year: Year;
  readonly choice: Choice;
  /** Tasks that the map is narrowed to. */
  readonly tasks: readonly TaskId[];
  readonly onChoose: (choice: Chosen) => void;
};

/** The grid of tasks and years: one stop for Tab, arrow keys inside, Enter or Space to choose. */
export function MatrixGrid({ index, year, choice, tasks, onChoose }: MatrixGridProps) {
  const language = useLanguage();
  const texts = useMessages(matrixMessages);
  const grid = useRef<HTMLTableElement>(null);
  const groups = useMemo(() => matrixOf(index), [index]);
  const rows = groups.flatMap((group) => group.rows);
  const [at, setAt] = useState<GridPosition>(() =>
    startOf(
      rows.map((row) => row.task.id),
      index.plan.years,
      choice,
      year,
    ),
  );
  const { years } = index.plan;

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextPosition(at, event.key, event.ctrlKey || event.metaKey, {
      lastRow: rows.length,
      lastColumn: years.length,
    });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row}:${next.column}"]`)?.focus();
  };
  const place = (row: number, column: number, wanted: Chosen) => ({
    "data-at": `${row}:${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    "aria-selected": isSameChoice(choice, wanted),
    onFocus: () => setAt({ row, column }),
    onClick: () => onChoose(wanted),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onChoose(wanted);
    },
  });

  return (
    <table
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={texts.grid}
      className={styles["grid"]}
      onKeyDown={onKeyDown}
    >
      <thead className={styles["head"]}>
        <tr>
          <th className={styles["corner"]}>{texts.task}</th>
          {years.map((planYear, number) => (
            <th
              key={planYear}
              scope="col"
              className={styles["year"]}
              data-current={planYear === year}
              aria-label={texts.year(planYear)}
              {...place(0, number + 1, { kind: "year", year: planYear })}
            >
              {planYear}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.action.id}>
          <tr>
            <th colSpan={years.length + 1} scope="rowgroup" className={styles["action"]}>
              {nameIn(language, group.action)}
            </th>
          </tr>
          {group.rows.map(({ task, cells }) => {
            const row = rows.findIndex((other) => other.task.id === task.id) + 1;
            return (
              <tr key={task.id} className={styles["row"]} data-task={task.id} data-chosen={tasks.includes(task.id)}>
                <TaskHead index={index} task={task} {...place(row, 0, { kind: "task", task: task.id })} />
                {cells.map((cell, number) => (
                  <MatrixCellView
                    key={cell.year}
                    cell={cell}
                    isCurrent={cell.year === year}
                    {...place(row, number + 1, { kind: "cell", task: task.id, year: cell.year })}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** The place that Tab leads to first: what is chosen, else the first task in the chosen year. */
function startOf(tasks: readonly TaskId[], years: readonly Year[], choice: Choice, year: Year): GridPosition {
  const row =
    choice.kind === "task" || choice.kind === "cell" ? tasks.indexOf(choice.task) + 1 : choice.kind === "year" ? 0 : 1;
  return { row, column: choice.kind === "task" ? 0 : Math.max(0, years.indexOf(year)) + 1 };
}
