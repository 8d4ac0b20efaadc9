import { useLanguage, useMessages } from "#app/language/language.ts";
import { commitmentName, wordingOf } from "#app/language/terms.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { IndicatorValues } from "./indicators-model.ts";
import { indicatorMessages } from "./messages.ts";
import styles from "./indicator-card.module.css";

/** The one value that the plan sets for an indicator, large, with its year and where it stands. */
export function SingleValue({ values, year }: { readonly values: IndicatorValues; readonly year: Year }) {
  const language = useLanguage();
  const texts = useMessages(indicatorMessages);
  const [yearly] = values.yearly;
  const [goal] = values.goals;
  const point = yearly ?? goal ?? values.undated[0];
  if (point === undefined) return null;
  const { before, figure, after } = wordingOf(language, point, values.indicator);
  const place =
    yearly !== undefined
      ? [texts.yearOf(yearly.year), texts.annexTarget]
      : goal !== undefined
        ? [texts.by(goal.year), texts.mainGoal]
        : [texts.undated];
  const commitment = point.commitment === "firm" ? [] : [commitmentName(language, point.commitment)];
  return (
    <p className={styles["single"]}>
      <span className={styles["singleYear"]} data-current={(yearly ?? goal)?.year === year}>
        {[...place, ...commitment].join(" · ")}
      </span>
      <span>
        {before}
        <b>{figure}</b>
        {after}
      </span>
    </p>
  );
}
