import type { Messages } from "#app/language/language.ts";
import type { Coverage } from "./matrix-model.ts";

type Texts = {
  readonly heading: string;
  readonly lead: (tasks: number, years: number) => string;
  readonly grid: string;
  readonly task: string;
  readonly coverage: { readonly [Key in Coverage]: string };
  readonly phaseKey: string;
  readonly itemKey: string;
  readonly figureKey: string;
  readonly year: (year: number) => string;
  readonly taskLabel: (id: string, shortName: string, name: string, units: string) => string;
  readonly cellLabel: (task: string, year: number, items: number, coverage: string) => string;
  readonly figuresLabel: (count: number) => string;
  readonly back: string;
  readonly clear: string;
  readonly reading: string;
  readonly manyFeatures: (count: number) => string;
  readonly yearHeading: (year: number) => string;
  readonly yearLead: (items: number, tasks: number) => string;
};

/** Texts of the task matrix. */
export const matrixMessages = {
  zh: {
    heading: "任务总表",
    lead: (tasks, years) => `${tasks} 项任务 × ${years} 年，点任务、年份或单元格`,
    grid: "任务与年份总表",
    task: "任务",
    coverage: { placed: "有已落图要素", unplaced: "只有未落图要素", county: "只有全县措施", none: "没有条目" },
    phaseKey: "当年预期阶段",
    itemKey: "条数",
    figureKey: "指标值数",
    year: (year) => `${year} 年`,
    taskLabel: (id, shortName, name, units) => `任务 ${id}，${shortName}：${name}，责任单位：${units}`,
    cellLabel: (task, year, items, coverage) => `任务 ${task}，${year} 年：${items} 条，${coverage}`,
    figuresLabel: (count) => `${count} 个指标值`,
    back: "返回总表",
    clear: "取消选择",
    reading: "所选内容",
    manyFeatures: (count) => `涉及 ${count} 个要素`,
    yearHeading: (year) => `${year} 年度措施`,
    yearLead: (items, tasks) => `${tasks} 项任务，${items} 条`,
  },
  en: {
    heading: "All tasks",
    lead: (tasks, years) => `${tasks} tasks × ${years} years: choose a task, a year or a cell`,
    grid: "Tasks by year",
    task: "Task",
    coverage: {
      placed: "has a feature on the map",
      unplaced: "only features without a place",
      county: "county-wide only",
      none: "no item",
    },
    phaseKey: "phase expected in the year",
    itemKey: "items",
    figureKey: "target values",
    year: (year) => String(year),
    taskLabel: (id, shortName, name, units) => `Task ${id}, ${shortName}: ${name}, responsible: ${units}`,
    cellLabel: (task, year, items, coverage) => `Task ${task}, ${year}: ${items} items, ${coverage}`,
    figuresLabel: (count) => `${count} target values`,
    back: "Back to all tasks",
    clear: "Clear the choice",
    reading: "What is chosen",
    manyFeatures: (count) => `Names ${count} features`,
    yearHeading: (year) => `Measures of ${year}`,
    yearLead: (items, tasks) => `${tasks} tasks, ${items} items`,
  },
} satisfies Messages<Texts>;
