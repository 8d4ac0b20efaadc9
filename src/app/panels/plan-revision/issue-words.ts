import type { LanguageCode } from "#app/language/language.ts";
import type { Issue } from "#domain/result.ts";
import { messages } from "./messages.ts";

type Say = (found: RegExpExecArray) => string;

/** What schema and links say, and the same in Chinese; English is what they say. */
const wordings: readonly (readonly [RegExp, Say])[] = [
  [/^Expected JSON: (.*)/, ([, detail = ""]) => `不是 JSON 文件（${detail}）`],
  [/known feature, found "(.*)"/, ([, id = ""]) => `图上没有要素“${id}”`],
  [/known task, found "(.*)"/, ([, id = ""]) => `没有任务“${id}”`],
  [/known unit, found "(.*)"/, ([, id = ""]) => `没有单位“${id}”`],
  [/known note, found "(.*)"/, ([, id = ""]) => `没有注“${id}”`],
  [/known action, found "(.*)"/, ([, id = ""]) => `没有行动“${id}”`],
  [/known indicator, found "(.*)"/, ([, id = ""]) => `没有指标“${id}”`],
  [/id that stands once, found "(.*)" again/, ([, id = ""]) => `编号“${id}”出现了两次`],
  [/Expected "(.*)", the next of its cell, found "(.*)"/, ([, id = ""]) => `编号应为“${id}”（保存时自动更正）`],
  [/at least one item of task (\S+) in (\d+)/, ([, task = "", year = ""]) => `任务 ${task} 在 ${year} 年没有措施`],
  [/a feature that names task (\S+)/, ([, task = ""]) => `任务 ${task} 没有对应任何要素`],
  [/a task that names the unit "(.*)"/, ([, id = ""]) => `单位“${id}”没有任何任务`],
  [/item or goal that sets "(.*)"/, ([, id = ""]) => `指标“${id}”没有任何数值`],
  [/a year of the plan, found (\d+)/, ([, year = ""]) => `${year} 不是方案年度`],
  [
    /the annex cell of task (\S+), (\d+)/,
    ([, task = "", year = ""]) => `出处应为附件任务 ${task}、${year} 年（保存时自动更正）`,
  ],
  [/the passage of (.*)/, () => "出处应为它所在的章或任务"],
  [/expected string, received undefined|expected .*, received undefined/i, () => "缺少这一项"],
  [/expected (\w+), received (\w+)/i, ([, wanted = "", found = ""]) => `类型应为 ${wanted}，实为 ${found}`],
  [/Unrecognized keys?: (.*)/, ([, keys = ""]) => `多出不认识的项：${keys}`],
  [/string to have >=1/, () => "不能为空"],
  [/at least one feature/, () => "至少对应一个要素；全县性措施对应县域"],
  [/array to have >=(\d+)/i, ([, least = ""]) => `至少要有 ${least} 项`],
  [/Invalid ISO date/, () => "应为年-月-日"],
  [/Invalid option: expected one of (.*)/, ([, all = ""]) => `应为 ${all.replaceAll("|", "、")} 之一`],
  [/such as (".*")/, ([, example = ""]) => `编号的写法应如 ${example}`],
  [/kebab-case/, () => "编号只用小写字母、数字和连字符，以字母开头"],
];

const partOfList: Readonly<Record<string, "action" | "unit" | "task" | "indicator" | "item" | "goal" | "note">> = {
  actions: "action",
  units: "unit",
  tasks: "task",
  indicators: "indicator",
  items: "item",
  goals: "goal",
  notes: "note",
};

function entryAt(content: unknown, list: string, at: number): unknown {
  if (typeof content !== "object" || content === null) return undefined;
  const entries = Object.entries(content).find(([key]) => key === list)?.[1] as unknown;
  return Array.isArray(entries) ? (entries as readonly unknown[])[at] : undefined;
}

function idOf(entry: unknown): string | null {
  return typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string" ? entry.id : null;
}

/** Where in a plan an issue is, in words; `content` is the plan, whatever it holds. Empty for the file as a whole. */
export function placeWords(language: LanguageCode, path: Issue["path"], content: unknown): string {
  const texts = messages[language];
  const [list, at, field] = path;
  const part = typeof list === "string" ? partOfList[list] : undefined;
  if (typeof list !== "string") return "";
  if (part === undefined) {
    const named = list === "document" ? texts.parts.document : list === "years" ? texts.parts.years : list;
    return typeof at === "string" ? `${named} · ${texts.fields[at] ?? at}` : named;
  }
  if (typeof at !== "number") return texts.parts[part];
  const entry = texts.place(texts.parts[part], idOf(entryAt(content, list, at)) ?? `#${at + 1}`);
  return typeof field === "string" ? `${entry} · ${texts.fields[field] ?? field}` : entry;
}

/** What is wrong, as one line in a language; what has no wording here stands as the check says it. */
export function planIssueWords(language: LanguageCode, { message }: Issue): string {
  if (language === "en") return message;
  for (const [pattern, say] of wordings) {
    const found = pattern.exec(message);
    if (found !== null) return say(found);
  }
  return message;
}
