import type { Messages } from "#app/language/language.ts";
import type { SearchGroup } from "./search-entry.ts";

type SearchTexts = {
  readonly label: string;
  readonly placeholder: string;
  readonly placeholderShort: string;
  readonly clear: string;
  readonly results: string;
  readonly groups: Readonly<Record<SearchGroup, string>>;
  readonly hint: string;
  readonly examples: string;
  readonly count: (total: number) => string;
  readonly shownOf: (shown: number, total: number) => string;
  readonly nothing: (query: string) => string;
  readonly searched: string;
  readonly readingsLoading: string;
  readonly readingsFailed: string;
  readonly unplaced: string;
  readonly year: (year: number) => string;
  readonly task: (ordinal: string, name: string) => string;
  readonly answersFor: (count: number) => string;
  readonly mainGoal: string;
  readonly byYear: (year: number) => string;
  readonly villageNote: string;
  readonly keys: { readonly move: string; readonly open: string; readonly close: string };
};

/** Texts of the search. */
export const searchMessages = {
  zh: {
    label: "搜索",
    placeholder: "搜索地名、项目、任务、责任单位",
    placeholderShort: "搜索地名、项目、任务",
    clear: "清空搜索",
    results: "搜索结果",
    groups: {
      township: "乡镇",
      feature: "要素",
      task: "任务",
      unit: "责任单位",
      indicator: "指标",
      item: "年度措施条目",
      goal: "目标",
      village: "村、社区",
    },
    hint: "可用汉字、拼音、首字母或英文",
    examples: "上涌　shangyong　sy　zygs　S21",
    count: (total) => `${total} 条结果`,
    shownOf: (shown, total) => (shown < total ? `前 ${shown} 条，共 ${total} 条` : `${total} 条`),
    nothing: (query) => `没有找到“${query}”`,
    searched: "已查：乡镇、要素、任务、责任单位、指标、年度措施条目、目标、村和社区的名称、别名、拼音与英文。",
    readingsLoading: "拼音正在载入，暂按汉字和英文查找。",
    readingsFailed: "拼音没有载入，只能按汉字和英文查找。",
    unplaced: "未落图",
    year: (year) => `${year} 年`,
    task: (ordinal, name) => `任务${ordinal}${name}`,
    answersFor: (count) => `负责 ${count} 项任务`,
    mainGoal: "主要目标",
    byYear: (year) => `到 ${year} 年`,
    villageNote: "村的位置无公开坐标，打开所属乡镇",
    keys: { move: "选择", open: "打开", close: "关闭" },
  },
  en: {
    label: "Search",
    placeholder: "Search places, projects, tasks, units",
    placeholderShort: "Search places, projects, tasks",
    clear: "Clear the search",
    results: "Search results",
    groups: {
      township: "Townships",
      feature: "Features",
      task: "Tasks",
      unit: "Responsible units",
      indicator: "Indicators",
      item: "Milestone items",
      goal: "Goals",
      village: "Villages and communities",
    },
    hint: "Chinese, pinyin, initials or English",
    examples: "上涌　shangyong　sy　zygs　S21",
    count: (total) => `${total} ${total === 1 ? "result" : "results"}`,
    shownOf: (shown, total) => (shown < total ? `first ${shown} of ${total}` : `${total}`),
    nothing: (query) => `Nothing found for “${query}”`,
    searched:
      "Searched: names, other names, pinyin and English of townships, features, tasks, units, indicators, milestone items, goals, villages and communities.",
    readingsLoading: "Pinyin is loading; searching Chinese and English for now.",
    readingsFailed: "Pinyin could not be loaded; only Chinese and English are searched.",
    unplaced: "Not placed",
    year: (year) => String(year),
    task: (_ordinal, name) => `Task: ${name}`,
    answersFor: (count) => `Answers for ${count} ${count === 1 ? "task" : "tasks"}`,
    mainGoal: "Main goal",
    byYear: (year) => `by ${year}`,
    villageNote: "no public position, opens its township",
    keys: { move: "choose", open: "open", close: "close" },
  },
} satisfies Messages<SearchTexts>;
