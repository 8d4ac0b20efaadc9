import type { Messages } from "#app/language/language.ts";

/** Texts of the tray of features that nobody can place. */
export const messages = {
  zh: {
    title: (count: number) => `未落图项目（${count}）`,
    why: "位置无公开信息，不在图上虚设",
    inTownship: (names: string) => `落在：${names}`,
  },
  en: {
    title: (count: number) => `Not on the map (${count})`,
    why: "No public place; nothing is invented",
    inTownship: (names: string) => `in ${names}`,
  },
} satisfies Messages<unknown>;
