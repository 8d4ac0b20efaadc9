import type { LanguageCode } from "./language.ts";

/** A figure as people write it: at most one decimal, no trailing zero. */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A difference in points, signed in words; positive: the report lies below what is expected. */
export function differenceWords(language: LanguageCode, points: number): string {
  if (points === 0) return language === "zh" ? "持平" : "As expected";
  const by = figure(Math.abs(points));
  if (language === "zh") return `${points > 0 ? "低" : "高"} ${by} 个百分点`;
  return `${by} ${by === "1" ? "point" : "points"} ${points > 0 ? "below" : "above"}`;
}
