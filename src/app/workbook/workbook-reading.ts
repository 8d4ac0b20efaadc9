import type { ReportColumn, SheetRow } from "#domain/spreadsheet/report-sheet.ts";

/** Why a file is not a workbook that can be read at all. */
export type WorkbookFault =
  | "tooLarge"
  | "notAWorkbook"
  | "noSheet"
  | "otherPlan"
  | "newerVersion"
  | "movedColumns"
  | "tooManyRows"
  | "tookTooLong";

/** The rows of the sheet for reports and its name, or why there are none; `column` is the first whose head is not there. */
export type WorkbookReading =
  | { readonly ok: true; readonly sheet: string; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly fault: WorkbookFault; readonly column?: ReportColumn };

/** The largest file that is read, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/** The most rows that are read. */
export const mostRows = 2000;
