import { type FormEvent, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { deskMessages } from "./desk-messages.ts";
import styles from "./desk.module.css";
import { SelectField } from "./select-field.tsx";

type CaptureDialogProps = {
  /** Briefings to choose from: id and name. */
  readonly briefings: readonly (readonly [id: string, name: string])[];
  /** The one that is edited. */
  readonly id: string;
  readonly onCapture: (id: string) => void;
  readonly onClose: () => void;
};

/** Asks which briefing a view becomes a scene of. */
export function CaptureDialog({ briefings, id, onCapture, onClose }: CaptureDialogProps) {
  const texts = useMessages(deskMessages);
  const [chosen, setChosen] = useState(id);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onCapture(chosen);
  };
  return (
    <Dialog open onClose={onClose} title={texts.captureTitle} closeLabel={texts.close}>
      <form className={styles["dialog"]} onSubmit={submit}>
        <SelectField label={texts.captureInto} value={chosen} options={briefings} isWide onChange={setChosen} />
        <p>{texts.captureHint}</p>
        <div className={styles["actions"]}>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="primary" type="submit">
            {texts.capture}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
