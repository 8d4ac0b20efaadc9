import { lazy, Suspense, useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { listIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { unitNames } from "../track/track-model.ts";
import { lightMessages } from "./messages.ts";
import { mayReportOn, ReportButton } from "./report-button.tsx";
import styles from "./why-panel.module.css";

const HistoryPanel = lazy(() =>
  import("../history/history-panel.tsx").then((module) => ({ default: module.HistoryPanel })),
);

type WhyActionsProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly store: ProgressStore;
  readonly data: ProgressData;
};

/** The ways on from a light: to report, for whom it is up to, and to everything that was reported. */
export function WhyActions({ index, feature, store, data }: WhyActionsProps) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const parts = { index, feature, store, data };
  const isForOthers = data.origin === "server" && !mayReportOn(index, feature, data);
  return (
    <div className={styles["actions"]} data-screen-only="">
      <ReportButton {...parts} />
      <Button onClick={() => setHistoryOpen(true)}>{texts.history}</Button>
      {isForOthers && (
        <p className={styles["quiet"]}>{texts.whoReports(listIn(language, unitNames(index, feature.id, language)))}</p>
      )}
      {isHistoryOpen && (
        <Suspense fallback={null}>
          <HistoryPanel {...parts} onClose={() => setHistoryOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
