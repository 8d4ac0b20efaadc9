/** What a cell holds once the workbook's own types are taken away; dates are days, `YYYY-MM-DD`. */
export type CellValue =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly day: string }
  | { readonly kind: "error"; readonly text: string };

/** A cell. A formula's stored result is its value; one without a stored result is an `error`. */
export type Cell = {
  readonly value: CellValue;
  readonly isFormula: boolean;
  /** Whether its number is shown as a percentage, so that 0.62 in it reads 62 %. */
  readonly isPercentage: boolean;
};

/** A row of the sheet: its number as people see it (from 1) and its cells by column. */
export type SheetRow = { readonly number: number; readonly cells: Readonly<Record<ReportColumn, Cell>> };

/** Columns of the sheet for reports, left to right; those from `unit` on are filled in. */
export const reportColumns = [
  "id",
  "name",
  "tasks",
  "units",
  "expectedThisYear",
  "expectedPercent",
  "lastPhase",
  "lastPercent",
  "lastOn",
  "unit",
  "phase",
  "percent",
  "asOfOn",
  "summary",
  "blockers",
  "needsCoordination",
  "investmentWanYuan",
  "reason",
] as const;
/** One of {@link reportColumns}. */
export type ReportColumn = (typeof reportColumns)[number];

/** The columns that are filled in. */
export const inputColumns = [
  "unit",
  "phase",
  "percent",
  "asOfOn",
  "summary",
  "blockers",
  "needsCoordination",
  "investmentWanYuan",
  "reason",
] as const satisfies readonly ReportColumn[];
/** One of {@link inputColumns}. */
export type InputColumn = (typeof inputColumns)[number];

/** The letter of a column, `A` for the first. */
export function columnLetter(column: ReportColumn): string {
  return String.fromCharCode(65 + reportColumns.indexOf(column));
}

/** Version of the sheet's layout; a workbook of a later one cannot be read. */
export const sheetVersion = 1;

/** A cell without anything. */
export const emptyCell: Cell = { value: { kind: "empty" }, isFormula: false, isPercentage: false };
