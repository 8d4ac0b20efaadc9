import { Popover } from "@base-ui/react/popover";
import { CalendarDays } from "lucide-react";
import type { ProgressData } from "#app/data/progress-store.ts";
import { useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import { dayIn } from "#domain/progress/reporting-day.ts";
import styles from "./as-of-control.module.css";
import { asOfMessages } from "./messages.ts";
import { endOfLastMonth, startOfYear } from "./quick-days.ts";

type AsOfControlProps = {
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly data: ProgressData;
  readonly now: () => Date;
};

/** The day that the data stand at, whether they are live, and the choice of a day of the past. */
export function AsOfControl({ view, dispatch, data, now }: AsOfControlProps) {
  const texts = useMessages(asOfMessages);
  const rules = data.rules.status === "ready" ? data.rules.value : null;
  const today = rules === null ? data.asOf : dayIn(rules.timeZone, now());
  const choose = (day: string): void => dispatch({ type: "asOfChosen", asOf: day === "" || day >= today ? null : day });
  const state = data.isPast
    ? "past"
    : data.origin === "snapshot"
      ? "published"
      : data.feed === "lost"
        ? "lost"
        : data.feed === "live"
          ? "live"
          : null;
  const quick: readonly (readonly [string, string])[] = [
    [texts.today, today],
    [texts.lastMonth, endOfLastMonth(today)],
    [texts.yearStart, startOfYear(today)],
  ];
  return (
    <Popover.Root>
      <Popover.Trigger className={styles["trigger"]} title={texts.choose(data.asOf)} data-state={state}>
        <CalendarDays aria-hidden />
        <span className={styles["label"]}>{texts.asOf}</span>
        <time dateTime={data.asOf}>{data.asOf}</time>
        {state !== null && <span className={styles["state"]}>{texts[state]}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" style={{ zIndex: 30 }}>
          <Popover.Popup className={styles["popup"]}>
            <Popover.Title className={styles["title"]}>{texts.title}</Popover.Title>
            <Popover.Description className={styles["hint"]}>{texts.hint}</Popover.Description>
            <label className={styles["day"]}>
              {texts.day}
              <input
                type="date"
                max={today}
                value={view.asOf ?? today}
                onChange={(event) => choose(event.target.value)}
              />
            </label>
            <div className={styles["quick"]}>
              {quick.map(([label, day]) => (
                <Button key={label} aria-pressed={data.asOf === day} onClick={() => choose(day)}>
                  {label}
                </Button>
              ))}
            </div>
            {data.months.length > 0 && (
              <>
                <h3 className={styles["hint"]}>{texts.frozen}</h3>
                <ul className={styles["months"]}>
                  {data.months.map(({ id, name, asOf }) => (
                    <li key={id}>
                      <Button kind="quiet" aria-pressed={data.asOf === asOf} onClick={() => choose(asOf)}>
                        {name} · {asOf}
                      </Button>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
