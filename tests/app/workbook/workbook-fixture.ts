import ExcelJS from "exceljs";
import type { LanguageCode } from "#app/language/language.ts";
import { phasesByName, unitsByName } from "#app/workbook/known-names.ts";
import { readReportWorkbook } from "#app/workbook/read-report-workbook.ts";
import { type ReportWorkbookParts, writeReportWorkbook } from "#app/workbook/write-report-workbook.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { readReportRows, type SheetContext, type SheetReading } from "#domain/spreadsheet/read-report-rows.ts";
import { columnLetter, type ReportColumn } from "#domain/spreadsheet/report-sheet.ts";
import { aReport, someHeads, someRules } from "#tests/support/progress-builders.ts";
import { anAccount } from "#tests/support/server-deps.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

/** The shipped plan on a day of November 2026, with one report of October. */
export const index = shippedIndex();
export const today = "2026-11-23";
export const planNumber = index.plan.document.number;
export const caocun = "corridors/caocun-interchange" as FeatureId;
export const last = aReport({ percent: 80, summary: "桥梁施工", asOfOn: "2026-10-20" });
export const statuses = statusesOn(index, [someHeads(last)], someRules(), today);

/** What the exported workbook is made of. */
export const parts: ReportWorkbookParts = {
  index,
  statuses,
  language: "zh",
  asOf: today,
  account: anAccount(),
  ruleLines: ["先符合的算数"],
};

/** What its rows are read against. */
export const context: SheetContext = {
  index,
  account: anAccount(),
  today,
  lastReports: new Map([[caocun, last]]),
  units: unitsByName(index),
  phases: phasesByName(),
};

/** Cells to fill in, by column. */
export type Filled = Readonly<Partial<Record<ReportColumn, ExcelJS.CellValue>>>;

/** Cells that are in order. */
export const well: Filled = {
  phase: "在建",
  percent: 88,
  asOfOn: new Date("2026-11-20T00:00:00Z"),
  summary: "路面施工",
};

/** Opens a workbook. */
export async function opened(content: ArrayBuffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content);
  return workbook;
}

/** A sheet of a workbook. */
export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** The cell of a feature's row. */
export function cellOf(sheet: ExcelJS.Worksheet, id: string, column: ReportColumn): ExcelJS.Cell {
  let found: ExcelJS.Cell | null = null;
  sheet.eachRow((row) => {
    if (row.getCell(1).text === id) found = row.getCell(columnLetter(column));
  });
  if (found === null) throw new Error(`There is no row ${id}`);
  return found;
}

/** The exported workbook with some rows filled in and anything else done to it, saved again by a library. */
export async function filled(
  rows: Readonly<Record<string, Filled>>,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
  language: LanguageCode = "zh",
): Promise<ArrayBuffer> {
  const workbook = await opened((await writeReportWorkbook({ ...parts, language })).buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("The workbook is empty");
  const cells = Object.entries(rows).flatMap(([id, row]) =>
    Object.entries(row).map(([column, value]) => ({ cell: cellOf(sheet, id, column as ReportColumn), value })),
  );
  for (const { cell, value } of cells) cell.value = value;
  change(workbook);
  return workbook.xlsx.writeBuffer();
}

/** What a workbook says, once it can be read at all. */
export async function readingOf(content: ArrayBuffer, changes: Partial<SheetContext> = {}): Promise<SheetReading> {
  const workbook = await readReportWorkbook(content, planNumber);
  if (!workbook.ok) throw new Error(workbook.fault);
  return readReportRows(workbook.rows, { ...context, ...changes });
}
