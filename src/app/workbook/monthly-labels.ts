import type { Messages } from "#app/language/language.ts";

/** Words of the monthly report, in a workbook and on paper. */
export const monthlyLabels = {
  zh: {
    title: (plan: string, asOf: string) => `${plan}项目进展月报（截至 ${asOf}）`,
    summarySheet: "汇总",
    tableSheet: "项目进展",
    asOf: "数据截至",
    plan: "计划来源",
    rules: "灯号规则",
    columns: ["状态", "项目", "责任单位", "阶段", "形象进度%", "序时进度%", "差距（百分点）", "上报截至", "进展情况"],
    confidential: ["存在问题", "需协调事项"],
    source: (number: string) =>
      `计划来源：${number}，附件。进展由责任单位上报；标“公开信息”者出自已注明来源的公开报道。`,
    schematic: "示意图，非测绘成果。",
    noMap: "地图未能载入，本页不含地图。",
    page: "打印",
    close: "关闭",
  },
  en: {
    title: (plan: string, asOf: string) => `${plan}: progress report (as of ${asOf})`,
    summarySheet: "Summary",
    tableSheet: "Progress",
    asOf: "As of",
    plan: "Plan",
    rules: "Rules of the lights",
    columns: [
      "Light",
      "Project",
      "Units",
      "Phase",
      "Percent",
      "Expected %",
      "Difference (points)",
      "Reported as of",
      "Progress",
    ],
    confidential: ["Blockers", "Needs coordination"],
    source: (number: string) =>
      `Plan: ${number}, annex. Progress as the units report it; public facts have their sources.`,
    schematic: "Schematic, not a survey.",
    noMap: "The map could not be loaded; this page has none.",
    page: "Print",
    close: "Close",
  },
} satisfies Messages<unknown>;
