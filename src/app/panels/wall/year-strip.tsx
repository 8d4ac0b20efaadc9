import type { SlideYear } from "#app/briefing/slide.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { commitmentName } from "#app/language/terms.ts";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { wallMessages } from "./messages.ts";
import styles from "./wall.module.css";

/** The plan's years, the one that is played for in the colour of now. */
export function YearStrip({ years }: { readonly years: readonly SlideYear[] }) {
  const texts = useMessages(wallMessages);
  const language = useLanguage();
  return (
    <ol className={styles["years"]}>
      {years.map(({ year, isCurrent, phase, lines }) => (
        <li key={year} data-now={isCurrent}>
          <p className={styles["year"]}>
            <b>{year}</b>
            {phase !== null && <PhaseLine phase={phase} width={56} />}
          </p>
          <div className={styles["yearLines"]}>
            {lines.length === 0 && <p className={styles["nothing"]}>{texts.nothing}</p>}
            {lines.map(({ key, text, commitment }) => (
              <p key={key}>
                {commitment !== "firm" && <i>{commitmentName(language, commitment)}</i>}
                {text}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
