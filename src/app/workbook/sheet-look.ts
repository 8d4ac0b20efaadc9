import type { Workbook, Worksheet } from "exceljs";

/** Prints a sheet on A4 across, as wide as the paper, with the row of its heads and the number on every page. */
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
  sheet.headerFooter.oddFooter = "&C&P / &N";
}

/** Sets every cell in 等线; by its character set a machine without it takes its usual Chinese type, 宋体. */
export function inChineseType(workbook: Workbook): void {
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        cell.font = { size: 11, ...cell.font, name: "等线", family: 2, charset: 134 };
      });
    });
  });
}
