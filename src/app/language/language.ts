import { createContext, useContext } from "react";

/** Interface languages, Chinese first. */
export const languages = ["zh", "en"] as const;

/** One of {@link languages}. */
export type LanguageCode = (typeof languages)[number];

/** A table of texts in both languages; English has every text that Chinese has, which the compiler checks. */
export type Messages<Texts> = { readonly zh: Texts; readonly en: Texts };

/** The language of the part of the page below; provided once in `app.tsx`. */
export const LanguageContext = createContext<LanguageCode>("zh");

/** The language of the page. */
export function useLanguage(): LanguageCode {
  return useContext(LanguageContext);
}

/** The texts of a table in the language of the page. */
export function useMessages<Texts>(messages: Messages<Texts>): Texts {
  return messages[useLanguage()];
}

/** `name` or `nameEn`, by language. */
export function nameIn(language: LanguageCode, named: { readonly name: string; readonly nameEn: string }): string {
  return language === "zh" ? named.name : named.nameEn;
}

/** `text` or `textEn`, by language. */
export function textIn(language: LanguageCode, statement: { readonly text: string; readonly textEn: string }): string {
  return language === "zh" ? statement.text : statement.textEn;
}

/** A full-width enumeration in Chinese, comma separated in English. */
export function listIn(language: LanguageCode, parts: readonly string[]): string {
  return parts.join(language === "zh" ? "、" : ", ");
}
