import { useId } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";

/** How the summary is shown. */
export type SummaryView = "chart" | "table";

type SummaryViewsProps = {
  readonly view: SummaryView;
  readonly onView: (view: SummaryView) => void;
  readonly metrics: readonly { readonly key: string; readonly title: string }[];
  readonly metric: string;
  readonly onMetric: (key: string) => void;
};

/** Which figure is on the map, and whether all of them are shown as a table. */
export function SummaryViews({ view, onView, metrics, metric, onMetric }: SummaryViewsProps) {
  const texts = useMessages(messages);
  const id = useId();
  return (
    <div className={styles["form"]}>
      <label htmlFor={id}>{texts.metric}</label>
      <span className={styles["pair"]}>
        <select id={id} value={metric} onChange={({ target }) => onMetric(target.value)}>
          {metrics.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
        <span className={styles["segments"]} role="group" aria-label={texts.view}>
          {(["chart", "table"] as const).map((each) => (
            <Button key={each} aria-pressed={each === view} onClick={() => onView(each)}>
              {texts[each]}
            </Button>
          ))}
        </span>
      </span>
    </div>
  );
}
