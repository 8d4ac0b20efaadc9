import type { Messages } from "#app/language/language.ts";
import type { Bound, Indicator } from "#domain/plan/indicator.ts";

type Texts = {
  readonly heading: string;
  readonly lead: (count: number) => string;
  readonly goalsHeading: (year: number) => string;
  readonly asChart: string;
  readonly asTable: string;
  readonly display: string;
  readonly key: string;
  readonly annexMark: string;
  readonly goalMark: string;
  readonly bounds: { readonly [Key in Exclude<Bound, "equals">]: string };
  readonly measures: { readonly [Key in Indicator["measure"]]: string };
  readonly unit: (unit: string) => string;
  readonly filterTask: (task: string) => string;
  readonly year: string;
  readonly yearOf: (year: number) => string;
  readonly annexTarget: string;
  readonly mainGoal: string;
  readonly none: string;
  readonly by: (year: number) => string;
  readonly unvalued: string;
  readonly undated: string;
};

/** Texts of the indicators. */
export const indicatorMessages = {
  zh: {
    heading: "指标",
    lead: (count) => `${count} 项指标，数值均照文件所印`,
    goalsHeading: (year) => `到 ${year} 年的主要目标`,
    asChart: "图",
    asTable: "表",
    display: "显示方式",
    key: "图例",
    annexMark: "附件年度目标",
    goalMark: "正文目标",
    bounds: { atLeast: "以上", exceeds: "突破", about: "左右", below: "以内" },
    measures: { level: "各年水平", yearly: "当年数", cumulative: "累计数" },
    unit: (unit) => `单位：${unit}`,
    filterTask: (task) => `只看任务 ${task}`,
    year: "年份",
    yearOf: (year) => `${year} 年`,
    annexTarget: "附件",
    mainGoal: "正文",
    none: "—",
    by: (year) => `到 ${year} 年`,
    unvalued: "定性目标",
    undated: "正文，未写年份",
  },
  en: {
    heading: "Indicators",
    lead: (count) => `${count} indicators, every value as printed`,
    goalsHeading: (year) => `Main goals by ${year}`,
    asChart: "Chart",
    asTable: "Table",
    display: "Display",
    key: "Key",
    annexMark: "yearly target (annex)",
    goalMark: "goal (main text)",
    bounds: { atLeast: "at least", exceeds: "more than", about: "about", below: "at most" },
    measures: { level: "level of the year", yearly: "in the year", cumulative: "cumulative" },
    unit: (unit) => `Unit: ${unit}`,
    filterTask: (task) => `Show task ${task} only`,
    year: "Year",
    yearOf: (year) => String(year),
    annexTarget: "Annex",
    mainGoal: "Main text",
    none: "—",
    by: (year) => `by ${year}`,
    unvalued: "No figure",
    undated: "Main text, no year given",
  },
} satisfies Messages<Texts>;
