import type { Messages } from "#app/language/language.ts";
import { en } from "./texts-en.ts";
import { type AnalyseTexts, zh } from "./texts-zh.ts";

/** Texts of the analyses. */
export const messages: Messages<AnalyseTexts> = { zh, en };
