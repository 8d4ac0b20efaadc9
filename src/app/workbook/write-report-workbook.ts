import type { Worksheet } from "exceljs";
import { type LanguageCode, nameIn, textIn } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import { type Account, may, reportingUnits, unitsOf } from "#domain/account/account.ts";
import type { FeatureId, UnitId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { safeCell } from "#domain/spreadsheet/csv.ts";
import { inputColumns, type ReportColumn, reportColumns, sheetVersion } from "#domain/spreadsheet/report-sheet.ts";
import { newWorkbook } from "./excel.ts";
import { writeHelp } from "./help-sheet.ts";
import { ChoiceLists, openInput } from "./input-cells.ts";
import { columnLabel } from "./labels.ts";
import { unitLine } from "#app/language/unit-names.ts";
import { inChineseType, landscapeA4 } from "./sheet-look.ts";
import { firstRow, helpSheetName, listSheetName, reportSheetName, workbookMark } from "./sheet-names.ts";

/** What a workbook is made of. */
export type ReportWorkbookParts = {
  readonly index: PlanIndex;
  /** The rows, in their order. */
  readonly statuses: readonly FeatureStatus[];
  readonly language: LanguageCode;
  /** The day that the progress in it stands at. */
  readonly asOf: string;
  /** Who will fill it in; rows that are not theirs stay locked. `null`: nobody in particular, and every row is open. */
  readonly account: Account | null;
  /** The rules of the lights in words. */
  readonly ruleLines: readonly string[];
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

function valuesOf({ index, language }: ReportWorkbookParts, status: FeatureStatus) {
  const { feature, schedule, heads, reason } = status;
  const year = Number(reason.asOf.slice(0, 4));
  const last = heads.unit;
  return {
    id: feature.id,
    name: nameIn(language, feature.properties),
    tasks: feature.properties.tasks.join(","),
    units: unitLine(index, status.feature.id, language),
    expectedThisYear: schedule.items
      .filter((item) => item.year === year)
      .map((item) => textIn(language, item))
      .join(language === "zh" ? "；" : "; "),
    expectedPercent: reason.expected.percent,
    lastPhase: last === null ? null : reportPhaseTerm(language, last.phase),
    lastPercent: last?.percent ?? null,
    lastOn: last?.asOfOn ?? null,
  };
}

function unitsToChoose({ index, account }: ReportWorkbookParts, feature: FeatureId): readonly UnitId[] {
  return account !== null && may(account, "report", false)
    ? reportingUnits(account, index, feature)
    : unitsOf(index, feature);
}

function writeHeads(sheet: Worksheet, { index, language, asOf }: ReportWorkbookParts): void {
  const { shortTitle, shortTitleEn } = index.plan.document;
  sheet.getCell("A1").value =
    `${nameIn(language, { name: shortTitle, nameEn: shortTitleEn })} ${reportSheetName[language]} ${asOf}`;
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
}

async function writeReports(sheet: Worksheet, parts: ReportWorkbookParts, lists: ChoiceLists): Promise<void> {
  writeHeads(sheet, parts);
  parts.statuses.forEach((status, at) => {
    const row = sheet.getRow(firstRow + at);
    const values: Readonly<Partial<Record<ReportColumn, string | number | null>>> = valuesOf(parts, status);
    const units = unitsToChoose(parts, status.feature.id);
    reportColumns.forEach((column, place) => {
      const cell = row.getCell(place + 1);
      const input = inputColumns.find((each) => each === column);
      if (input !== undefined && units.length > 0) {
        openInput(cell, input, lists, units, parts.language);
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
  await sheet.protect("", { formatColumns: true, formatRows: true });
}

/** A workbook to be filled in by the units: a row for each built thing, ids locked, lists for phase and unit. */
export async function writeReportWorkbook(parts: ReportWorkbookParts): Promise<Uint8Array<ArrayBuffer>> {
  const { index, language, ruleLines } = parts;
  const workbook = newWorkbook();
  const reports = workbook.addWorksheet(reportSheetName[language]);
  writeHelp(workbook.addWorksheet(helpSheetName[language]), language, ruleLines);
  const hidden = workbook.addWorksheet(listSheetName, { state: "veryHidden" });
  hidden.getRow(1).values = [workbookMark, sheetVersion, index.plan.document.number, reportSheetName[language]];
  await writeReports(reports, parts, new ChoiceLists(hidden, index, language));
  inChineseType(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
