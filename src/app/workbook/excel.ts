import type ExcelJS from "exceljs";

/**
 * The library that reads and writes workbooks, fetched when it is first wanted. exceljs, though large: of the libraries that
 * are kept it alone writes lists for cells (数据有效性), protects sheets and reads what WPS and LibreOffice save.
 */
export async function loadExcel(): Promise<typeof ExcelJS> {
  // Its build makes this name itself where it is missing, by `new Function`, which the security policy forbids.
  if (!("regeneratorRuntime" in globalThis)) Object.assign(globalThis, { regeneratorRuntime: undefined });
  const module = await import("exceljs");
  return module.default;
}

/** The media type of a workbook. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
