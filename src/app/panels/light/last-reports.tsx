import { useEffect, useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import { Chip } from "#app/ui/chip.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Report } from "#domain/progress/report.ts";
import { lightMessages } from "./messages.ts";
import { figure } from "#app/language/figures.ts";
import styles from "./why-panel.module.css";

type LastReportsProps = {
  readonly feature: FeatureId;
  readonly store: ProgressStore;
  readonly data: ProgressData;
  /** The responsible units in words. */
  readonly units: string;
};

const shownReports = 4;

/** The newest reports of a built thing, in short; public facts are marked, with their source. */
export function LastReports({ feature, store, data, units }: LastReportsProps) {
  const texts = useMessages(lightMessages);
  const [reports, setReports] = useState<readonly Report[] | "failed" | null>(null);
  const [attempt, setAttempt] = useState(0);
  const revision = data.revisions.get(feature) ?? 0;
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      const answer = await store.history(feature);
      if (!isGone) setReports(answer.kind === "value" ? answer.value : "failed");
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [store, feature, revision, attempt, data.asOf, data.session]);
  if (reports === null) return <Skeleton label={texts.loading} lines={2} />;
  if (reports === "failed")
    return (
      <ErrorRow retryLabel={texts.retry} onRetry={() => setAttempt(attempt + 1)}>
        {texts.historyFailed}
      </ErrorRow>
    );
  if (reports.length === 0) return <p className={styles["quiet"]}>{texts.noReports(units)}</p>;
  return (
    <section aria-label={texts.lastReports}>
      <h3 className={styles["heading"]}>{texts.lastReports}</h3>
      <ul className={styles["reports"]}>
        {reports.slice(0, shownReports).map((report) => (
          <LastReport key={report.id} report={report} />
        ))}
      </ul>
    </section>
  );
}

function LastReport({ report }: { readonly report: Report }) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  const isReturned = report.reviews.at(-1)?.verdict === "returned";
  return (
    <li>
      <time dateTime={report.asOfOn}>{report.asOfOn}</time>
      <div>
        <p data-void={isReturned || report.replacedBy !== null}>
          {reportPhaseTerm(language, report.phase)}
          {report.percent !== null && <b> {figure(report.percent)}%</b>}
          {report.source !== null && (
            <Chip kind="public" small>
              {texts.publicInformation}
            </Chip>
          )}
          {report.replacedBy !== null && <Chip small>{texts.corrected}</Chip>}
          {isReturned && <Chip small>{texts.returned}</Chip>}
        </p>
        <p className={styles["summary"]}>{report.summary}</p>
        {report.source !== null && (
          <p className={styles["quiet"]} lang="zh-CN">
            {report.source.publisher === "" ? report.source.title : report.source.publisher} {report.source.publishedOn}
          </p>
        )}
      </div>
    </li>
  );
}
