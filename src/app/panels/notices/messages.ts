import type { Messages } from "#app/language/language.ts";

/** Texts of notices. */
export const messages = {
  zh: {
    close: "知道了",
    capture: "加为汇报场景",
    copied: "链接已复制，打开即为当前视图。",
    copyByHand: "浏览器不允许自动复制，请手动复制：",
    link: "当前视图的链接",
    ignored: (count: number) => `链接中有 ${count} 处无法识别，已忽略，其余照常：`,
    config: "底图等设置（config.json）有误，按默认设置显示：",
  },
  en: {
    close: "OK",
    capture: "Add to a briefing",
    copied: "Link copied; it opens this very view.",
    copyByHand: "The browser does not allow copying here. Copy it by hand:",
    link: "Link to this view",
    ignored: (count: number) =>
      `${count} ${count === 1 ? "part" : "parts"} of the link could not be used and ${count === 1 ? "was" : "were"} left out:`,
    config: "The settings (config.json) have mistakes; the defaults hold:",
  },
} satisfies Messages<unknown>;
