import { useEffect, useLayoutEffect } from "react";
import type { LanguageCode } from "#app/language/language.ts";
import { applyTheme } from "#app/theme/apply-theme.ts";
import type { ThemeName } from "#app/theme/tokens.ts";

/** Gives the page its theme, its language and its title. */
export function usePageLook(theme: ThemeName, language: LanguageCode, title: string): void {
  useLayoutEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = title;
  }, [language, title]);
}
