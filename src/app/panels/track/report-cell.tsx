import { useLanguage, useMessages } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { figure } from "#app/language/figures.ts";
import { trackMessages } from "./messages.ts";
import styles from "./report-cell.module.css";
import { isReportedThisMonth } from "./track-model.ts";

/** What the unit reported for the month: phase, percent, the day it tells of and its age; else that nothing came, and what came last. */
export function ReportCell({ status }: { readonly status: FeatureStatus }) {
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const { unit } = status.heads;
  const isNotAsked = status.light === "notDue" || (status.light === "done" && unit === null);
  if (unit === null) return <span className={styles["quiet"]}>{isNotAsked ? texts.nothing : texts.monthMissing}</span>;
  const words = (
    <>
      {reportPhaseTerm(language, unit.phase)}
      {unit.percent !== null && <b>{figure(unit.percent)}%</b>}
    </>
  );
  const day = <time dateTime={unit.asOfOn}>{unit.asOfOn}</time>;
  if (!isReportedThisMonth(status))
    return (
      <span className={styles["cell"]}>
        {status.light !== "done" && <span className={styles["quiet"]}>{texts.monthMissing}</span>}
        <span className={styles["detail"]}>
          {texts.lastReport(unit.asOfOn)} {words}
        </span>
      </span>
    );
  return (
    <span className={styles["cell"]}>
      <span className={styles["words"]}>{words}</span>
      <span className={styles["detail"]}>
        {day} · {texts.age(status.ageDays ?? 0)}
      </span>
    </span>
  );
}
