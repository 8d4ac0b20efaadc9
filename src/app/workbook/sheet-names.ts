import type { LanguageCode } from "#app/language/language.ts";

/** The sheet that is filled in; the hidden sheet says which it is, so that it is found in either language. */
export const reportSheetName: Readonly<Record<LanguageCode, string>> = { zh: "进展填报", en: "Progress" };
/** The sheet that explains how. */
export const helpSheetName: Readonly<Record<LanguageCode, string>> = { zh: "填写说明", en: "How to fill in" };
/** The hidden sheet with the lists and the workbook's own description. */
export const listSheetName = "_lists";
/** What stands at the head of the hidden sheet, before version, plan and the name of the sheet that is filled in. */
export const workbookMark = "county-plan-progress";
/** The row of the first built thing; the one above holds the heads. */
export const firstRow = 3;
