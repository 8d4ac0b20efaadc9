import { type FormEvent, useState } from "react";
import { singleSignOnUrl } from "#app/data/accounts-api.ts";
import { signIn } from "#app/data/progress-api.ts";
import type { ProgressStore } from "#app/data/progress-store.ts";
import { useMessages } from "#app/language/language.ts";
import { Field } from "#app/ui/field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { kindOf } from "#domain/api/problem.ts";
import type { Session } from "#domain/api/session.ts";
import styles from "./account.module.css";
import { accountMessages } from "./messages.ts";
import { PasswordField } from "./password-field.tsx";

type SignInDialogProps = {
  readonly store: ProgressStore;
  readonly session: Session | null;
  readonly onClose: () => void;
};

/** Signing in with user name and password, or by the single sign-on where the installer has one. */
export function SignInDialog({ store, session, onClose }: SignInDialogProps) {
  const texts = useMessages(accountMessages);
  const [userName, setUserName] = useState("");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [line, setLine] = useState<string | null>(null);

  async function send(): Promise<void> {
    setBusy(true);
    const answer = await signIn({ userName, password });
    setBusy(false);
    if (answer.kind === "value") {
      onClose();
      await store.renewSession();
      return;
    }
    if (answer.kind === "offline") setLine(texts.offline);
    else setLine(kindOf(answer.problem) === "too-many-requests" ? texts.waiting : texts.wrong);
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  const other = session?.singleSignOn ?? null;
  return (
    <Dialog open onClose={onClose} title={texts.signInTitle} closeLabel={texts.close}>
      <form className={styles["form"]} onSubmit={submit}>
        <Field label={texts.userName} isWide>
          {(control) => (
            <input
              {...control}
              value={userName}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setUserName(event.target.value)}
            />
          )}
        </Field>
        <PasswordField label={texts.password} value={password} onChange={setPassword} autoComplete="current-password" />
        <p className={styles["line"]} role="alert">
          {line}
        </p>
        <div className={styles["row"]}>
          <Button
            kind="primary"
            type="submit"
            className={styles["submit"]}
            disabled={isBusy || userName.trim() === "" || password === ""}
          >
            {texts.signIn}
          </Button>
          {other !== null && (
            <a href={singleSignOnUrl(`${window.location.pathname}${window.location.search}`)}>
              {texts.with(other.name)}
            </a>
          )}
        </div>
      </form>
    </Dialog>
  );
}
