import type { Cell, Worksheet } from "exceljs";
import { type LanguageCode, listIn, nameIn, textIn } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import { unitsOf } from "#domain/account/account.ts";
import type { Unit } from "#domain/plan/plan.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { reportPhases } from "#domain/progress/report-phase.ts";
import { safeCell } from "#domain/spreadsheet/csv.ts";
import { inputColumns, type ReportColumn, reportColumns, sheetVersion } from "#domain/spreadsheet/report-sheet.ts";
import { loadExcel } from "./excel.ts";
import { columnLabel, helpLines } from "./labels.ts";
import { firstRow, helpSheetName, listSheetName, reportSheetName, workbookMark } from "./sheet-names.ts";

/** What a workbook is made of. */
export type ReportWorkbookParts = {
  readonly index: PlanIndex;
  /** The rows, in their order. */
  readonly statuses: readonly FeatureStatus[];
  readonly language: LanguageCode;
  /** The day of the export, in the county. */
  readonly today: string;
};

const widths: Readonly<Partial<Record<ReportColumn, number>>> = {
  id: 26,
  name: 30,
  tasks: 8,
  units: 24,
  expectedThisYear: 34,
  unit: 14,
  phase: 12,
  asOfOn: 13,
  summary: 44,
  blockers: 30,
  needsCoordination: 30,
  reason: 26,
};
const grey = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2EEE4" } } as const;

/** Prints a sheet on A4 across, as wide as the paper, with the row of its heads on every page. */
export function landscapeA4(sheet: Worksheet, headRow: number): void {
  Object.assign(sheet.pageSetup, {
    // A4 by its number in the file format.
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headRow}:${headRow}`,
  });
}

/** The short name of a unit in Chinese, its whole name in English. */
export function unitLabel(language: LanguageCode, unit: Unit): string {
  return language === "zh" ? unit.shortName : nameIn(language, unit);
}

function valuesOf({ index, language }: ReportWorkbookParts, status: FeatureStatus) {
  const { feature, schedule, heads, reason } = status;
  const year = Number(reason.asOf.slice(0, 4));
  const units = unitsOf(index, feature.id).flatMap((id) => index.unitById.get(id) ?? []);
  const separator = language === "zh" ? "；" : "; ";
  const last = heads.unit;
  return {
    id: feature.id,
    name: nameIn(language, feature.properties),
    tasks: feature.properties.tasks.join(","),
    units: listIn(
      language,
      units.map((unit) => unitLabel(language, unit)),
    ),
    expectedThisYear: schedule.items
      .filter((item) => item.year === year)
      .map((item) => textIn(language, item))
      .join(separator),
    expectedPercent: reason.expected.percent,
    lastPhase: last === null ? null : reportPhaseTerm(language, last.phase),
    lastPercent: last?.percent ?? null,
    lastOn: last?.asOfOn ?? null,
  };
}

function lists(sheet: Worksheet, { index, language }: ReportWorkbookParts): void {
  sheet.state = "veryHidden";
  sheet.getRow(1).values = [workbookMark, sheetVersion, index.plan.document.number];
  reportPhases.forEach((phase, at) => {
    sheet.getCell(at + 2, 1).value = reportPhaseTerm(language, phase);
    sheet.getCell(at + 2, 2).value = phase;
  });
  index.plan.units.forEach((unit, at) => {
    sheet.getCell(at + 2, 3).value = unitLabel(language, unit);
    sheet.getCell(at + 2, 4).value = unit.id;
  });
}

function inputCell(cell: Cell, column: (typeof inputColumns)[number], index: PlanIndex): void {
  cell.protection = { locked: false };
  const inList = (letter: string, count: number): void => {
    const formulae = [`${listSheetName}!$${letter}$2:$${letter}$${count + 1}`];
    cell.dataValidation = { type: "list", allowBlank: true, formulae, showErrorMessage: true };
  };
  if (column === "phase") inList("A", reportPhases.length);
  else if (column === "unit") inList("C", index.plan.units.length);
  else if (column === "percent")
    cell.dataValidation = {
      type: "decimal",
      operator: "between",
      allowBlank: true,
      formulae: [0, 100],
      showErrorMessage: true,
    };
  else if (column === "asOfOn") cell.numFmt = "yyyy-mm-dd";
  else cell.numFmt = column === "investmentWanYuan" ? "0.##" : "@";
  if (column === "summary" || column === "blockers" || column === "needsCoordination" || column === "reason")
    cell.alignment = { wrapText: true, vertical: "top" };
}

async function reportSheet(sheet: Worksheet, parts: ReportWorkbookParts): Promise<void> {
  const { index, language, statuses, today } = parts;
  const { document } = index.plan;
  sheet.getCell("A1").value =
    `${nameIn(language, { name: document.shortTitle, nameEn: document.shortTitleEn })} ${reportSheetName} ${today}`;
  sheet.getCell("A1").font = { bold: true, size: 14 };
  reportColumns.forEach((column, at) => {
    sheet.getColumn(at + 1).width = widths[column] ?? 11;
    const head = sheet.getCell(firstRow - 1, at + 1);
    head.value = columnLabel(language, column);
    head.font = { bold: true };
    head.alignment = { wrapText: true, vertical: "middle" };
    head.border = { bottom: { style: "thin" } };
    if (!inputColumns.some((input) => input === column)) head.fill = grey;
  });
  statuses.forEach((status, at) => {
    const row = sheet.getRow(firstRow + at);
    const values: Readonly<Partial<Record<ReportColumn, string | number | null>>> = valuesOf(parts, status);
    reportColumns.forEach((column, place) => {
      const cell = row.getCell(place + 1);
      const input = inputColumns.find((each) => each === column);
      if (input !== undefined) {
        inputCell(cell, input, index);
        return;
      }
      const value = values[column] ?? null;
      cell.value = typeof value === "string" ? safeCell(value) : value;
      cell.fill = grey;
      cell.alignment = { wrapText: true, vertical: "top" };
    });
  });
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: firstRow - 1 }];
  landscapeA4(sheet, firstRow - 1);
  // Without a password: it keeps hands off the ids, it is no lock.
  await sheet.protect("", { formatColumns: true, formatRows: true, autoFilter: true, sort: false });
}

/** A workbook to be filled in by the units: a row for each built thing, ids locked, lists for phase and unit. */
export async function writeReportWorkbook(parts: ReportWorkbookParts): Promise<Uint8Array<ArrayBuffer>> {
  const { Workbook } = await loadExcel();
  const workbook = new Workbook();
  await reportSheet(workbook.addWorksheet(reportSheetName), parts);
  const help = workbook.addWorksheet(helpSheetName);
  help.getColumn(1).width = 110;
  helpLines[parts.language].forEach((line, at) => {
    help.getCell(at + 1, 1).value = line;
    help.getCell(at + 1, 1).alignment = { wrapText: true };
  });
  lists(workbook.addWorksheet(listSheetName), parts);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
