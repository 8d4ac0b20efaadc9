import { type LanguageCode, nameIn } from "#app/language/language.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import { paperWords } from "./paper-words.ts";

/**
 * Why nothing may be exported with a basemap, in words, and what to fill in where; `null` where it may. A published map needs
 * the 审图号 of what it shows (地图管理条例): a basemap without one stays on the screen.
 */
export function whyNoExport(basemap: Basemap | null, language: LanguageCode): string | null {
  if (basemap === null || basemap.approvalNumber.trim() !== "") return null;
  return paperWords[language].fault.approval(nameIn(language, basemap));
}

/** The 审图号 of what a map shows, in words, with whose map it is. */
export function approvalLine(language: LanguageCode, basemap: Basemap | null): string {
  const words = paperWords[language];
  if (basemap === null) return words.noBasemap;
  const named = { name: basemap.attribution, nameEn: basemap.attributionEn };
  return words.approval(nameIn(language, named), basemap.approvalNumber);
}
