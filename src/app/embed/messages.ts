import type { Messages } from "#app/language/language.ts";

/** Texts of the embedded map. */
export const messages = {
  zh: {
    title: "嵌入地图",
    year: (year: number) => `${year} 年`,
    legend: "图例",
    schematic: "示意",
    open: "打开完整地图",
    openFeature: "查看详情",
    close: "关闭",
    filtered: (count: number, all: number) => `已筛选 ${count} / ${all}`,
    chosen: "所选要素",
  },
  en: {
    title: "Embedded map",
    year: (year: number) => `${year}`,
    legend: "Legend",
    schematic: "Schematic",
    open: "Open the whole map",
    openFeature: "Details",
    close: "Close",
    filtered: (count: number, all: number) => `Filtered ${count} / ${all}`,
    chosen: "Chosen feature",
  },
} satisfies Messages<object>;
