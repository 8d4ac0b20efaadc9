import type { LanguageCode } from "#app/language/language.ts";
import { type Wording, wordingOf } from "#app/language/terms.ts";
import type { Indicator, Target } from "#domain/plan/indicator.ts";
import type { Goal } from "#domain/plan/milestone-item.ts";
import { indicatorSeries, type PlanIndex, type SeriesPoint } from "#domain/plan/plan-index.ts";
import type { Task } from "#domain/plan/plan.ts";

/** A main goal of the plan with the value it sets; `null` for a goal in words. */
export type Headline = {
  readonly goal: Goal;
  readonly value: { readonly target: Target; readonly indicator: Indicator } | null;
};

/**
 * An indicator with everything the plan sets for it: `yearly` by the annex, `goals` by the main text for a year, `undated` by
 * the main text without saying by when.
 */
export type IndicatorValues = {
  readonly indicator: Indicator;
  readonly yearly: readonly SeriesPoint[];
  readonly goals: readonly SeriesPoint[];
  readonly undated: readonly Omit<SeriesPoint, "year">[];
};

/** A task with its indicators. */
export type IndicatorGroup = { readonly task: Task; readonly indicators: readonly IndicatorValues[] };

/** The plan's main goals, those with a figure first; each value of a goal is one headline. */
export function headlinesOf(index: PlanIndex): readonly Headline[] {
  const main = index.plan.goals.filter((goal) => goal.task === null);
  const valued = main.flatMap((goal) =>
    goal.targets.flatMap((target): readonly Headline[] => {
      const indicator = index.indicatorById.get(target.indicator);
      return indicator === undefined ? [] : [{ goal, value: { target, indicator } }];
    }),
  );
  const inWords = main.filter((goal) => goal.targets.length === 0).map((goal): Headline => ({ goal, value: null }));
  return [...valued, ...inWords];
}

/** Everything the plan sets for an indicator. */
export function valuesOf(index: PlanIndex, indicator: Indicator): IndicatorValues {
  const goals: SeriesPoint[] = [];
  const undated: Omit<SeriesPoint, "year">[] = [];
  for (const { byYear, commitment, cite, targets } of index.plan.goals) {
    for (const target of targets) {
      if (target.indicator !== indicator.id) continue;
      if (byYear === null) undated.push({ ...target, commitment, cite });
      else goals.push({ ...target, year: byYear, commitment, cite });
    }
  }
  return { indicator, yearly: indicatorSeries(index.plan, indicator.id).yearly, goals, undated };
}

/** The indicators of each task, tasks in the plan's order; tasks and indicators without a value are left out. */
export function indicatorGroups(index: PlanIndex): readonly IndicatorGroup[] {
  return index.plan.tasks
    .map((task) => ({
      task,
      indicators: index.plan.indicators
        .filter((indicator) => indicator.task === task.id)
        .map((indicator) => valuesOf(index, indicator))
        .filter(({ yearly, goals, undated }) => yearly.length + goals.length + undated.length > 0),
    }))
    .filter((group) => group.indicators.length > 0);
}

/** The same without the unit, for where it stands once for all values; a percent sign stays. */
export function withoutUnit(language: LanguageCode, target: Target, indicator: Indicator): Wording {
  return wordingOf(language, target, indicator.unit === "%" ? indicator : { ...indicator, unit: "", unitEn: "" });
}
