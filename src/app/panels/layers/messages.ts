import type { Messages } from "#app/language/language.ts";

/** Texts of the list of temporary layers. */
export const messages = {
  zh: {
    none: "还没有临时图层",
    notKept: "浏览器没有保存这些图层，关闭页面后就没有了",
    show: (name: string) => `显示${name}`,
    remove: (name: string) => `删除${name}`,
  },
  en: {
    none: "No temporary layers yet",
    notKept: "The browser has not kept these layers; they go when the page is closed",
    show: (name: string) => `Show ${name}`,
    remove: (name: string) => `Remove ${name}`,
  },
} satisfies Messages<unknown>;
