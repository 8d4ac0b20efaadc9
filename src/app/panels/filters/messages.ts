import type { Messages } from "#app/language/language.ts";
import type { FilterField } from "./filter-fields.ts";

type FilterTexts = {
  readonly filter: string;
  readonly title: string;
  readonly close: string;
  readonly fields: Readonly<Record<FilterField, string>>;
  readonly fieldsLabel: string;
  readonly phaseNote: (year: number) => string;
  readonly chosen: (count: number) => string;
  readonly option: (label: string, count: number) => string;
  readonly searchIn: (field: string) => string;
  readonly noOption: (query: string) => string;
  readonly inYear: (year: number) => string;
  readonly inYearChip: (year: number) => string;
  readonly matching: (count: number, total: number) => string;
  readonly show: (count: number) => string;
  readonly clear: string;
  readonly chip: (field: string, value: string) => string;
  readonly remove: (condition: string) => string;
  readonly conditions: string;
};

/** Texts of the filters. */
export const filterMessages = {
  zh: {
    filter: "筛选",
    title: "筛选要素",
    close: "关闭筛选",
    fields: { tasks: "任务", actions: "行动", units: "责任单位", kinds: "类别", townships: "乡镇", phases: "阶段" },
    fieldsLabel: "筛选条件",
    phaseNote: (year) => `规划预期到 ${year} 年底的阶段`,
    chosen: (count) => `已选 ${count} 项`,
    option: (label, count) => `${label}，${count} 个要素`,
    searchIn: (field) => `在${field}中查找`,
    noOption: (query) => `没有与“${query}”相符的选项`,
    inYear: (year) => `仅看 ${year} 年有措施的要素`,
    inYearChip: (year) => `仅 ${year} 年有措施`,
    matching: (count, total) => `匹配 ${count} / ${total}`,
    show: (count) => `查看 ${count} 个要素`,
    clear: "清除全部",
    chip: (field, value) => `${field}：${value}`,
    remove: (condition) => `移除条件 ${condition}`,
    conditions: "已选条件",
  },
  en: {
    filter: "Filter",
    title: "Filter features",
    close: "Close the filters",
    fields: { tasks: "Task", actions: "Action", units: "Unit", kinds: "Kind", townships: "Township", phases: "Phase" },
    fieldsLabel: "Conditions",
    phaseNote: (year) => `The phase that the plan expects by the end of ${year}`,
    chosen: (count) => `${count} chosen`,
    option: (label, count) => `${label}, ${count} ${count === 1 ? "feature" : "features"}`,
    searchIn: (field) => `Find a ${field.toLowerCase()}`,
    noOption: (query) => `No option fits “${query}”`,
    inYear: (year) => `Only features with a measure in ${year}`,
    inYearChip: (year) => `Measure in ${year}`,
    matching: (count, total) => `${count} of ${total} match`,
    show: (count) => `Show ${count} ${count === 1 ? "feature" : "features"}`,
    clear: "Clear all",
    chip: (field, value) => `${field}: ${value}`,
    remove: (condition) => `Remove ${condition}`,
    conditions: "Chosen conditions",
  },
} satisfies Messages<FilterTexts>;
