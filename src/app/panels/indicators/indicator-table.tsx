import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { commitmentName, formatTarget } from "#app/language/terms.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { SeriesPoint } from "#domain/plan/plan-index.ts";
import type { IndicatorValues } from "./indicators-model.ts";
import { indicatorMessages } from "./messages.ts";
import styles from "./indicator-card.module.css";

type IndicatorTableProps = {
  readonly values: IndicatorValues;
  readonly years: readonly Year[];
  readonly isShown: boolean;
};

/** The values of an indicator as a table: the chart's twin for readers that listen, and on the screen when asked for. */
export function IndicatorTable({ values, years, isShown }: IndicatorTableProps) {
  const language = useLanguage();
  const texts = useMessages(indicatorMessages);
  const { indicator, yearly, goals } = values;
  return (
    <table className={isShown ? styles["table"] : "visually-hidden"}>
      <caption className="visually-hidden">{nameIn(language, indicator)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.year}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {yearly.length > 0 && <Row title={texts.annexTarget} points={yearly} values={values} years={years} />}
        {goals.length > 0 && <Row title={texts.mainGoal} points={goals} values={values} years={years} />}
      </tbody>
    </table>
  );
}

type RowProps = Omit<IndicatorTableProps, "isShown"> & {
  readonly title: string;
  readonly points: readonly SeriesPoint[];
};

function Row({ title, points, values, years }: RowProps) {
  const language = useLanguage();
  const texts = useMessages(indicatorMessages);
  const wordingOf = (point: SeriesPoint): string => {
    const wording = formatTarget(language, point, values.indicator);
    return point.commitment === "firm" ? wording : `${commitmentName(language, point.commitment)} ${wording}`;
  };
  return (
    <tr>
      <th scope="row">{title}</th>
      {years.map((year) => {
        const wordings = new Set(points.filter((point) => point.year === year).map(wordingOf));
        return <td key={year}>{wordings.size === 0 ? texts.none : [...wordings].join(" / ")}</td>;
      })}
    </tr>
  );
}
