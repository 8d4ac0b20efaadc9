import { Pause, Play } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { messages } from "./messages.ts";
import styles from "./year-control.module.css";
import { eventPhases, nextYear, yearEvents } from "./year-control-model.ts";

const stepMilliseconds = 2500;

type YearControlProps = { readonly index: PlanIndex; readonly view: View; readonly dispatch: Dispatch };

/** Chooses the year, plays through the years once, and counts what starts, completes and opens in the chosen one. */
export function YearControl({ index, view, dispatch }: YearControlProps) {
  const texts = useMessages(messages);
  const { years } = index.plan;
  const [isPlaying, setPlaying] = useState(false);
  const stepsLeft = useRef(0);
  const group = useRef<HTMLDivElement>(null);
  const { year } = view;

  useEffect(() => {
    if (!isPlaying) return undefined;
    let timer = 0;
    const step = (): void => {
      stepsLeft.current -= 1;
      dispatch({ type: "yearChosen", year: nextYear(years, year) });
      if (stepsLeft.current <= 0) setPlaying(false);
    };
    // A page that nobody sees stands still, and goes on when it is seen again.
    const wait = (): void => {
      window.clearTimeout(timer);
      if (!document.hidden) timer = window.setTimeout(step, stepMilliseconds);
    };
    wait();
    document.addEventListener("visibilitychange", wait);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", wait);
    };
  }, [isPlaying, year, years, dispatch]);

  const play = (): void => {
    stepsLeft.current = years.length;
    setPlaying(!isPlaying);
  };
  const choose = (chosen: number): void => {
    setPlaying(false);
    dispatch({ type: "yearChosen", year: chosen });
  };
  const move = (by: number): void => {
    const next = years[(years.indexOf(year) + by + years.length) % years.length];
    if (next === undefined) return;
    choose(next);
    group.current?.querySelector<HTMLElement>(`[data-year="${next}"]`)?.focus();
  };
  const events = yearEvents(index, year);

  return (
    <section className={styles["control"]} aria-label={texts.year} data-selected={view.selection !== null}>
      <button
        type="button"
        className={styles["play"]}
        aria-label={isPlaying ? texts.pause : texts.play}
        title={isPlaying ? texts.pause : texts.play}
        onClick={play}
      >
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </button>
      <div ref={group} className={styles["years"]} role="radiogroup" aria-label={texts.year}>
        {years.map((choice) => (
          <button
            key={choice}
            type="button"
            role="radio"
            aria-checked={choice === year}
            tabIndex={choice === year ? 0 : -1}
            data-year={choice}
            onKeyDown={(event) => {
              const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
              if (by === undefined) return;
              event.preventDefault();
              move(by);
            }}
            onClick={() => choose(choice)}
          >
            {choice}
          </button>
        ))}
      </div>
      <div className={styles["words"]}>
        <strong>{texts.title(year)}</strong>
        <span className={styles["caption"]}>{texts.caption}</span>
      </div>
      <ul className={styles["events"]}>
        {eventPhases.map((phase) => (
          <li key={phase}>
            <button
              type="button"
              disabled={events[phase] === 0}
              title={texts.show(texts[phase], events[phase])}
              onClick={() => dispatch({ type: "filtersChanged", filters: { phases: [phase], inYear: true } })}
            >
              <span>{texts[phase]}</span>
              <b>{events[phase]}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
