import type ExcelJS from "exceljs";
import { languages } from "#app/language/language.ts";
import {
  type Cell,
  type CellValue,
  emptyCell,
  type ReportColumn,
  reportColumns,
  sheetVersion,
  type SheetRow,
} from "#domain/spreadsheet/report-sheet.ts";
import { newWorkbook } from "./excel.ts";
import { columnLabel } from "./labels.ts";
import { firstRow, listSheetName, workbookMark } from "./sheet-names.ts";
import { largestFile, mostRows, type WorkbookReading } from "./workbook-reading.ts";

// Days are counted from here, in workbooks that began on a Mac from four years later.
const firstDay = Date.UTC(1899, 11, 30);
const firstDay1904 = Date.UTC(1904, 0, 1);

function dayOf(date: Date): string {
  // Workbooks hold days without a zone; the library gives them at midnight UTC.
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

function plain(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return { kind: "empty" };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "string") return value.trim() === "" ? { kind: "empty" } : { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "text", text: String(value) };
  if (value instanceof Date) return { kind: "date", day: dayOf(value) };
  if ("error" in value) return { kind: "error", text: value.error };
  if ("richText" in value) return plain(value.richText.map(({ text }) => text).join(""));
  if ("hyperlink" in value) return plain(value.text);
  // A formula that no program has computed yet says nothing.
  return value.result === undefined ? { kind: "error", text: "" } : plain(value.result);
}

// A day in a cell that lost its format, or has one of WPS's own, is a number of days; between 2000 and 2100 it is one.
function asDay(value: CellValue, is1904: boolean): CellValue {
  if (value.kind !== "number") return value;
  const day = dayOf(new Date((is1904 ? firstDay1904 : firstDay) + Math.floor(value.number) * 86_400_000));
  return day >= "2000-01-01" && day < "2100-01-01" ? { kind: "date", day } : value;
}

function cellOf(cell: ExcelJS.Cell, isDay: boolean, is1904: boolean): Cell {
  const { value: own, numFmt } = cell;
  const isFormula = typeof own === "object" && own !== null && ("formula" in own || "sharedFormula" in own);
  const value = plain(own);
  return {
    value: isDay ? asDay(value, is1904) : value,
    isFormula,
    // In quotes it would be a sign like any other.
    isPercentage: typeof numFmt === "string" && numFmt.replaceAll(/"[^"]*"|\\./g, "").includes("%"),
  };
}

function rowsOf(sheet: ExcelJS.Worksheet, is1904: boolean): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    if (number < firstRow) return;
    const entries = reportColumns.map((column, at) => {
      const cell = row.findCell(at + 1);
      const isDay = column === "asOfOn" || column === "lastOn";
      return [column, cell === undefined ? emptyCell : cellOf(cell, isDay, is1904)] as const;
    });
    // Programs leave rows behind that have a look and nothing else.
    if (entries.some(([, { value }]) => value.kind !== "empty"))
      // Every column has its entry.
      rows.push({ number, cells: Object.fromEntries(entries) as SheetRow["cells"] });
  });
  return rows;
}

function movedColumn(sheet: ExcelJS.Worksheet): ReportColumn | undefined {
  return reportColumns.find((column, at) => {
    const head = sheet.getCell(firstRow - 1, at + 1).text.trim();
    return !languages.some((language) => columnLabel(language, column) === head);
  });
}

/** Reads a workbook that was exported from here, filled in, and perhaps saved by another program. `planNumber` is the plan's own. */
export async function readReportWorkbook(content: ArrayBuffer, planNumber: string): Promise<WorkbookReading> {
  if (content.byteLength > largestFile) return { ok: false, fault: "tooLarge" };
  const workbook = newWorkbook();
  try {
    await workbook.xlsx.load(content);
  } catch {
    return { ok: false, fault: "notAWorkbook" };
  }
  const lists = workbook.getWorksheet(listSheetName);
  if (lists === undefined || lists.getCell("A1").text !== workbookMark) return { ok: false, fault: "noSheet" };
  if (Number(lists.getCell("B1").text) > sheetVersion) return { ok: false, fault: "newerVersion" };
  if (lists.getCell("C1").text !== planNumber) return { ok: false, fault: "otherPlan" };
  const sheet = workbook.getWorksheet(lists.getCell("D1").text);
  if (sheet === undefined) return { ok: false, fault: "noSheet" };
  const column = movedColumn(sheet);
  if (column !== undefined) return { ok: false, fault: "movedColumns", column };
  const rows = rowsOf(sheet, workbook.properties.date1904);
  return rows.length > mostRows ? { ok: false, fault: "tooManyRows" } : { ok: true, sheet: sheet.name, rows };
}
