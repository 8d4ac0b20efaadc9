import { type LanguageCode, nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import { columnLabel } from "#app/workbook/labels.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { reportPhases } from "#domain/progress/report-phase.ts";
import type { SheetReading } from "#domain/spreadsheet/read-report-rows.ts";
import type { FieldChange } from "#domain/spreadsheet/row-changes.ts";
import { workbookMessages } from "./messages.ts";
import styles from "./workbook.module.css";

function wordOf(language: LanguageCode, index: PlanIndex, column: FieldChange["column"], value: string | null): string {
  if (value === null) return "—";
  if (column === "phase") {
    const phase = reportPhases.find((each) => each === value);
    return phase === undefined ? value : reportPhaseTerm(language, phase);
  }
  if (column === "unit") {
    const unit = index.plan.units.find(({ id }) => id === value);
    return unit === undefined ? value : nameIn(language, unit);
  }
  return value;
}

/** What would change, project by project, before anything is stored. */
export function PreviewTable({ index, reading }: { readonly index: PlanIndex; readonly reading: SheetReading }) {
  const texts = useMessages(workbookMessages);
  const language = useLanguage();
  return (
    <section>
      <h3 className={styles["head"]}>{texts.preview(reading.rows.length)}</h3>
      {reading.rows.map(({ row, report, changes }) => {
        const feature = index.featureById.get(report.feature);
        const warnings = reading.warnings.filter((warning) => warning.row === row);
        return (
          <div key={row} className={styles["scroll"]}>
            <table className={styles["table"]}>
              <caption>
                <b>{feature === undefined ? report.feature : nameIn(language, feature.properties)}</b> {texts.row(row)}
              </caption>
              <thead>
                <tr>
                  {[texts.field, texts.before, texts.after].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changes.map(({ column, before, after }) => (
                  <tr key={column}>
                    <th scope="row">{columnLabel(language, column)}</th>
                    <td>{wordOf(language, index, column, before)}</td>
                    <td>{wordOf(language, index, column, after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {warnings.map(({ column, kind }) => (
              <p key={`${column} ${kind}`} className={styles["warning"]}>
                {texts.warning(columnLabel(language, column), texts.warnings[kind])}
              </p>
            ))}
          </div>
        );
      })}
    </section>
  );
}
