import { unitsOf } from "#domain/account/account.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Unit } from "#domain/plan/plan.ts";
import { type LanguageCode, listIn } from "./language.ts";

/** The short name of a unit in Chinese, its whole name in English. */
export function unitLabel(language: LanguageCode, unit: Unit): string {
  return language === "zh" ? unit.shortName : unit.nameEn;
}

/** The units responsible for a feature, in one line. */
export function unitLine(index: PlanIndex, feature: FeatureId, language: LanguageCode): string {
  const units = unitsOf(index, feature).flatMap((id) => index.unitById.get(id) ?? []);
  return listIn(
    language,
    units.map((unit) => unitLabel(language, unit)),
  );
}
