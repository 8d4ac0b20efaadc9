import type { LanguageCode } from "#app/language/language.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { ExpectedPoint } from "#domain/progress/expected-progress.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import { lightMessages } from "./messages.ts";
import { figure } from "#app/language/figures.ts";

/** The items of the plan that a light rests on, earliest first; those of this year where it rests on none. */
export function itemsBehind(index: PlanIndex, { reason, schedule }: FeatureStatus): readonly MilestoneItem[] {
  const cited = reason.items.flatMap((id) => index.itemById.get(id) ?? []);
  const year = Number(reason.asOf.slice(0, 4));
  const items = cited.length > 0 ? cited : schedule.items.filter((item) => item.year === year);
  return items.toSorted((a, b) => a.year - b.year);
}

function pointWords(language: LanguageCode, point: ExpectedPoint): string {
  const texts = lightMessages[language];
  if (point.item === null) return texts.startPoint;
  return texts.point(Number(point.on.slice(0, 4)), figure(point.percent));
}

/** How the expected percent was counted: `2025 年底 50% → 2026 年底 100%，按日推算`; `null` where none is expected. */
export function countedFrom(language: LanguageCode, { reason }: FeatureStatus): string | null {
  const { between } = reason.expected;
  if (between === null) return null;
  const [from, to] = [pointWords(language, between.from), pointWords(language, between.to)];
  return lightMessages[language].proRata(from, to);
}
