import { type LanguageCode, nameIn } from "#app/language/language.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { trackedFeatures } from "#domain/progress/feature-status.ts";
import { editorMessages } from "./messages.ts";

type Options = readonly (readonly [value: string, label: string])[];

/** The years that a scene or a figure can be of. */
export function yearOptions({ plan }: PlanIndex, language: LanguageCode): Options {
  return [
    ["current", editorMessages[language].currentYear],
    ...plan.years.map((year) => [`${year}`, `${year}`] as const),
  ];
}

/** The plan's tasks with their numbers. */
export function taskOptions({ plan }: PlanIndex, language: LanguageCode): Options {
  return plan.tasks.map((task) => [task.id, `${task.id} ${nameIn(language, task)}`]);
}

/** The indicators that the plan sets. */
export function indicatorOptions({ plan }: PlanIndex, language: LanguageCode): Options {
  return plan.indicators.map((indicator) => [indicator.id, nameIn(language, indicator)]);
}

/** The built things of the plan, which have progress. */
export function trackedOptions(index: PlanIndex, language: LanguageCode): Options {
  return trackedFeatures(index).flatMap(({ feature }) => {
    const found = index.featureById.get(feature);
    return found === undefined ? [] : [[feature, nameIn(language, found.properties)] as const];
  });
}

/** Every feature that can be named. */
export function featureOptions({ features }: PlanIndex, language: LanguageCode): Options {
  return features.map(({ id, properties }) => [id, nameIn(language, properties)]);
}

/** The features that something has been published of. */
export function factOptions({ features }: PlanIndex, language: LanguageCode): Options {
  return features
    .filter(({ properties }) => properties.facts.length > 0)
    .map(({ id, properties }) => [id, nameIn(language, properties)]);
}
