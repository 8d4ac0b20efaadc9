/** The sheet that is filled in; its name is the same in both languages, since it is found by it. */
export const reportSheetName = "进展填报";
/** The sheet that explains how. */
export const helpSheetName = "填写说明";
/** The hidden sheet with the lists and the workbook's own description. */
export const listSheetName = "_lists";
/** What stands at the head of the hidden sheet. */
export const workbookMark = "county-plan-progress";
/** The row of the first built thing; the one above holds the heads. */
export const firstRow = 3;
