import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { LightMark } from "#app/panels/light/light-mark.tsx";
import { metricOf, totalOf } from "#domain/analysis/township-figures.ts";
import type { TownshipSummary } from "#domain/analysis/township-summary.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { Year } from "#domain/plan/ids.ts";
import { lights } from "#domain/progress/light.ts";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";

type SummaryTableProps = {
  readonly summary: TownshipSummary;
  readonly years: readonly Year[];
  readonly onOpen: (township: PlanFeature) => void;
};

/** Every figure of every township. Lights that nothing stands at have no column. */
export function SummaryTable({ summary, years, onOpen }: SummaryTableProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { rows } = summary;
  const shownLights = lights.filter((light) => rows.some((row) => (row.lights?.[light] ?? 0) > 0));
  const cell = (key: string, value: number | null) => (
    <td key={key} data-soft={value === 0}>
      {value ?? "–"}
    </td>
  );
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{texts.township}</th>
            <th scope="col">{texts.metrics.projects}</th>
            <th scope="col">{texts.metrics.tasks}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {texts.itemsOf(year)}
              </th>
            ))}
            {shownLights.map((light) => (
              <th key={light} scope="col">
                <LightMark light={light} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.township.id}>
              <th scope="row" aria-label={nameIn(language, row.township.properties)}>
                <button type="button" className={styles["item"]} onClick={() => onOpen(row.township)}>
                  <span className={styles["name"]}>{nameIn(language, row.township.properties)}</span>
                </button>
              </th>
              {cell("projects", metricOf(row, { kind: "projects" }))}
              {cell("tasks", metricOf(row, { kind: "tasks" }))}
              {years.map((year) => cell(String(year), metricOf(row, { kind: "items", year })))}
              {shownLights.map((light) => cell(light, metricOf(row, { kind: "light", light })))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            {cell("projects", totalOf(summary, { kind: "projects" }))}
            {cell("tasks", totalOf(summary, { kind: "tasks" }))}
            {years.map((year) => cell(String(year), totalOf(summary, { kind: "items", year })))}
            {shownLights.map((light) => cell(light, totalOf(summary, { kind: "light", light })))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
