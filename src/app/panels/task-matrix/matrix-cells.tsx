import type { FocusEventHandler, KeyboardEventHandler, MouseEventHandler } from "react";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { listIn, nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { phaseName } from "#app/language/terms.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Task } from "#domain/plan/plan.ts";
import { taskNumber } from "../statement/task-number.ts";
import { unitsOf } from "../statement/units-of.ts";
import { CoverageMark } from "./coverage-mark.tsx";
import type { MatrixCell } from "./matrix-model.ts";
import { matrixMessages } from "./messages.ts";
import styles from "./matrix-grid.module.css";

/** What makes an element a place of the grid. */
type Place = {
  readonly "data-at": string;
  readonly tabIndex: number;
  readonly "aria-selected": boolean;
  readonly onFocus: FocusEventHandler;
  readonly onClick: MouseEventHandler;
  readonly onKeyDown: KeyboardEventHandler;
};

/** The head of a task's row: ordinal and short name, its units in short; the full name on hover and aloud. */
export function TaskHead({ index, task, ...place }: Place & { readonly index: PlanIndex; readonly task: Task }) {
  const language = useLanguage();
  const texts = useMessages(matrixMessages);
  const name = nameIn(language, task);
  const shortName = language === "zh" ? task.shortName : task.shortNameEn;
  const units = unitsOf(index, task, language);
  const shortUnits = task.units.map((id) => {
    const unit = index.unitById.get(id);
    return unit === undefined ? id : language === "zh" ? unit.shortName : unit.nameEn;
  });
  return (
    <th scope="row" className={styles["task"]} title={`${taskNumber(language, task)}${name}\n${units}`} {...place}>
      <span className="visually-hidden">{texts.taskLabel(task.id, shortName, name, units)}</span>
      <span className={styles["ordinal"]} aria-hidden="true">
        {taskNumber(language, task)}
      </span>
      <span className={styles["name"]} aria-hidden="true">
        {shortName}
      </span>
      <span className={styles["units"]} aria-hidden="true">
        {listIn(language, shortUnits)}
      </span>
    </th>
  );
}

/** A cell: what the map can show of it, how many items and values it holds, and the phases it expects. */
export function MatrixCellView({
  cell,
  isCurrent,
  ...place
}: Place & { readonly cell: MatrixCell; readonly isCurrent: boolean }) {
  const language = useLanguage();
  const texts = useMessages(matrixMessages);
  const label = [
    texts.cellLabel(cell.task, cell.year, cell.items, texts.coverage[cell.coverage]),
    ...(cell.figures > 0 ? [texts.figuresLabel(cell.figures)] : []),
    ...cell.phases.map((phase) => phaseName(language, phase)),
  ].join(language === "zh" ? "，" : ", ");
  return (
    <td className={styles["cell"]} data-current={isCurrent} title={label} {...place}>
      <span className="visually-hidden">{label}</span>
      <span className={styles["count"]} aria-hidden="true">
        <CoverageMark coverage={cell.coverage} />
        <b>{cell.items}</b>
        {cell.figures > 0 && <span className={styles["figures"]}>#{cell.figures}</span>}
      </span>
      <span className={styles["phases"]} aria-hidden="true">
        {cell.phases.map((phase) => (
          <PhaseLine key={phase} phase={phase} width={30} />
        ))}
      </span>
    </td>
  );
}
