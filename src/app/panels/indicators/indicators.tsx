import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import { useState } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { taskNumber } from "../statement/task-number.ts";
import { HeadlineGoals } from "./headline-goals.tsx";
import { IndicatorCard } from "./indicator-card.tsx";
import { IndicatorKey } from "./indicator-key.tsx";
import { indicatorGroups } from "./indicators-model.ts";
import { indicatorMessages } from "./messages.ts";
import styles from "./indicators.module.css";

type IndicatorsProps = { readonly index: PlanIndex; readonly view: View; readonly dispatch: Dispatch };

/** The plan in figures: its main goals, then the yearly targets of each task as small charts or as tables. */
export function Indicators({ index, view, dispatch }: IndicatorsProps) {
  const language = useLanguage();
  const texts = useMessages(indicatorMessages);
  const [display, setDisplay] = useState<"chart" | "table">("chart");
  const groups = indicatorGroups(index);
  return (
    <section className={styles["panel"]} aria-label={texts.heading}>
      <header className={styles["header"]}>
        <div>
          <h2>{texts.heading}</h2>
          <p>{texts.lead(index.plan.indicators.length)}</p>
        </div>
        <ToggleGroup
          className={styles["display"]}
          aria-label={texts.display}
          value={[display]}
          onValueChange={([wanted]) =>
            setDisplay(wanted === "table" ? "table" : wanted === "chart" ? "chart" : display)
          }
        >
          <Toggle value="chart">{texts.asChart}</Toggle>
          <Toggle value="table">{texts.asTable}</Toggle>
        </ToggleGroup>
      </header>
      <div className={styles["scroll"]}>
        <HeadlineGoals index={index} />
        {display === "chart" && <IndicatorKey />}
        <div className={styles["groups"]}>
          {groups.map(({ task, indicators }) => (
            <section
              key={task.id}
              className={styles["group"]}
              data-single={indicators.length === 1}
              data-chosen={view.filters.tasks.includes(task.id)}
            >
              <h3>
                {taskNumber(language, task)}
                {nameIn(language, task)}
              </h3>
              <div className={styles["cards"]}>
                {indicators.map((values) => (
                  <IndicatorCard
                    key={values.indicator.id}
                    values={values}
                    years={index.plan.years}
                    year={view.year}
                    display={display}
                    chooseLabel={texts.filterTask(task.id)}
                    onChoose={() => dispatch({ type: "filtersChanged", filters: { tasks: [task.id], inYear: false } })}
                  />
                ))}
              </div>
            </section>
          ))}
        </div>
      </div>
    </section>
  );
}
