import type { Messages } from "#app/language/language.ts";
import type { ListColumn } from "./list-columns.ts";

type ListTexts = {
  readonly label: string;
  readonly count: (count: number) => string;
  readonly extent: string;
  readonly inSight: string;
  readonly all: string;
  readonly columns: Readonly<Record<ListColumn, string>>;
  readonly sortBy: (column: string) => string;
  readonly wholeCounty: string;
  readonly more: (first: string, count: number) => string;
  readonly unknown: string;
  readonly unplaced: string;
  readonly nothingLoaded: string;
  readonly nothingMatches: string;
  readonly clearFilters: string;
  readonly nothingInSight: string;
  readonly showAll: string;
  readonly hidden: (count: number) => string;
  readonly showLayers: string;
};

/** Texts of the list. */
export const listMessages = {
  zh: {
    label: "要素列表",
    count: (count) => `共 ${count} 项`,
    extent: "列出范围",
    inSight: "视野内",
    all: "全部",
    columns: { name: "名称", kind: "类别", township: "乡镇", phase: "预期阶段", tasks: "任务", position: "位置" },
    sortBy: (column) => `按${column}排序`,
    wholeCounty: "全县",
    more: (first, count) => `${first}等 ${count} 个`,
    unknown: "—",
    unplaced: "未落图",
    nothingLoaded: "要素没有载入。",
    nothingMatches: "没有符合条件的要素。",
    clearFilters: "清除筛选",
    nothingInSight: "地图视野内没有要素。",
    showAll: "列出全部",
    hidden: (count) => `另有 ${count} 项所在图层已关闭，未列出。`,
    showLayers: "恢复图层",
  },
  en: {
    label: "List of features",
    count: (count) => `${count} ${count === 1 ? "feature" : "features"}`,
    extent: "Extent of the list",
    inSight: "In sight",
    all: "All",
    columns: {
      name: "Name",
      kind: "Kind",
      township: "Township",
      phase: "Expected phase",
      tasks: "Tasks",
      position: "Position",
    },
    sortBy: (column) => `Sort by ${column.toLowerCase()}`,
    wholeCounty: "Whole county",
    more: (first, count) => `${first} and ${count - 1} more`,
    unknown: "—",
    unplaced: "Not placed",
    nothingLoaded: "No features are loaded.",
    nothingMatches: "No feature fits the filters.",
    clearFilters: "Clear the filters",
    nothingInSight: "There is no feature in sight of the map.",
    showAll: "List all",
    hidden: (count) => `${count} more ${count === 1 ? "is" : "are"} on layers that are switched off.`,
    showLayers: "Restore layers",
  },
} satisfies Messages<ListTexts>;
