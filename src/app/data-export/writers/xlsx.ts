// See workbook/excel.ts for why this library.
import ExcelJS from "exceljs";
import { type Cell, distinct, type ExportLayer } from "#domain/data-export/export-layer.ts";
import { cellRoom } from "#domain/data-export/losses.ts";
import { withoutControls } from "#domain/data-export/plain-text.ts";
import type { WriteContext, Writer } from "#app/data-export/export-request.ts";
import { tableRows } from "./table-rows.ts";

const words = {
  zh: { about: "说明", column: "列", title: "含义", layer: "表" },
  en: { about: "About", column: "Column", title: "Meaning", layer: "Sheet" },
} as const;

/** A workbook of Excel: a sheet for each layer, and one that says what the data is and what its columns mean. */
export const writeXlsx: Writer = async (layers, context) => {
  const workbook = new ExcelJS.Workbook();
  const { about } = words[context.language];
  const names = distinct([about, ...layers.map(({ title }) => sheetName(title))]);
  for (const [at, layer] of layers.entries()) addLayer(workbook, names[at + 1] ?? layer.name, layer, context);
  addAbout(workbook, names[0] ?? about, layers, context);
  const bytes = await workbook.xlsx.writeBuffer();
  return { [`${context.fileName}.xlsx`]: new Uint8Array(bytes) };
};

/** What Excel takes as the name of a sheet. */
function sheetName(title: string): string {
  return (
    title
      .replaceAll(/[[\]:*?/\\]/g, " ")
      .replaceAll(/^'+|'+$/g, "")
      .trim()
      .slice(0, 28) || "Sheet"
  );
}

function addLayer(workbook: ExcelJS.Workbook, name: string, layer: ExportLayer, context: WriteContext): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  const { headings, rows } = tableRows(layer, context);
  sheet.addRow([...headings]).font = { bold: true };
  for (const { cells, place } of rows) sheet.addRow([...cells.map(valueOf), ...place.map(wholeOrNothing)]);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: headings.length } };
  for (const [at, heading] of headings.entries())
    sheet.getColumn(at + 1).width = Math.min(36, Math.max(10, heading.length * 2 + 2));
}

/** Text stays text, never a formula: the library writes a formula only for an object. What a cell has no room for is cut. */
function valueOf(cell: Cell): Cell {
  return typeof cell === "string" ? withoutControls(cell).slice(0, cellRoom) : cell;
}

/** A geometry cut short would be a wrong one. */
function wholeOrNothing(cell: Cell): Cell {
  return typeof cell === "string" && cell.length > cellRoom ? null : cell;
}

function addAbout(
  workbook: ExcelJS.Workbook,
  name: string,
  layers: readonly ExportLayer[],
  { about, language }: WriteContext,
): void {
  const texts = words[language];
  const sheet = workbook.addWorksheet(name);
  sheet.addRow([about.title]).font = { bold: true, size: 14 };
  sheet.addRow([about.notice]).font = { bold: true, color: { argb: "FFA9420C" } };
  for (const line of about.lines) sheet.addRow([line]);
  for (const { title, columns } of layers) {
    sheet.addRow([]);
    sheet.addRow([texts.layer, title]).font = { bold: true };
    sheet.addRow([texts.column, texts.title]).font = { bold: true };
    for (const column of columns) sheet.addRow([column.name, column.title]);
  }
  sheet.getColumn(1).width = 28;
  sheet.getColumn(2).width = 40;
}
