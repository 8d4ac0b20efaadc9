import { type FormEvent, useState } from "react";
import { changePassword } from "#app/data/accounts-api.ts";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { passwordChange } from "#domain/api/session.ts";
import { parse } from "#domain/result.ts";
import styles from "./account.module.css";
import { accountMessages } from "./messages.ts";
import { PasswordField } from "./password-field.tsx";
import { type FormTrouble, issueFields, noTrouble, troubleOf } from "./problem-issues.ts";

/** Another password of one's own. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useMessages(accountMessages);
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const [isDone, setDone] = useState(false);
  const [trouble, setTrouble] = useState<FormTrouble>(noTrouble);

  async function send(): Promise<void> {
    const content = parse(passwordChange, { currentPassword, newPassword });
    if (!content.ok) {
      setTrouble({ fields: issueFields(content.issues), line: null });
      return;
    }
    const answer = await changePassword(content.value);
    if (answer.kind === "value") setDone(true);
    else setTrouble(troubleOf(answer.kind === "problem" ? answer.problem : null, texts.offline));
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  const issue = (field: "currentPassword" | "newPassword"): string | undefined =>
    trouble.fields.has(field) ? texts.issues[field] : undefined;
  return (
    <Dialog open onClose={onClose} title={texts.changePassword} closeLabel={texts.close}>
      {isDone ? (
        <p className={styles["well"]} role="status">
          {texts.passwordChanged}
        </p>
      ) : (
        <form className={styles["form"]} onSubmit={submit}>
          <PasswordField
            label={texts.currentPassword}
            value={currentPassword}
            onChange={setCurrent}
            autoComplete="current-password"
            issue={issue("currentPassword")}
          />
          <PasswordField
            label={texts.newPassword}
            hint={texts.passwordHint}
            value={newPassword}
            onChange={setNew}
            autoComplete="new-password"
            issue={issue("newPassword")}
          />
          <p className={styles["line"]} role="alert">
            {trouble.line}
          </p>
          <Button kind="primary" type="submit" className={styles["submit"]}>
            {texts.save}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
