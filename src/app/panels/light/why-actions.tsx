import { lazy, Suspense, useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { listIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { reportingUnits } from "#domain/account/account.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { unitNames } from "../track/track-model.ts";
import { lightMessages } from "./messages.ts";
import styles from "./why-panel.module.css";

const ReportForm = lazy(() =>
  import("../report-form/report-form.tsx").then((module) => ({ default: module.ReportForm })),
);
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
  const [opened, setOpened] = useState<"report" | "history" | null>(null);
  const isServed = data.origin === "server";
  const mayReport = isServed && reportingUnits(data.session?.account ?? null, index, feature.id).length > 0;
  const window = { index, feature, store, data, onClose: () => setOpened(null) };
  return (
    <div className={styles["actions"]} data-screen-only="">
      {mayReport && (
        <Button kind="primary" onClick={() => setOpened("report")}>
          {texts.report}
        </Button>
      )}
      <Button onClick={() => setOpened("history")}>{texts.history}</Button>
      {isServed && !mayReport && (
        <p className={styles["quiet"]}>{texts.whoReports(listIn(language, unitNames(index, feature.id, language)))}</p>
      )}
      <Suspense fallback={null}>
        {opened === "report" && <ReportForm {...window} />}
        {opened === "history" && <HistoryPanel {...window} />}
      </Suspense>
    </div>
  );
}
