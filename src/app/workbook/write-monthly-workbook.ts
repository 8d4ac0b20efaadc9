import type { Row, Worksheet } from "exceljs";
import { nameIn } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { countByLight } from "#domain/progress/feature-status.ts";
import { type Light, lights, reportingMonth } from "#domain/progress/light.ts";
import { safeCell } from "#domain/spreadsheet/csv.ts";
import { newWorkbook } from "./excel.ts";
import { monthlyLabels } from "./monthly-labels.ts";
import { byUrgency, monthlyHeads, type MonthlyParts, monthlyRow } from "./monthly-table.ts";
import { inChineseType, landscapeA4 } from "./sheet-look.ts";

const widths = [10, 32, 28, 12, 10, 10, 10, 12, 46, 26, 32, 32] as const;

// Dark enough on white paper; the word says the same.
const inks: Readonly<Partial<Record<Light, string>>> = { late: "FFA31D1A", warning: "FF8A5700" };

function addText(sheet: Worksheet, values: readonly (string | number | null)[]): Row {
  return sheet.addRow(values.map((value) => (typeof value === "string" ? safeCell(value) : value)));
}

function writeSummary(sheet: Worksheet, { index, statuses, rules, language, asOf }: MonthlyParts): void {
  const texts = monthlyLabels[language];
  const { document } = index.plan;
  const counts = countByLight(statuses);
  sheet.getColumn(1).width = 22;
  sheet.getColumn(2).width = 70;
  sheet.getColumn(2).alignment = { horizontal: "left", wrapText: true, vertical: "top" };
  const title = texts.title(nameIn(language, { name: document.shortTitle, nameEn: document.shortTitleEn }), asOf);
  const rows: readonly (readonly (string | number)[])[] = [
    [title],
    [texts.month, reportingMonth(rules, asOf)],
    [texts.asOf, asOf],
    [texts.plan, document.number],
    [texts.rules, `${nameIn(language, rules)} (${rules.id} ${rules.version})`],
    [],
    ...lights.map((light) => [lightTerm(language, light), counts[light]]),
    [texts.total, statuses.length],
    [],
    ["", texts.source(document.number)],
  ];
  for (const row of rows) addText(sheet, row);
  sheet.getCell("A1").font = { bold: true, size: 14 };
}

function writeTable(sheet: Worksheet, parts: MonthlyParts): void {
  sheet.addRow([...monthlyHeads(parts)]).font = { bold: true };
  widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
    sheet.getColumn(at + 1).alignment = { wrapText: true, vertical: "top" };
  });
  for (const status of byUrgency(parts.statuses)) {
    const row = addText(sheet, monthlyRow(parts, status));
    const argb = inks[status.light];
    if (argb !== undefined) row.getCell(1).font = { bold: true, color: { argb } };
  }
  sheet.views = [{ state: "frozen", ySplit: 1, xSplit: 2 }];
  landscapeA4(sheet, 1);
}

/** The monthly report as a workbook: counts by light and by which rules, then every built thing, reds first. */
export async function writeMonthlyWorkbook(parts: MonthlyParts): Promise<Uint8Array<ArrayBuffer>> {
  const texts = monthlyLabels[parts.language];
  const workbook = newWorkbook();
  writeSummary(workbook.addWorksheet(texts.summarySheet), parts);
  writeTable(workbook.addWorksheet(texts.tableSheet), parts);
  inChineseType(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
