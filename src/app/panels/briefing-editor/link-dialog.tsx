import { type FormEvent, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { deskMessages } from "./desk-messages.ts";
import styles from "./desk.module.css";

type LinkDialogProps = {
  /** Takes a link; answers whether it was one of a view. */
  readonly onCapture: (link: string) => boolean;
  readonly onClose: () => void;
};

/** Makes a scene of a view that somebody has copied the link of. */
export function LinkDialog({ onCapture, onClose }: LinkDialogProps) {
  const texts = useMessages(deskMessages);
  const [link, setLink] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (onCapture(link)) onClose();
    else setWrong(true);
  };
  return (
    <Dialog open onClose={onClose} title={texts.linkTitle} closeLabel={texts.close}>
      <form className={styles["dialog"]} onSubmit={submit}>
        <p>{texts.linkHint}</p>
        <Field label={texts.link} issue={isWrong ? texts.linkWrong : undefined} isWide>
          {(control) => (
            <input
              {...control}
              value={link}
              spellCheck={false}
              onChange={(event) => {
                setLink(event.target.value);
                setWrong(false);
              }}
            />
          )}
        </Field>
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
