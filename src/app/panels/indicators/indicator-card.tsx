import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { formatTarget } from "#app/language/terms.ts";
import type { Year } from "#domain/plan/ids.ts";
import { IndicatorChart } from "./indicator-chart.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import type { IndicatorValues } from "./indicators-model.ts";
import { indicatorMessages } from "./messages.ts";
import { SingleValue } from "./single-value.tsx";
import styles from "./indicator-card.module.css";

type IndicatorCardProps = {
  readonly values: IndicatorValues;
  readonly years: readonly Year[];
  readonly year: Year;
  readonly display: "chart" | "table";
  readonly onChoose: () => void;
  /** What choosing the card does, aloud. */
  readonly chooseLabel: string;
};

/** An indicator: its name, what it measures, and its values as a chart, a table, or, where there is but one, a figure. */
export function IndicatorCard({ values, years, year, display, onChoose, chooseLabel }: IndicatorCardProps) {
  const language = useLanguage();
  const texts = useMessages(indicatorMessages);
  const { indicator } = values;
  const unit = language === "zh" ? indicator.unit : indicator.unitEn;
  const dated = values.yearly.length + values.goals.length;
  const isFigure = display === "chart" && dated <= 1;
  return (
    <figure className={styles["card"]}>
      <figcaption>
        <button type="button" className={styles["name"]} data-print-keep title={chooseLabel} onClick={onChoose}>
          {nameIn(language, indicator)}
        </button>
        <p className={styles["measure"]}>
          {texts.measures[indicator.measure]}
          {unit !== "" && unit !== "%" && ` · ${texts.unit(unit)}`}
        </p>
      </figcaption>
      {isFigure && <SingleValue values={values} year={year} />}
      {display === "chart" && !isFigure && <IndicatorChart values={values} years={years} year={year} />}
      {dated > 0 && !isFigure && <IndicatorTable values={values} years={years} isShown={display === "table"} />}
      {!(isFigure && dated === 0) && <Undated values={values} />}
    </figure>
  );
}

/** What the main text sets without saying by when: it stands at no year of the chart. */
function Undated({ values }: { readonly values: IndicatorValues }) {
  const language = useLanguage();
  const texts = useMessages(indicatorMessages);
  return values.undated.map((point) => (
    <p key={`${point.value} ${point.bound}`} className={styles["undated"]}>
      {texts.undated} <b>{formatTarget(language, point, values.indicator)}</b>
    </p>
  ));
}
