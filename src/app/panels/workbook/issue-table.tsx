import { useLanguage, useMessages } from "#app/language/language.ts";
import { columnLabel } from "#app/workbook/labels.ts";
import type { CellIssue } from "#domain/spreadsheet/read-report-rows.ts";
import { columnLetter } from "#domain/spreadsheet/report-sheet.ts";
import { workbookMessages } from "./messages.ts";
import styles from "./workbook.module.css";

/** Everything that is wrong with a sheet: row, column by letter and name, what was found, what is expected. */
export function IssueTable({ issues }: { readonly issues: readonly CellIssue[] }) {
  const texts = useMessages(workbookMessages);
  const language = useLanguage();
  return (
    <section role="alert">
      <h3 className={styles["head"]}>{texts.issuesTitle(issues.length)}</h3>
      <div className={styles["scroll"]}>
        <table className={styles["table"]}>
          <tbody>
            {issues.map(({ row, column, fault, found }) => (
              <tr key={`${row} ${column} ${fault}`}>
                <th scope="row">{texts.place(row, columnLetter(column))}</th>
                <td>{columnLabel(language, column)}</td>
                <td>{texts.found(found)}</td>
                <td>{texts.cell[fault]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
