import { type FormEvent, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import type { DraftReading } from "#domain/briefing/briefing-draft.ts";
import { deskMessages } from "./desk-messages.ts";
import styles from "./desk.module.css";
import { IssueList } from "./issue-list.tsx";

type SaveDialogProps = {
  readonly reading: DraftReading;
  /** The version that saving makes. */
  readonly version: number;
  readonly onSave: (note: string) => void;
  readonly onChoose: (at: number) => void;
  readonly onClose: () => void;
};

/** Saves with a note, or says everything that has to be mended first. */
export function SaveDialog({ reading, version, onSave, onChoose, onClose }: SaveDialogProps) {
  const texts = useMessages(deskMessages);
  const [note, setNote] = useState("");
  const { issues, warnings } = reading;
  if (issues.length > 0) return <IssueDialog reading={reading} onChoose={onChoose} onClose={onClose} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(note.trim());
  };
  return (
    <Dialog open onClose={onClose} title={texts.saveTitle(version)} closeLabel={texts.close}>
      <form className={styles["dialog"]} onSubmit={submit}>
        <Field label={texts.note} hint={texts.noteHint} isWide>
          {(control) => (
            <input {...control} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        {warnings.length > 0 && (
          <>
            <p>{texts.warningsTitle}</p>
            <IssueList issues={warnings} onChoose={onChoose} />
          </>
        )}
        <div className={styles["actions"]}>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="primary" type="submit">
            {texts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Everything that has to be mended before a briefing can be saved or downloaded. */
export function IssueDialog({ reading, onChoose, onClose }: Pick<SaveDialogProps, "reading" | "onChoose" | "onClose">) {
  const texts = useMessages(deskMessages);
  return (
    <Dialog open onClose={onClose} title={texts.issuesTitle(reading.issues.length)} closeLabel={texts.close}>
      <div className={styles["dialog"]}>
        <p>{texts.issuesHint}</p>
        <IssueList issues={reading.issues} onChoose={onChoose} />
      </div>
    </Dialog>
  );
}
