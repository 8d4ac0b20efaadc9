import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type LanguageCode, LanguageContext } from "#app/language/language.ts";

/** The markup of a panel in a language, and the words in it without the tags; effects do not run. */
export function rendered(
  element: ReactElement,
  language: LanguageCode = "zh",
): { readonly markup: string; readonly words: string } {
  const markup = renderToStaticMarkup(createElement(LanguageContext, { value: language }, element));
  const words = markup
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  return { markup, words };
}
