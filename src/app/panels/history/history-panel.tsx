import { lazy, Suspense, useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { may, reportingUnits } from "#domain/account/account.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { scheduleOf } from "#domain/progress/expected-progress.ts";
import type { Report } from "#domain/progress/report.ts";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import { HistoryItem } from "./history-item.tsx";
import { progressChart } from "./history-model.ts";
import styles from "./history.module.css";
import { historyMessages } from "./messages.ts";
import { ProgressChart } from "./progress-chart.tsx";
import { useHistory } from "./use-history.ts";

const ReportForm = lazy(() =>
  import("../report-form/report-form.tsx").then((module) => ({ default: module.ReportForm })),
);

type HistoryPanelProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly store: ProgressStore;
  readonly data: ProgressData;
  readonly onClose: () => void;
};

/** Everything that was reported on a built thing, in a window of its own. */
export function HistoryPanel({ index, feature, store, data, onClose }: HistoryPanelProps) {
  const texts = useMessages(historyMessages);
  const language = useLanguage();
  const { reports, hasFailed, retry, replace } = useHistory(store, data, feature.id);
  const [corrected, setCorrected] = useState<Report | null>(null);
  const account = data.session?.account ?? null;
  const isWritable = data.origin === "server" && !data.isPast;
  const units = reportingUnits(account, index, feature.id);
  const timeZone = data.rules.status === "ready" ? data.rules.value.timeZone : "Asia/Shanghai";
  const chart = reports === null ? null : progressChart(reports, scheduleOf(index, feature), data.asOf);
  return (
    <WideDialog title={texts.title(nameIn(language, feature.properties))} closeLabel={texts.close} onClose={onClose}>
      {hasFailed && (
        <ErrorRow retryLabel={texts.retry} onRetry={retry}>
          {texts.failed}
        </ErrorRow>
      )}
      {reports === null && !hasFailed && <Skeleton label={texts.loading} lines={5} />}
      {reports !== null && reports.length === 0 && <p className={styles["empty"]}>{texts.empty}</p>}
      {reports !== null && (
        <section className={styles["chart"]} aria-label={texts.chart}>
          <h3>{texts.chart}</h3>
          {chart === null ? (
            <p className={styles["quiet"]}>{texts.noChart}</p>
          ) : (
            <ProgressChart chart={chart} today={data.asOf} />
          )}
        </section>
      )}
      {reports !== null && reports.length > 0 && (
        <>
          <p className={styles["quiet"]}>
            {texts.count(reports.length)}
            {account === null && data.origin === "server" && ` · ${texts.confidentialHidden}`}
          </p>
          <ol className={styles["list"]}>
            {reports.map((report) => (
              <HistoryItem
                key={report.id}
                index={index}
                feature={feature}
                report={report}
                reports={reports}
                timeZone={timeZone}
                onCorrect={
                  isWritable && report.replacedBy === null && report.unit !== null && units.includes(report.unit)
                    ? () => setCorrected(report)
                    : null
                }
                mayReview={isWritable && may(account, "review", false)}
                store={store}
                onReviewed={replace}
              />
            ))}
          </ol>
        </>
      )}
      {corrected !== null && (
        <Suspense fallback={null}>
          <ReportForm
            key={corrected.id}
            index={index}
            feature={feature}
            store={store}
            data={data}
            corrects={corrected}
            onClose={() => {
              setCorrected(null);
              retry();
            }}
          />
        </Suspense>
      )}
    </WideDialog>
  );
}
