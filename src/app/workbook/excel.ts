// exceljs, though large: of the libraries that are kept it alone writes lists for cells (数据有效性), protects sheets and
// reads what WPS and LibreOffice save. Only the worker imports it, so that the page never waits for it.
import ExcelJS from "exceljs";

/** A workbook without anything. */
export function newWorkbook(): ExcelJS.Workbook {
  return new ExcelJS.Workbook();
}
