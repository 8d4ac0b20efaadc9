import type { Messages } from "#app/language/language.ts";

/** Words that stand on cards. */
export const cardWords = {
  zh: {
    position: "位置精度",
    facts: "公开信息",
    tasks: "实施方案年度措施",
    year: (year: number) => `${year} 年`,
    nothing: "—",
    page: (at: number, of: number) => `${at} / ${of}`,
    continued: (name: string) => `${name}（续）`,
  },
  en: {
    position: "Position",
    facts: "Public information",
    tasks: "Yearly measures of the plan",
    year: (year: number) => String(year),
    nothing: "–",
    page: (at: number, of: number) => `${at} / ${of}`,
    continued: (name: string) => `${name} (continued)`,
  },
} satisfies Messages<object>;
