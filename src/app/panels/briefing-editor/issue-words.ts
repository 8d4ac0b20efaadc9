import type { LanguageCode } from "#app/language/language.ts";
import type { BriefingEntry } from "#domain/briefing/briefing.ts";
import type { Issue } from "#domain/result.ts";

type Say = (found: RegExpExecArray) => string;

/** What the schema and the links say, and the same in words for whoever writes a briefing. */
const wordings: readonly (readonly [RegExp, Say, Say])[] = [
  [
    /typed figure/,
    () => "不能直接写数字：用引用，例如 {year}；数值请放到“指标”里",
    () => "No typed figure: use a reference such as {year}, and put values among the figures",
  ],
  [/string to have >=1/, () => "请填写", () => "Expected a text"],
  [/up to seven figures/, () => "最多七个指标", () => "Expected up to seven figures"],
  [
    /(?:array|Array).*>=(\d+)/,
    ([, least = "1"]) => `至少选 ${least} 项`,
    ([, least = "1"]) => `Expected at least ${least}`,
  ],
  [/array.*<=(\d+)/, ([, most = ""]) => `最多 ${most} 项`, ([, most = ""]) => `Expected up to ${most}`],
  [/number to be >=(\S+)/, ([, least = ""]) => `不小于 ${least}`, ([, least = ""]) => `Expected ${least} or more`],
  [/number to be <=(\S+)/, ([, most = ""]) => `不大于 ${most}`, ([, most = ""]) => `Expected ${most} or less`],
  [
    /stands once, found "(.*)" again/,
    ([, id = ""]) => `“${id}”已有别的场景使用`,
    ([, id = ""]) => `“${id}” is the id of another scene`,
  ],
  [
    /kebab-case/,
    () => "只用小写字母、数字和连字符，以字母开头",
    () => "Expected lower-case letters, digits and hyphens, a letter first",
  ],
  [
    /Chinese characters in title and message, found (\d+)/,
    ([, count = ""]) => `标题和要点共 ${count} 字，墙上宜在 100 字以内`,
    ([, count = ""]) => `Title and message have ${count} Chinese characters; a wall reads up to 100`,
  ],
  [
    /up to (\d+) Chinese characters, found (\d+)/,
    ([, most = "", count = ""]) => `${count} 字，墙上宜在 ${most} 字以内`,
    ([, most = "", count = ""]) => `${count} Chinese characters; a wall reads up to ${most}`,
  ],
  [
    /Expected a known (?:feature|task|item|indicator|goal), found "(.*)"/,
    ([, id = ""]) => `方案和图上没有“${id}”`,
    ([found]) => found,
  ],
  [
    /"current" or a year of the plan \((.*)\)/,
    ([, years = ""]) => `请选播放的年份或方案年份（${years}）`,
    ([found]) => found,
  ],
  [/a year for which the plan sets/, () => "方案没有给这个指标定这一年的数", ({ input }) => input],
  [/an indicator that .* sets/, () => "这个目标没有这个指标", ({ input }) => input],
  [/published fact of/, () => "没有这条公开信息", ({ input }) => input],
  [/Invalid ISO date/, () => "应为年-月-日", () => "Expected a day, YYYY-MM-DD"],
];

/** What is wrong, as one line in a language; what has no wording here stands as the check says it. */
export function issueWords(language: LanguageCode, { message }: Issue): string {
  for (const [pattern, zh, en] of wordings) {
    const found = pattern.exec(message);
    if (found !== null) return (language === "zh" ? zh : en)(found);
  }
  return message;
}

/** The issues of one entry of a briefing, their paths from its scene on; those of a series itself begin with `over`. */
export function issuesOfEntry(issues: readonly Issue[], entry: BriefingEntry, at: number): readonly Issue[] {
  return issues
    .filter(({ path }) => path[0] === "scenes" && path[1] === at)
    .map(({ path, message }) => ({
      path: path.slice(entry.kind === "series" && path[2] === "scene" ? 3 : 2),
      message,
    }));
}

/** What is wrong at a field, as one line; `undefined` where nothing is. `path` is where the field's value stands. */
export function lineAt(
  language: LanguageCode,
  issues: readonly Issue[],
  ...path: readonly (string | number)[]
): string | undefined {
  const found = issues.filter((issue) => path.every((key, at) => issue.path[at] === key));
  const lines = new Set(found.map((issue) => issueWords(language, issue)));
  return lines.size === 0 ? undefined : [...lines].join(language === "zh" ? "；" : "; ");
}
