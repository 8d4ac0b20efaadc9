import type { ReactNode } from "react";
import type { SlideFigure, SlideRow } from "#app/briefing/slide.ts";
import { commitmentName } from "#app/language/terms.ts";
import { useLanguage } from "#app/language/language.ts";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { LightMark } from "../light/light-mark.tsx";
import styles from "./wall.module.css";

type FigureProps = {
  readonly figure: SlideFigure;
  /** Whether it stands among so many that each keeps to one line. */
  readonly isOneOfMany: boolean;
};

/** A figure of a scene. */
export function Figure({ figure, isOneOfMany }: FigureProps) {
  const { before, value, after, label, note } = figure;
  return (
    <dl className={styles["figure"]} data-many={isOneOfMany} data-words={value.length > 8}>
      <dt>
        {label}
        {note !== "" && <small>{note}</small>}
      </dt>
      <dd>
        {before !== "" && <span>{before}</span>}
        <b>{value}</b>
        {after !== "" && <span>{after}</span>}
      </dd>
    </dl>
  );
}

// No line ends within a date.
function withWholeDates(text: string): readonly ReactNode[] {
  let end = 0;
  return text.split(/(\d{4}-\d{2}-\d{2})/).map((part) => {
    end += part.length;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(part)) return part;
    return (
      <time key={end} dateTime={part}>
        {part}
      </time>
    );
  });
}

/** A row of a scene's list. */
export function ListRow({ row }: { readonly row: SlideRow }) {
  const language = useLanguage();
  const { light, phase, head, text, commitment, lines } = row;
  return (
    <div className={styles["row"]}>
      {(light !== null || phase !== null || head !== "") && (
        <p className={styles["rowHead"]}>
          {light !== null && <LightMark light={light} />}
          {phase !== null && <PhaseLine phase={phase} width={48} />}
          {head !== "" && <b>{head}</b>}
        </p>
      )}
      {text !== "" && (
        <p className={styles["rowText"]}>
          {commitment !== null && commitment !== "firm" && <i>{commitmentName(language, commitment)}</i>}
          {text}
        </p>
      )}
      {lines.map(({ label, text: said }) => (
        <p key={label} className={styles["rowLine"]}>
          <span>{label}</span>
          {withWholeDates(said)}
        </p>
      ))}
    </div>
  );
}
