import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { NewReport, Report } from "#domain/progress/report.ts";
import { outboxMessages } from "./outbox-messages.ts";
import styles from "./outcome.module.css";
import { ReportSummary } from "./report-summary.tsx";

type ConflictProps = {
  /** The correction that came first. */
  readonly theirs: Report;
  readonly mine: NewReport;
  readonly onTakeTheirs: () => void;
  readonly onSendMine: () => void;
};

/** Two corrections of one report, side by side, for a person to decide between. */
export function Conflict({ theirs, mine, onTakeTheirs, onSendMine }: ConflictProps) {
  const texts = useMessages(outboxMessages);
  return (
    <div role="alert">
      <p className={styles["lead"]}>
        <b>{texts.conflict}</b>
        {texts.conflictLead}
      </p>
      <div className={styles["sides"]}>
        <section aria-label={texts.theirs}>
          <h3>{texts.theirs}</h3>
          <ReportSummary report={theirs} />
          <Button onClick={onTakeTheirs}>{texts.takeTheirs}</Button>
        </section>
        <section aria-label={texts.mine}>
          <h3>{texts.mine}</h3>
          <ReportSummary report={mine} />
          <Button kind="primary" onClick={onSendMine}>
            {texts.sendMine}
          </Button>
        </section>
      </div>
    </div>
  );
}
