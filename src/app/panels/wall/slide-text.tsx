import type { SlideFigure, SlideRow } from "#app/briefing/slide.ts";
import { commitmentName } from "#app/language/terms.ts";
import { useLanguage } from "#app/language/language.ts";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { LightMark } from "../light/light-mark.tsx";
import styles from "./wall.module.css";

/** The figures of a scene, one under the other. */
export function Figures({ figures }: { readonly figures: readonly SlideFigure[] }) {
  return (
    <dl className={styles["figures"]} data-many={figures.length > 3}>
      {figures.map(({ before, value, after, label, note }) => (
        <div key={`${label} ${note}`} className={styles["figure"]} data-words={value.length > 8}>
          <dd>
            {before !== "" && <span>{before}</span>}
            <b>{value}</b>
            {after !== "" && <span>{after}</span>}
          </dd>
          <dt>
            {label}
            {note !== "" && <small>{note}</small>}
          </dt>
        </div>
      ))}
    </dl>
  );
}

/** A row of a scene's list. */
export function ListRow({ row }: { readonly row: SlideRow }) {
  const language = useLanguage();
  const { light, phase, head, text, commitment, lines } = row;
  return (
    <>
      <p className={styles["rowHead"]}>
        {light !== null && <LightMark light={light} />}
        {phase !== null && <PhaseLine phase={phase} width={48} />}
        {head !== "" && <b>{head}</b>}
      </p>
      {text !== "" && (
        <p className={styles["rowText"]}>
          {commitment !== null && commitment !== "firm" && <i>{commitmentName(language, commitment)}</i>}
          {text}
        </p>
      )}
      {lines.map(({ label, text: said }) => (
        <p key={label} className={styles["rowLine"]}>
          <span>{label}</span>
          {said}
        </p>
      ))}
    </>
  );
}
