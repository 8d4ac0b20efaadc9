import { type RefObject, useEffect, useRef } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { TaskId } from "#domain/plan/ids.ts";
import type { PlanPassages } from "#domain/plan/plan-document.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Reading } from "../statement/reading.ts";
import { ChoicePane } from "./choice-pane.tsx";
import { MatrixGrid } from "./matrix-grid.tsx";
import { MatrixKey } from "./matrix-key.tsx";
import { type Choice, choiceOf, choose } from "./matrix-model.ts";
import { matrixMessages } from "./messages.ts";
import styles from "./task-matrix.module.css";

type TaskMatrixProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** The plan's document in passages; `null` where it is not loaded. */
  readonly passages: PlanPassages | null;
};

const nothingToMark = (): void => undefined;

/** The whole plan as tasks by years; what is chosen in it is shown on the map and can be read below. */
export function TaskMatrix({ index, view, dispatch, passages }: TaskMatrixProps) {
  const texts = useMessages(matrixMessages);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const choice = choiceOf(view);
  const reading: Reading = { index, year: view.year, passages, dispatch, onHover: nothingToMark };
  useFocusInOverlay(grid, pane, choice);
  useTaskInSight(grid, choice.kind === "task" || choice.kind === "cell" ? choice.task : null);
  const onChoose = (wanted: Exclude<Choice, { kind: "none" }>): void => choose(choice, wanted).forEach(dispatch);
  return (
    <section className={styles["panel"]} aria-label={texts.heading}>
      <div className={styles["frame"]} data-reading={choice.kind !== "none"}>
        <header className={styles["header"]}>
          <h2>{texts.heading}</h2>
          <p>{texts.lead(index.plan.tasks.length, index.plan.years.length)}</p>
          <MatrixKey />
        </header>
        <div className={styles["scroll"]} ref={grid}>
          <MatrixGrid index={index} year={view.year} choice={choice} tasks={view.filters.tasks} onChoose={onChoose} />
        </div>
        {choice.kind !== "none" && (
          <section
            key={JSON.stringify(choice)}
            className={styles["pane"]}
            aria-label={texts.reading}
            ref={pane}
            tabIndex={-1}
          >
            <ChoicePane
              reading={reading}
              choice={choice}
              onClear={() => dispatch({ type: "filtersChanged", filters: { tasks: [], inYear: false } })}
            />
          </section>
        )}
      </div>
    </section>
  );
}

/** Where the pane lies over the grid (phones), the focus follows: into the pane on choosing, back to the grid on clearing. */
function useFocusInOverlay(
  grid: RefObject<HTMLDivElement | null>,
  pane: RefObject<HTMLElement | null>,
  choice: Choice,
): void {
  const wasChosen = useRef(choice.kind !== "none");
  const isChosen = choice.kind !== "none";
  useEffect(() => {
    if (wasChosen.current === isChosen) return;
    wasChosen.current = isChosen;
    const isGridHidden = grid.current?.offsetParent === null;
    if (isChosen && isGridHidden) pane.current?.focus({ preventScroll: true });
    if (!isChosen && document.activeElement === document.body) {
      grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
    }
  }, [isChosen, grid, pane]);
}

/** Scrolls the grid to the chosen task, which the pane that opens below it may have covered. */
function useTaskInSight(grid: RefObject<HTMLDivElement | null>, task: TaskId | null): void {
  useEffect(() => {
    if (task !== null) grid.current?.querySelector(`[data-task="${task}"]`)?.scrollIntoView({ block: "nearest" });
  }, [grid, task]);
}
