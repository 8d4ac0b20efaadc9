import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { wantSignIn } from "#app/panels/report-form/sign-in-wanted.ts";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { columnLabel } from "#app/workbook/labels.ts";
import { firstRow } from "#app/workbook/sheet-names.ts";
import type { WorkbookDesk } from "#app/workbook/workbook-desk.ts";
import type { WorkbookReading } from "#app/workbook/workbook-reading.ts";
import { may } from "#domain/account/account.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { columnLetter } from "#domain/spreadsheet/report-sheet.ts";
import { canBeSent, ImportReading } from "./import-reading.tsx";
import { workbookMessages } from "./messages.ts";
import { useImport } from "./use-import.ts";
import styles from "./workbook.module.css";

type ImportDialogProps = {
  readonly index: PlanIndex;
  readonly store: ProgressStore;
  readonly data: ProgressData;
  readonly desk: WorkbookDesk;
  readonly onClose: () => void;
};

/** Bringing a filled-in sheet back: every mistake, then every change, then all at once or nothing. */
export function ImportDialog({ index, store, data, desk, onClose }: ImportDialogProps) {
  const texts = useMessages(workbookMessages);
  const { step, read, send, startOver } = useImport(index, store, data, desk);
  const account = data.session?.account ?? null;
  const reason = whyOff(data);
  const footer = (step.kind === "read" || step.kind === "fault") && (
    <div className={styles["actions"]}>
      <Button onClick={startOver}>{texts.another}</Button>
      {step.kind === "read" && canBeSent(step.file) && (
        <Button kind="primary" disabled={reason !== null} onClick={() => void send(step.file)}>
          {texts.confirm}
        </Button>
      )}
    </div>
  );
  return (
    <WideDialog
      title={texts.title}
      closeLabel={texts.close}
      onClose={onClose}
      {...(footer === false ? {} : { footer })}
    >
      {reason !== null && <p>{texts[reason]}</p>}
      {reason === "signInNote" && (
        <Button
          kind="primary"
          onClick={() => {
            onClose();
            wantSignIn();
          }}
        >
          {texts.signIn}
        </Button>
      )}
      {reason === null && account !== null && step.kind === "choose" && (
        <FileChoice onFile={(file) => void read(file, account)} />
      )}
      {step.kind === "reading" && <p role="status">{texts.reading}</p>}
      {step.kind === "sending" && <p role="status">{texts.sending}</p>}
      {step.kind === "fault" && <FaultRow fault={step.fault} />}
      {step.kind === "read" && <ImportReading index={index} file={step.file} refusal={step.refusal} />}
      {step.kind === "done" && (
        <p className={styles["well"]} role="status">
          {texts.done(step.count)}
        </p>
      )}
    </WideDialog>
  );
}

type WhyOff = "offNote" | "signInNote" | "noRight" | "pastNote" | "loadingNote";

/** Why nothing can be imported now; `null`: it can. */
function whyOff({ origin, session, isPast, heads }: ProgressData): WhyOff | null {
  if (origin !== "server") return "offNote";
  if (session === null || session.account === null) return "signInNote";
  if (!may(session.account, "report", false)) return "noRight";
  if (isPast) return "pastNote";
  return heads.status === "ready" ? null : "loadingNote";
}

function FaultRow({ fault: { fault, column } }: { readonly fault: Extract<WorkbookReading, { ok: false }> }) {
  const texts = useMessages(workbookMessages);
  const language = useLanguage();
  return (
    <ErrorRow>
      {texts.faults[fault]}
      {column !== undefined && ` ${texts.moved(firstRow - 1, columnLetter(column), columnLabel(language, column))}`}
    </ErrorRow>
  );
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
