import { type FormEvent, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { type BriefingId, briefingId } from "#domain/briefing/briefing.ts";
import { deskMessages } from "./desk-messages.ts";
import styles from "./desk.module.css";

type NewDialogProps = {
  /** Ids that there are already. */
  readonly taken: readonly string[];
  readonly onCreate: (id: BriefingId, name: string, nameEn: string) => void;
  readonly onClose: () => void;
};

/** Begins a briefing of its own id and name. */
export function NewDialog({ taken, onCreate, onClose }: NewDialogProps) {
  const texts = useMessages(deskMessages);
  const [content, setContent] = useState({ id: "", name: "", nameEn: "" });
  const [isAsked, setAsked] = useState(false);
  const id = briefingId.safeParse(content.id.trim());
  const issues = {
    id: !id.success ? texts.idWrong : taken.includes(id.data) ? texts.idTaken : undefined,
    name: content.name.trim() === "" ? texts.nameWrong : undefined,
    nameEn: content.nameEn.trim() === "" ? texts.nameWrong : undefined,
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (id.success && Object.values(issues).every((issue) => issue === undefined))
      onCreate(id.data, content.name.trim(), content.nameEn.trim());
  };
  const labels = { id: texts.newId, name: texts.name, nameEn: texts.nameEn };
  return (
    <Dialog open onClose={onClose} title={texts.newTitle} closeLabel={texts.close}>
      <form className={styles["dialog"]} onSubmit={submit}>
        {(["id", "name", "nameEn"] as const).map((key) => (
          <Field
            key={key}
            label={labels[key]}
            hint={key === "id" ? texts.newIdHint : undefined}
            issue={isAsked ? issues[key] : undefined}
            isWide
          >
            {(control) => (
              <input
                {...control}
                value={content[key]}
                spellCheck={false}
                onChange={(event) => setContent({ ...content, [key]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div className={styles["actions"]}>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="primary" type="submit">
            {texts.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
