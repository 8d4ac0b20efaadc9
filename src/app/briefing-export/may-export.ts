import { type LanguageCode, nameIn } from "#app/language/language.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import { exportWords } from "./export-words.ts";

/**
 * Why nothing may be exported with a basemap, in words, and what to fill in where; `null` where it may. A published map needs
 * the 审图号 of what it shows (地图管理条例): a basemap without one stays on the screen.
 */
export function whyNoExport(basemap: Basemap | null, language: LanguageCode): string | null {
  if (basemap === null || basemap.approvalNumber.trim() !== "") return null;
  return exportWords[language].fault.approval(nameIn(language, basemap));
}
