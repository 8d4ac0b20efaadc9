import type { Messages } from "#app/language/language.ts";

/** Texts of the workbench's frame. */
export const messages = {
  zh: {
    tools: "工具",
    names: {
      layers: "资料",
      measure: "量测",
      analyse: "分析",
      compare: "对比",
      sheet: "出图",
      export: "导出",
      revise: "修订",
    },
    reviseWhat: "修订什么",
    reviseModes: { geometry: "要素位置", plan: "方案新版本" },
  },
  en: {
    tools: "Tools",
    names: {
      layers: "Layers",
      measure: "Measure",
      analyse: "Analyse",
      compare: "Compare",
      sheet: "Sheet",
      export: "Export",
      revise: "Revise",
    },
    reviseWhat: "What to revise",
    reviseModes: { geometry: "Geometry", plan: "New version of the plan" },
  },
} satisfies Messages<unknown>;
