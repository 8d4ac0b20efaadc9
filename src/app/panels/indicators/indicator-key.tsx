import { useMessages } from "#app/language/language.ts";
import type { Bound } from "#domain/plan/indicator.ts";
import { indicatorMessages } from "./messages.ts";
import { ValueMark } from "./value-mark.tsx";
import styles from "./indicators.module.css";

/** What the marks of the charts mean. */
export function IndicatorKey() {
  const texts = useMessages(indicatorMessages);
  const entries: readonly { readonly word: string; readonly bound: Bound; readonly source: "annex" | "main" }[] = [
    { word: texts.annexMark, bound: "equals", source: "annex" },
    { word: texts.goalMark, bound: "equals", source: "main" },
    { word: texts.bounds.atLeast, bound: "atLeast", source: "annex" },
    { word: texts.bounds.exceeds, bound: "exceeds", source: "annex" },
    { word: texts.bounds.about, bound: "about", source: "annex" },
    { word: texts.bounds.below, bound: "below", source: "annex" },
  ];
  return (
    <ul className={styles["key"]} aria-label={texts.key}>
      {entries.map(({ word, bound, source }) => (
        <li key={word}>
          <svg viewBox="-10 -15 20 30" width="1.25rem" height="1.875rem" aria-hidden="true" focusable="false">
            <ValueMark bound={bound} source={source} isCurrent={false} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
