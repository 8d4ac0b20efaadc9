import {
  isInScope,
  planLayerFeatures,
  planLayerIds,
  planLayerTitle,
  type PlanSources,
} from "#app/data-export/plan-layers.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { ContentOption } from "#app/panels/data-export/content-choice.tsx";
import type { FeatureId } from "#domain/plan/ids.ts";

/** The layers of the plan to tick, with how many features of each pass the filters (`null`: all do). */
export function planOptions(
  sources: PlanSources,
  matching: ReadonlySet<FeatureId> | null,
  language: LanguageCode,
): readonly ContentOption[] {
  return planLayerIds.map((id) => {
    const features = planLayerFeatures(sources, id);
    const count = features.filter((feature) => isInScope(feature, id, matching)).length;
    return { key: id, title: planLayerTitle(language, id), count, total: features.length };
  });
}
