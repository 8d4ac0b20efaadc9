import { useMessages } from "#app/language/language.ts";
import type { Report } from "#domain/progress/report.ts";
import { formMessages } from "./messages.ts";
import { figureText } from "./figure-text.ts";
import { ReportSummary } from "./report-summary.tsx";
import styles from "./last-report.module.css";

type LastReportProps = {
  /** `null`: no unit has reported yet. */
  readonly report: Report | null;
  readonly isCorrected: boolean;
  /** 序时进度 of today, percent; `null` where the plan lets expect none. */
  readonly expected: number | null;
  readonly isPhone: boolean;
};

/** The report before this one: beside the form, or folded above it on a phone. */
export function LastReport({ report, isCorrected, expected, isPhone }: LastReportProps) {
  const texts = useMessages(formMessages);
  const title = isCorrected ? texts.corrected : texts.last;
  const expectedLine = expected !== null && <p className={styles["quiet"]}>{texts.expected(figureText(expected))}</p>;
  if (report === null)
    return (
      <aside className={styles["last"]}>
        <p className={styles["quiet"]}>{texts.noLast}</p>
        {expectedLine}
      </aside>
    );
  if (isPhone)
    return (
      <details className={styles["folded"]}>
        <summary>
          {title} <time dateTime={report.asOfOn}>{report.asOfOn}</time>
          {report.percent !== null && <b> {figureText(report.percent)}%</b>}
        </summary>
        <ReportSummary report={report} />
        {expectedLine}
      </details>
    );
  return (
    <aside className={styles["last"]} aria-label={title}>
      <h3>{title}</h3>
      <ReportSummary report={report} />
      {expectedLine}
    </aside>
  );
}
