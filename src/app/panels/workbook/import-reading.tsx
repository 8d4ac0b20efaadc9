import { useLanguage, useMessages } from "#app/language/language.ts";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { columnLabel } from "#app/workbook/labels.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { mostReports } from "#domain/spreadsheet/read-report-rows.ts";
import type { RefusedCell } from "#domain/spreadsheet/refused-cells.ts";
import { columnLetter } from "#domain/spreadsheet/report-sheet.ts";
import { IssueTable } from "./issue-table.tsx";
import { workbookMessages } from "./messages.ts";
import { PreviewTable } from "./preview-table.tsx";
import type { ReadFile, Refusal } from "./use-import.ts";

/** Whether a file can be sent as it was read. */
export function canBeSent({ reading: { rows, issues } }: ReadFile): boolean {
  return issues.length === 0 && rows.length > 0 && rows.length <= mostReports;
}

type ImportReadingProps = { readonly index: PlanIndex; readonly file: ReadFile; readonly refusal: Refusal | null };

/** What a file says: everything that is wrong with it, or what it would change, and why the server did not take it. */
export function ImportReading({ index, file, refusal }: ImportReadingProps) {
  const texts = useMessages(workbookMessages);
  const { rows, issues } = file.reading;
  if (issues.length > 0) return <IssueTable sheet={file.sheet} issues={issues} />;
  if (rows.length === 0) return <p role="status">{texts.nothing}</p>;
  if (rows.length > mostReports) return <ErrorRow>{texts.tooManyReports(rows.length, mostReports)}</ErrorRow>;
  return (
    <>
      {refusal !== null && <RefusalRow refusal={refusal} />}
      <PreviewTable index={index} reading={file.reading} />
    </>
  );
}

function RefusalRow({ refusal: { kind, cells, detail } }: { readonly refusal: Refusal }) {
  const texts = useMessages(workbookMessages);
  const language = useLanguage();
  const line = ({ row, column, fault, message }: RefusedCell): string => {
    const place = row === null ? "" : column === null ? texts.row(row) : texts.place(row, columnLetter(column));
    const label = column === null ? "" : columnLabel(language, column);
    return [place, label, fault === null ? message : texts.cell[fault]].filter((part) => part !== "").join(" ");
  };
  return (
    <ErrorRow>
      {texts.refusals[kind]}
      {detail !== null && ` ${detail}`}
      {cells.length > 0 && (
        <ul>
          {cells.map((cell) => (
            <li key={line(cell)}>{line(cell)}</li>
          ))}
        </ul>
      )}
    </ErrorRow>
  );
}
