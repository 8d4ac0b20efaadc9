import { useLanguage, useMessages } from "#app/language/language.ts";
import { columnLabel } from "#app/workbook/labels.ts";
import { columnLetter } from "#domain/spreadsheet/report-sheet.ts";
import type { CellIssue } from "#domain/spreadsheet/row-reader.ts";
import { workbookMessages } from "./messages.ts";
import styles from "./workbook.module.css";

type IssueTableProps = { readonly sheet: string; readonly issues: readonly CellIssue[] };

/** Everything that is wrong with a sheet: row, column by letter and name, what was found, what is expected. */
export function IssueTable({ sheet, issues }: IssueTableProps) {
  const texts = useMessages(workbookMessages);
  const language = useLanguage();
  return (
    <section role="alert">
      <h3 className={styles["head"]}>{texts.issuesTitle(sheet, issues.length)}</h3>
      <div className={styles["scroll"]}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              {texts.issueHeads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
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
