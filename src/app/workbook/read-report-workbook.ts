import type ExcelJS from "exceljs";
import {
  type Cell,
  type CellValue,
  emptyCell,
  reportColumns,
  sheetVersion,
  type SheetRow,
} from "#domain/spreadsheet/report-sheet.ts";
import { loadExcel } from "./excel.ts";
import { firstRow, listSheetName, reportSheetName, workbookMark } from "./sheet-names.ts";

/** Why a file is not a workbook that can be read at all. */
export type WorkbookFault = "tooLarge" | "notAWorkbook" | "noSheet" | "otherPlan" | "newerVersion" | "tooManyRows";

/** The rows of the sheet for reports, or why there are none. */
export type WorkbookReading =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly fault: WorkbookFault };

/** The largest file, in bytes, and the most rows that are read. */
export const largestFile = 10 * 1024 * 1024;
const mostRows = 2000;

function dayOf(date: Date): string {
  // Workbooks hold days without a zone; the library gives them at midnight UTC.
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

function plain(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined || value === "") return { kind: "empty" };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "string") return value.trim() === "" ? { kind: "empty" } : { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "text", text: String(value) };
  if (value instanceof Date) return { kind: "date", day: dayOf(value) };
  if ("error" in value) return { kind: "error", text: value.error };
  if ("richText" in value) return plain(value.richText.map(({ text }) => text).join(""));
  if ("hyperlink" in value) return plain(value.text);
  if ("result" in value) return plain(value.result);
  return { kind: "empty" };
}

// A day in a cell that lost its format is a number of days since 1899-12-30.
function asDay(value: CellValue): CellValue {
  if (value.kind !== "number" || value.number < 36_526 || value.number > 73_050) return value;
  return { kind: "date", day: dayOf(new Date(Date.UTC(1899, 11, 30) + Math.floor(value.number) * 86_400_000)) };
}

function cellOf(cell: ExcelJS.Cell, isDay: boolean): Cell {
  const value = plain(cell.value);
  const isFormula =
    typeof cell.value === "object" && cell.value !== null && ("formula" in cell.value || "sharedFormula" in cell.value);
  return { value: isDay ? asDay(value) : value, isFormula };
}

function rowsOf(sheet: ExcelJS.Worksheet): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    if (number < firstRow) return;
    const entries = reportColumns.map((column, at) => {
      const cell = row.findCell(at + 1);
      return [
        column,
        cell === undefined ? emptyCell : cellOf(cell, column === "asOfOn" || column === "lastOn"),
      ] as const;
    });
    // Every column has its entry.
    rows.push({ number, cells: Object.fromEntries(entries) as SheetRow["cells"] });
  });
  return rows;
}

/** Reads a workbook that was exported from here, filled in, and perhaps saved by another program. `planNumber` is the plan's own. */
export async function readReportWorkbook(content: ArrayBuffer, planNumber: string): Promise<WorkbookReading> {
  if (content.byteLength > largestFile) return { ok: false, fault: "tooLarge" };
  const { Workbook } = await loadExcel();
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(content);
  } catch {
    return { ok: false, fault: "notAWorkbook" };
  }
  const [sheet, lists] = [workbook.getWorksheet(reportSheetName), workbook.getWorksheet(listSheetName)];
  if (sheet === undefined || lists === undefined || lists.getCell("A1").text !== workbookMark)
    return { ok: false, fault: "noSheet" };
  if (Number(lists.getCell("B1").text) > sheetVersion) return { ok: false, fault: "newerVersion" };
  if (lists.getCell("C1").text !== planNumber) return { ok: false, fault: "otherPlan" };
  if (sheet.rowCount > mostRows) return { ok: false, fault: "tooManyRows" };
  return { ok: true, rows: rowsOf(sheet) };
}
