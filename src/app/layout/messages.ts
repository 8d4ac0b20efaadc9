import type { Messages } from "#app/language/language.ts";

/** Texts of the page's frame. */
export const layoutMessages = {
  zh: {
    panels: "面板",
    layers: "图层",
    tasks: "任务",
    indicators: "指标",
    list: "列表",
    fold: (title: string) => `收起${title}`,
    map: "地图",
    toMap: "跳到地图",
    work: "进展",
    reasons: "状态从何而来",
    details: "要素详情",
    years: "年度",
    tools: "工具",
    sheet: "面板内容",
    sheetAt: {
      peek: "面板已收起，按下展开到一半",
      half: "面板展开一半，按下展开到全屏",
      full: "面板已全屏展开，按下收起",
    },
    sheetKeys: "上下方向键也可改变高度",
  },
  en: {
    panels: "Panels",
    layers: "Layers",
    tasks: "Tasks",
    indicators: "Indicators",
    list: "List",
    fold: (title: string) => `Fold ${title}`,
    map: "Map",
    toMap: "Skip to the map",
    work: "Progress",
    reasons: "Why this light",
    details: "Feature details",
    years: "Year",
    tools: "Tools",
    sheet: "Panel content",
    sheetAt: {
      peek: "Panel folded, press to open it halfway",
      half: "Panel half open, press to open it fully",
      full: "Panel fully open, press to fold it",
    },
    sheetKeys: "Up and down arrow keys change the height too",
  },
} satisfies Messages<unknown>;
