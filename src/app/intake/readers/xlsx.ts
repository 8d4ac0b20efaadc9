import ExcelJS from "exceljs";
import { openZip } from "#app/intake/open-archive.ts";
import { attributeOf, isRecord } from "./attributes.ts";
import type { Reader } from "./reader.ts";
import { layerOfTable, type TableRow } from "./table.ts";

/** A workbook: every sheet with columns of coordinates is a layer; the others are listed. */
export const readXlsx: Reader = async (bytes, context) => {
  // Throws where it would unpack into more than may be read.
  openZip(context.file, bytes, context.options.limits.bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.worksheets.flatMap((sheet) => {
    const rows: TableRow[] = [];
    sheet.eachRow((row, number) => {
      const cells = Array.isArray(row.values) ? Array.from(row.values.slice(1), plain) : [];
      rows.push({ row: number, cells });
    });
    if (rows.length === 0) return [];
    const layer = layerOfTable(context.nameLayer(sheet.name), rows, null, context);
    return layer === null ? [] : [layer];
  });
};

/** What a cell shows: the result of a formula, the words of a link or of formatted text; `null` for an error. */
function plain(value: unknown): unknown {
  if (value instanceof Date || !isRecord(value)) return attributeOf(value);
  if (Array.isArray(value.richText))
    return value.richText.map((part: unknown) => (isRecord(part) ? String(part.text) : "")).join("");
  if ("result" in value) return plain(value.result);
  return "text" in value ? plain(value.text) : null;
}
