import { listIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { FilePicker } from "./file-picker.tsx";
import { Findings } from "./findings.tsx";
import styles from "./intake.module.css";
import type { IntakeActions, IntakeStep } from "./intake-step.ts";
import { messages } from "./messages.ts";

type ImportDeskProps = IntakeActions & { readonly fileNames: readonly string[]; readonly step: IntakeStep };

/** What stands beside the map while files are brought in: what was found in them, and what becomes of it. Nothing is stored before the last button. */
export function ImportDesk(props: ImportDeskProps) {
  const { fileNames, step, onCancel } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const title = texts.title(listIn(language, fileNames));
  return (
    <section className={styles["desk"]} aria-label={title} data-import="">
      <h2 className={styles["title"]}>{title}</h2>
      {step.kind === "read" ? (
        <Findings {...props} drafts={step.drafts} issues={step.issues} />
      ) : step.kind === "failed" ? (
        <>
          <p className={styles["nowhere"]} role="alert">
            {texts.failed(step.detail)}
          </p>
          <div className={styles["actions"]}>
            <FilePicker onFiles={props.onFiles}>{texts.another}</FilePicker>
            <Button kind="quiet" onClick={onCancel}>
              {texts.discard}
            </Button>
          </div>
        </>
      ) : (
        <Waiting step={step} onCancel={onCancel} />
      )}
    </section>
  );
}

type Busy = Exclude<IntakeStep, { kind: "read" | "failed" }>;

function Waiting({ step, onCancel }: { readonly step: Busy; readonly onCancel: () => void }) {
  const texts = useMessages(messages);
  const words =
    step.kind === "placing"
      ? texts.placing
      : step.kind === "adding"
        ? texts.adding
        : step.progress === null
          ? texts.opening
          : texts.stages[step.progress.stage](step.progress.file);
  const share =
    step.kind === "adding"
      ? step.share
      : step.kind === "reading" && step.progress !== null && step.progress.total > 0
        ? Math.min(1, step.progress.done / step.progress.total)
        : undefined;
  return (
    <>
      <p role="status">{words}…</p>
      <progress
        className={styles["progress"]}
        max={1}
        aria-label={words}
        {...(share === undefined ? {} : { value: share })}
      />
      <div className={styles["actions"]}>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </>
  );
}
