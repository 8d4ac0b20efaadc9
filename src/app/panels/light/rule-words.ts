import type { LanguageCode } from "#app/language/language.ts";
import type { LightReason, LightRule } from "#domain/progress/light.ts";
import type { LightRules } from "#domain/progress/light-rules.ts";

const words: Readonly<Record<LightRule, Readonly<Record<LanguageCode, (rules: LightRules) => string>>>> = {
  reached: {
    zh: () => "上报或公开信息已达到计划的最后阶段（建成、通车运营）→ 已完成",
    en: () => "A report or public fact has reached the plan’s last phase (complete, in operation) → done",
  },
  held: {
    zh: () => "最近一次上报为暂停或调出 → 暂停",
    en: () => "The newest report says on hold or withdrawn → on hold",
  },
  "not-due": {
    zh: () => "计划在本年度之前没有安排 → 未到期",
    en: () => "The plan has nothing for it up to this year → not due",
  },
  missing: {
    zh: ({ reporting: { graceDays } }) =>
      `上报月份内没有责任单位的上报 → 未报${graceDays === 0 ? "" : `；每月前 ${graceDays} 天仍看上个月`}`,
    en: ({ reporting: { graceDays } }) =>
      `No report of a responsible unit in the reporting month → not reported${graceDays === 0 ? "" : `; in the first ${graceDays} days of a month the one before still counts`}`,
  },
  points: {
    zh: ({ points: { warningFrom, lateAbove } }) =>
      `上报低于序时进度不到 ${warningFrom} 个百分点 → 正常；${warningFrom} 至 ${lateAbove} 个百分点 → 预警；超过 ${lateAbove} 个百分点 → 滞后`,
    en: ({ points: { warningFrom, lateAbove } }) =>
      `Less than ${warningFrom} points below the expected progress → on time; ${warningFrom} to ${lateAbove} points → warning; more than ${lateAbove} points → late`,
  },
  phase: {
    zh: ({ phase: { lateAfterMonths } }) =>
      `没有百分比时看阶段：应达阶段未逾期 → 正常；逾期 → 预警；逾期超过 ${lateAfterMonths} 个月 → 滞后`,
    en: ({ phase: { lateAfterMonths } }) =>
      `Without a percentage, by phase: nothing overdue → on time; overdue → warning; overdue by more than ${lateAfterMonths} months → late`,
  },
};

/** The rules in the order in which they are asked: the first that applies gives the light. */
export const rulesInOrder: readonly LightRule[] = ["reached", "held", "not-due", "missing", "points", "phase"];

/** A rule in words, with the thresholds of the county's own rules. */
export function ruleWords(language: LanguageCode, rule: LightRule, rules: LightRules): string {
  return words[rule][language](rules);
}

/** Which rules judged, for citing: id and version. */
export function rulesVersion(language: LanguageCode, { id, version }: LightReason["rules"]): string {
  return language === "zh" ? `规则 ${id} 第 ${version} 版` : `Rules ${id}, version ${version}`;
}
