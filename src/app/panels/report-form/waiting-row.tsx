import { useState } from "react";
import type { WaitingReport } from "#app/data/outbox.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import { Button } from "#app/ui/button.tsx";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { figureText } from "./figure-text.ts";
import { issuesByField } from "./form-issues.ts";
import { outboxMessages } from "./outbox-messages.ts";
import styles from "./outbox-badge.module.css";

type WaitingRowProps = {
  readonly entry: WaitingReport;
  readonly index: PlanIndex;
  /** Id of the account that is signed in; `null`: nobody. */
  readonly account: string | null;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

/** What a waiting report waits for. */
export function waitsFor(
  { state, problem, account: own }: WaitingReport,
  account: string | null,
): keyof (typeof outboxMessages)["zh"]["waitsFor"] {
  if (state === "refused") return "correction";
  if (account !== null && account !== own) return "other";
  if (account === null || problem?.status === 401) return "signIn";
  return problem === null ? "network" : "server";
}

/** A waiting report: of what, since when, what it waits for; its writer may change what was refused, or take it out. */
export function WaitingRow({ entry, index, account, onChange, onRemove }: WaitingRowProps) {
  const texts = useMessages(outboxMessages);
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { report, state, problem } = entry;
  const feature = index.featureById.get(report.feature);
  const isOwn = account === entry.account;
  const issues = [...issuesByField(language, problem?.issues ?? []).values()];
  return (
    <li>
      <p>
        <b>{feature === undefined ? report.feature : nameIn(language, feature.properties)}</b>
        <time dateTime={report.asOfOn}>{report.asOfOn}</time>
      </p>
      {isOwn && (
        <p>
          {reportPhaseTerm(language, report.phase)}
          {report.percent !== null && ` ${figureText(report.percent)}%`} · {report.summary}
        </p>
      )}
      <p className={styles["state"]} data-state={state}>
        {texts.waitsFor[waitsFor(entry, account)]}
        {state === "refused" && issues.length > 0 && `${language === "zh" ? "：" : ": "}${issues.join("；")}`}
      </p>
      {isOwn && (
        <div className={styles["row"]}>
          {isAsking ? (
            <>
              <span>{texts.removeQuestion}</span>
              <Button onClick={onRemove}>{texts.remove}</Button>
              <Button onClick={() => setAsking(false)}>{texts.keep}</Button>
            </>
          ) : (
            <>
              {state === "refused" && feature !== undefined && <Button onClick={onChange}>{texts.change}</Button>}
              <Button kind="quiet" onClick={() => setAsking(true)}>
                {texts.remove}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
