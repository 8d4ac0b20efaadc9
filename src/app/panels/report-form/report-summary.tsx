import { useLanguage, useMessages } from "#app/language/language.ts";
import { reportPhaseTerm, sectionStateTerm } from "#app/language/progress-terms.ts";
import type { NewReport, Report } from "#domain/progress/report.ts";
import { writeChainage } from "./chainage.ts";
import { figureText } from "./figure-text.ts";
import { formMessages } from "./messages.ts";
import styles from "./report-summary.module.css";

type ReportSummaryProps = { readonly report: Report | NewReport };

/** What a report says, in short: day, phase, percent, words, and what stands beside them. */
export function ReportSummary({ report }: ReportSummaryProps) {
  const texts = useMessages(formMessages);
  const language = useLanguage();
  const author = "author" in report ? report.author : null;
  return (
    <div className={styles["summary"]}>
      <p className={styles["head"]}>
        <time dateTime={report.asOfOn}>{report.asOfOn}</time>
        <span>{reportPhaseTerm(language, report.phase)}</span>
        {report.percent !== null && <b>{figureText(report.percent)}%</b>}
      </p>
      {author !== null && <p className={styles["quiet"]}>{texts.by(author.name)}</p>}
      <p className={styles["words"]}>{report.summary}</p>
      <dl>
        <Row label={texts.reason} value={report.reason} />
        <Row label={texts.blockers} value={report.blockers} />
        <Row label={texts.needsCoordination} value={report.needsCoordination} />
        <Row
          label={texts.investment}
          value={report.investmentWanYuan === null ? null : figureText(report.investmentWanYuan)}
        />
        {report.sections.length > 0 && (
          <Row
            label={texts.sections}
            value={report.sections
              .map(
                ({ fromMeters, toMeters, state }) =>
                  `${writeChainage(fromMeters)}–${writeChainage(toMeters)} ${sectionStateTerm(language, state)}`,
              )
              .join(language === "zh" ? "；" : "; ")}
          />
        )}
      </dl>
    </div>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
