import { isoDay } from "#app/iso-day.ts";
import { useEffect, useState } from "react";
import { valueOf } from "#app/data/loadable.ts";
import type { PlanData, PlanStore } from "#app/data/plan-store.ts";
import { LanguageContext, nameIn } from "#app/language/language.ts";
import { currentAddress } from "#app/page/page-path.ts";
import { usePageLook } from "#app/page/use-page-look.ts";
import { type BriefView, readBriefView } from "#app/state/brief-view.ts";
import { useLoadedPlan } from "#app/use-map-scene.ts";
import { useProgress } from "#app/use-progress.ts";
import { usePresentPlan } from "#app/use-replacements.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { BriefState } from "./brief-state.tsx";
import { useBriefing } from "./use-briefing.ts";
import { useSlides } from "./use-slides.ts";
import { Wall } from "./wall.tsx";

type BriefPageProps = {
  readonly id: string;
  readonly store: PlanStore;
  readonly data: PlanData;
  readonly plan: Plan;
  readonly now: () => Date;
};

/** A briefing at its address: loaded, kept up to date with the progress, and played. */
export function BriefPage({ id, store, data, plan, now }: BriefPageProps) {
  const loaded = useLoadedPlan(data, plan);
  const [view] = useState<BriefView>(() => readBriefView(currentAddress().query, plan.years));
  const { language, theme } = view;
  const [day, setDay] = useState<string | null>(null);
  const progress = useProgress(true, day, now);
  usePresentPlan(store, progress.data);
  const { file, reload } = useBriefing(id, progress.data?.origin ?? null);
  const briefing = valueOf(file)?.briefing ?? null;
  const today = isoDay(now());
  const made = useSlides(briefing, loaded, data, progress, language, view.year, today);
  const { scenes, slides } = made;
  const first = Math.max(
    0,
    scenes.findIndex((scene) => scene.id === view.scene),
  );
  useEffect(() => void store.loadReferences(), [store]);
  const title = briefing === null ? "" : nameIn(language, briefing);
  usePageLook(theme, language, title);
  return (
    <LanguageContext value={language}>
      {slides.length === 0 || !loaded.isComplete ? (
        <BriefState id={id} file={file} onRetry={reload} />
      ) : (
        <Wall
          id={id}
          title={title}
          view={view}
          first={first}
          loaded={loaded}
          made={made}
          progress={progress}
          onDay={setDay}
          now={now}
        />
      )}
    </LanguageContext>
  );
}
