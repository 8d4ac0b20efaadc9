import { useMemo } from "react";
import { makeSlide } from "#app/briefing/make-slide.ts";
import type { SlideParts } from "#app/briefing/slide-parts.ts";
import type { Slide } from "#app/briefing/slide.ts";
import { valueOf } from "#app/data/loadable.ts";
import type { PlanData } from "#app/data/plan-store.ts";
import type { LanguageCode } from "#app/language/language.ts";
import { noProgress, type ProgressMapData } from "#app/map/map-data.ts";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import type { ProgressParts } from "#app/use-progress.ts";
import { may } from "#domain/account/account.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { currentYear, type PlayedScene, playedScenes } from "#domain/briefing/play.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";

/** A briefing ready to be shown: its scenes in words, and what the map draws of the progress. */
export type Slides = {
  readonly scenes: readonly PlayedScene[];
  readonly slides: readonly Slide[];
  readonly statuses: readonly FeatureStatus[];
  readonly map: ProgressMapData;
  readonly parts: SlideParts;
};

const noStatuses: readonly FeatureStatus[] = [];

/** Everything that a briefing shows on the day that the progress tells of, kept up to date with it. */
export function useSlides(
  briefing: Briefing | null,
  loaded: LoadedPlan,
  data: PlanData,
  progress: ProgressParts,
  language: LanguageCode,
  chosenYear: Year | null,
  today: string,
): Slides {
  const { index, mapData } = loaded;
  const { code, data: known } = progress;
  const heads = known === null ? null : valueOf(known.heads);
  const rules = known === null ? null : valueOf(known.rules);
  const asOf = known?.asOf ?? today;
  const statuses = useMemo(
    () =>
      code === null || rules === null
        ? noStatuses
        : // Without a service, or while it is away, nothing is known to be reported.
          code.statusesOn(index, heads ?? [], rules, asOf),
    [code, index, heads, rules, asOf],
  );
  const map = useMemo(
    () => (code === null ? noProgress : code.buildProgressMap(mapData, statuses)),
    [code, mapData, statuses],
  );
  const isConfidential = may(known?.session?.account ?? null, "readConfidential", false);
  const { references } = data;
  const parts = useMemo<SlideParts>(
    () => ({
      index,
      statuses,
      references,
      language,
      asOf,
      current: currentYear(index.plan.years, asOf, chosenYear),
      isConfidential,
    }),
    [index, statuses, references, language, asOf, chosenYear, isConfidential],
  );
  const scenes = useMemo(() => (briefing === null ? [] : playedScenes(briefing, statuses)), [briefing, statuses]);
  const slides = useMemo(() => scenes.map((scene) => makeSlide(parts, scene)), [scenes, parts]);
  return { scenes, slides, statuses, map, parts };
}
