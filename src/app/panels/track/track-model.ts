import { unitsOf } from "#domain/account/account.ts";
import type { FeatureId, UnitId, Year } from "#domain/plan/ids.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import { type BuiltPhase, laterPhase } from "#domain/plan/phase.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { monthOf } from "#domain/progress/reporting-day.ts";
import { type LanguageCode, nameIn } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import { townshipsOfFeature } from "#app/state/matching.ts";
import type { Grouping } from "#app/state/view.ts";
import { taskNumber } from "../statement/task-number.ts";

/** The plan year that a day falls in, or the nearest. */
export function planYearOf(index: PlanIndex, day: string): Year {
  const { years } = index.plan;
  const year = Number(day.slice(0, 4));
  return Math.min(years.at(-1) ?? year, Math.max(years[0] ?? year, year));
}

/** What the plan says of a built thing in one year: the furthest phase (`null`: nothing), and one item for each phase. */
export type PlannedYear = {
  readonly year: Year;
  readonly phase: BuiltPhase | null;
  readonly items: readonly MilestoneItem[];
};

/** The plan's years of a built thing. Where two tasks name the same phase, the item of the later task stands for both. */
export function plannedYears(index: PlanIndex, { schedule }: FeatureStatus): readonly PlannedYear[] {
  return index.plan.years.map((year) => {
    const items = schedule.items.filter((item) => item.year === year);
    const byPhase = new Map(items.map((item) => [item.phase, item]));
    const phase = items.reduce<BuiltPhase | null>(
      (reached, item) => (item.phase === "service" ? reached : laterPhase(reached, item.phase)),
      null,
    );
    return { year, phase, items: [...byPhase.values()] };
  });
}

/** A public fact in the table: the day it tells of and what it says. */
export type ShownFact = { readonly on: string; readonly word: string };

/**
 * The newest public fact of a built thing: one that counts for its light, else a dated one of its own facts; `null`: none.
 */
export function shownFact({ heads: { fact }, feature }: FeatureStatus, language: LanguageCode): ShownFact | null {
  if (fact !== null) return { on: fact.asOfOn, word: reportPhaseTerm(language, fact.phase) };
  const dated = feature.properties.facts.flatMap(({ label, labelEn, value, on }) =>
    on !== undefined && value.startsWith(on) ? [{ on, word: language === "zh" ? label : labelEn }] : [],
  );
  return dated.toSorted((a, b) => b.on.localeCompare(a.on))[0] ?? null;
}

/** Whether a unit's report counts for the reporting month. */
export function isReportedThisMonth({ heads: { unit }, reason }: FeatureStatus): boolean {
  return unit !== null && monthOf(unit.asOfOn) >= reason.reportingMonth;
}

/** The short names of the units responsible for a built thing, in the order of the plan. */
export function unitNames(index: PlanIndex, feature: FeatureId, language: LanguageCode): readonly string[] {
  return unitsOf(index, feature).map((id) => unitName(index, id, language));
}

/** The short name of a unit; its id where the plan does not have it. */
export function unitName(index: PlanIndex, id: UnitId, language: LanguageCode): string {
  const unit = index.unitById.get(id);
  if (unit === undefined) return id;
  return language === "zh" ? unit.shortName : unit.nameEn;
}

/** Rows under one heading; `title: null` for rows that are not grouped. */
export type RowGroup = {
  readonly key: string;
  readonly title: string | null;
  readonly statuses: readonly FeatureStatus[];
};

/** The rows by task, unit or township, in the plan's order; a thing of several stands under each. Empty groups are left out. */
export function groupStatuses(
  index: PlanIndex,
  statuses: readonly FeatureStatus[],
  grouping: Grouping | null,
  language: LanguageCode,
  noTownship: string,
): readonly RowGroup[] {
  const under = (key: string, title: string, holds: (status: FeatureStatus) => boolean): RowGroup => ({
    key,
    title,
    statuses: statuses.filter(holds),
  });
  const groups = ((): readonly RowGroup[] => {
    switch (grouping) {
      case null:
        return [{ key: "all", title: null, statuses }];
      case "task":
        return index.plan.tasks.map((task) =>
          under(`task-${task.id}`, taskNumber(language, task) + nameIn(language, task), ({ feature }) =>
            feature.properties.tasks.includes(task.id),
          ),
        );
      case "unit":
        return index.plan.units.map((unit) =>
          under(`unit-${unit.id}`, nameIn(language, unit), ({ feature }) =>
            unitsOf(index, feature.id).includes(unit.id),
          ),
        );
      case "township":
        return [
          ...index.features
            .filter(({ properties }) => properties.kind === "township")
            .map((township) =>
              under(township.id, nameIn(language, township.properties), ({ feature }) =>
                townshipsOfFeature(feature).includes(township.id),
              ),
            ),
          under("no-township", noTownship, ({ feature }) => townshipsOfFeature(feature).length === 0),
        ];
    }
  })();
  return groups.filter(({ statuses: rows }) => rows.length > 0);
}
