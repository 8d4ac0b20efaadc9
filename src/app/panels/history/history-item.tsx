import type { ProgressStore } from "#app/data/progress-store.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Report } from "#domain/progress/report.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import { ReportSummary } from "../report-form/report-summary.tsx";
import { stands } from "./history-model.ts";
import styles from "./history.module.css";
import { historyMessages } from "./messages.ts";
import { PhotoStrip } from "./photo-strip.tsx";
import { ReviewActions } from "./review-actions.tsx";

type HistoryItemProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly report: Report;
  /** All of the feature, for what corrects what. */
  readonly reports: readonly Report[];
  readonly timeZone: string;
  readonly store: ProgressStore;
  /** `null`: whoever reads may not correct it. */
  readonly onCorrect: (() => void) | null;
  readonly mayReview: boolean;
  readonly onReviewed: (report: Report) => void;
};

function elementOf(id: string): string {
  return `report-${id}`;
}

/** One report with everything that was said on it. One that no longer stands is struck and stays readable. */
export function HistoryItem(props: HistoryItemProps) {
  const { index, feature, report, reports, timeZone, store, onCorrect, mayReview, onReviewed } = props;
  const texts = useMessages(historyMessages);
  const language = useLanguage();
  const unit = report.unit === null ? undefined : index.unitById.get(report.unit);
  const dayOf = (instant: string): string => dayIn(timeZone, new Date(instant));
  const isReturned = report.reviews.at(-1)?.verdict === "returned";
  return (
    <li id={elementOf(report.id)} tabIndex={-1} className={styles["item"]} data-stands={stands(report)}>
      <p className={styles["head"]}>
        {unit !== undefined && <b>{nameIn(language, unit)}</b>}
        {report.source !== null && (
          <Chip kind="public" small>
            {texts.publicInformation}
          </Chip>
        )}
        {report.replacedBy !== null && <Chip small>{texts.corrected}</Chip>}
        {isReturned && <Chip small>{texts.returned}</Chip>}
        <span className={styles["quiet"]}>{report.source === null && texts.taken(dayOf(report.createdAt))}</span>
      </p>
      <div className={styles["content"]}>
        <ReportSummary report={report} />
      </div>
      {report.source !== null && (
        <p className={styles["quiet"]} lang="zh-CN">
          {texts.source(report.source.title, report.source.publisher, report.source.publishedOn)}
          {report.source.address !== "" && ` ${report.source.address}`}
        </p>
      )}
      <PhotoStrip feature={feature} photos={report.photos} />
      <Linked id={report.replaces} reports={reports} words={texts.corrects} />
      <Linked id={report.replacedBy} reports={reports} words={texts.correctedBy} />
      {report.reviews.map(({ verdict, reason, reviewer, createdAt }) => (
        <p key={`${createdAt} ${verdict}`} className={styles["word"]} data-verdict={verdict}>
          {texts.word(texts[verdict], reviewer.name, dayOf(createdAt))}
          {reason !== null && <q>{reason}</q>}
        </p>
      ))}
      <div className={styles["actions"]}>
        {onCorrect !== null && <Button onClick={onCorrect}>{texts.correct}</Button>}
        {mayReview && report.source === null && report.replacedBy === null && (
          <ReviewActions report={report} store={store} onReviewed={onReviewed} />
        )}
      </div>
    </li>
  );
}

type LinkedProps = {
  readonly id: Report["id"] | null;
  readonly reports: readonly Report[];
  readonly words: (day: string) => string;
};

/** The way to the report that this one corrects, or that corrected this one. Nothing where there is none, or it is not known yet. */
function Linked({ id, reports, words }: LinkedProps) {
  const other = reports.find((each) => each.id === id);
  if (other === undefined) return null;
  return (
    <button
      type="button"
      className={styles["link"]}
      onClick={() => {
        const element = document.getElementById(elementOf(other.id));
        element?.scrollIntoView({ block: "nearest", behavior: "smooth" });
        element?.focus({ preventScroll: true });
      }}
    >
      {words(other.asOfOn)}
    </button>
  );
}
