import { utf8Bytes } from "#domain/data-export/cut-text.ts";
import type { Cell } from "#domain/data-export/export-layer.ts";
import { byteOrderMark, csvCell } from "#domain/spreadsheet/csv.ts";
import type { Writer } from "#app/data-export/export-request.ts";
import { tableRows } from "./table-rows.ts";

/**
 * CSV (RFC 4180) for spreadsheets, a file for each layer: UTF-8 with the mark that Excel knows it by, and an apostrophe before
 * text that a spreadsheet would take for a formula.
 */
export const writeCsv: Writer = (layers, context) => {
  const files: Record<string, Uint8Array> = {};
  for (const layer of layers) {
    const { headings, rows } = tableRows(layer, context);
    const lines = [`${headings.map(csvCell).join(",")}\r\n`];
    for (const { cells, place } of rows) lines.push(`${[...cells, ...place].map(cellOf).join(",")}\r\n`);
    files[`${layer.name}.csv`] = utf8Bytes(byteOrderMark + lines.join(""));
  }
  return files;
};

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  // A negative figure is no formula.
  return typeof cell === "string" ? csvCell(cell) : String(cell);
}
