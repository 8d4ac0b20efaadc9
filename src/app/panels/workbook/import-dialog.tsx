import { useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { newKey } from "#app/data/new-key.ts";
import { sendReportBatch } from "#app/data/progress-api.ts";
import { useMessages } from "#app/language/language.ts";
import { WideDialog } from "#app/panels/report-form/wide-dialog.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import type { WorkbookFault } from "#app/workbook/read-report-workbook.ts";
import { type Account, may } from "#domain/account/account.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Report } from "#domain/progress/report.ts";
import type { SheetReading } from "#domain/spreadsheet/read-report-rows.ts";
import { IssueTable } from "./issue-table.tsx";
import { workbookMessages } from "./messages.ts";
import { PreviewTable } from "./preview-table.tsx";
import styles from "./workbook.module.css";

type ImportDialogProps = {
  readonly index: PlanIndex;
  readonly store: ProgressStore;
  readonly data: ProgressData;
  readonly onClose: () => void;
};

type Step =
  | { readonly kind: "choose" }
  | { readonly kind: "reading" }
  | { readonly kind: "fault"; readonly fault: WorkbookFault }
  | { readonly kind: "read"; readonly reading: SheetReading; readonly key: string; readonly refusal: Refusal | null }
  | { readonly kind: "sending" }
  | { readonly kind: "done"; readonly count: number };

/** Why nothing was stored: lines with the row they belong to, `null` for the whole. */
type Refusal = readonly { readonly row: number | null; readonly text: string }[];

/** Bringing a filled-in sheet back: every mistake, then every change, then all at once or nothing. */
export function ImportDialog({ index, store, data, onClose }: ImportDialogProps) {
  const texts = useMessages(workbookMessages);
  const [step, setStep] = useState<Step>({ kind: "choose" });
  const account = data.session?.account ?? null;
  const refusal = refusalOf(account, data, texts);

  async function read(file: File, reader: Account): Promise<void> {
    setStep({ kind: "reading" });
    const [{ readReportWorkbook }, { phasesByName, unitsByName }, { readReportRows }] = await Promise.all([
      import("#app/workbook/read-report-workbook.ts"),
      import("#app/workbook/known-names.ts"),
      import("#domain/spreadsheet/read-report-rows.ts"),
    ]);
    const content = await readReportWorkbook(await file.arrayBuffer(), index.plan.document.number);
    if (!content.ok) {
      setStep({ kind: "fault", fault: content.fault });
      return;
    }
    const heads = data.heads.status === "ready" ? data.heads.value : [];
    const lasts = heads.flatMap(({ feature, unit }): (readonly [Report["feature"], Report])[] =>
      unit === null ? [] : [[feature, unit]],
    );
    const reading = readReportRows(content.rows, {
      index,
      account: reader,
      today: data.asOf,
      lastReports: new Map(lasts),
      units: unitsByName(index),
      phases: phasesByName(),
    });
    // One key for this file: confirming again after the network failed stores nothing twice.
    setStep({ kind: "read", reading, key: newKey(), refusal: null });
  }

  async function send(reading: SheetReading, key: string): Promise<void> {
    setStep({ kind: "sending" });
    const answer = await sendReportBatch({ reports: reading.rows.map(({ report }) => report) }, key);
    if (answer.kind === "value") {
      setStep({ kind: "done", count: answer.value.length });
      await store.reload();
      return;
    }
    const whole = answer.kind === "offline" ? texts.offline : answer.problem.detail;
    const issues = answer.kind === "problem" ? answer.problem.issues : [];
    const lines = issues.map(({ path, message }) => ({
      row: reading.rows[Number(path[1])]?.row ?? null,
      text: `${path.slice(2).join(".")} ${message}`.trim(),
    }));
    setStep({ kind: "read", reading, key, refusal: lines.length === 0 ? [{ row: null, text: whole }] : lines });
  }

  return (
    <WideDialog title={texts.title} closeLabel={texts.close} onClose={onClose} footer={footer()}>
      {refusal !== null && <p>{refusal}</p>}
      {refusal === null && account !== null && step.kind === "choose" && (
        <FileChoice onFile={(file) => void read(file, account)} />
      )}
      {(step.kind === "reading" || step.kind === "sending") && (
        <p role="status">{step.kind === "reading" ? texts.reading : texts.sending}</p>
      )}
      {step.kind === "fault" && <ErrorRow>{texts.faults[step.fault]}</ErrorRow>}
      {step.kind === "read" && <Reading index={index} reading={step.reading} refusal={step.refusal} />}
      {step.kind === "done" && (
        <p className={styles["well"]} role="status">
          {texts.done(step.count)}
        </p>
      )}
    </WideDialog>
  );

  function footer() {
    if (step.kind !== "read" && step.kind !== "fault") return undefined;
    const canSend = step.kind === "read" && step.reading.issues.length === 0 && step.reading.rows.length > 0;
    return (
      <div className={styles["actions"]}>
        <Button onClick={() => setStep({ kind: "choose" })}>{texts.another}</Button>
        {canSend && (
          <Button kind="primary" onClick={() => void send(step.reading, step.key)}>
            {texts.confirm}
          </Button>
        )}
      </div>
    );
  }
}

function refusalOf(
  account: Account | null,
  data: ProgressData,
  texts: { readonly offNote: string; readonly signInNote: string; readonly noRight: string },
): string | null {
  if (data.origin !== "server") return texts.offNote;
  if (account === null) return texts.signInNote;
  return may(account, "report", false) ? null : texts.noRight;
}

function FileChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  const texts = useMessages(workbookMessages);
  return (
    <label className={styles["drop"]}>
      <span>{texts.choose}</span>
      <input
        type="file"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
        }}
      />
      <small>{texts.limits}</small>
    </label>
  );
}

type ReadingProps = {
  readonly index: PlanIndex;
  readonly reading: SheetReading;
  readonly refusal: Refusal | null;
};

function Reading({ index, reading, refusal }: ReadingProps) {
  const texts = useMessages(workbookMessages);
  const { rows, issues } = reading;
  if (issues.length > 0) return <IssueTable issues={issues} />;
  if (rows.length === 0) return <p>{texts.nothing}</p>;
  return (
    <>
      {refusal !== null && (
        <ErrorRow>
          {texts.refused}
          <ul>
            {refusal.map(({ row, text }) => (
              <li key={`${row} ${text}`}>
                {row === null ? "" : `${texts.row(row)} `}
                {text}
              </li>
            ))}
          </ul>
        </ErrorRow>
      )}
      <PreviewTable index={index} reading={reading} />
    </>
  );
}
