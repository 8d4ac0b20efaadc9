import { type FormEvent, useState } from "react";
import { setUp } from "#app/data/accounts-api.ts";
import { useMessages } from "#app/language/language.ts";
import { usePageLook } from "#app/page/use-page-look.ts";
import { Field } from "#app/ui/field.tsx";
import { Button } from "#app/ui/button.tsx";
import { setUp as setUpContent } from "#domain/api/session.ts";
import { parse } from "#domain/result.ts";
import styles from "./account.module.css";
import { accountMessages } from "./messages.ts";
import { PasswordField } from "./password-field.tsx";
import { type FormTrouble, issueFields, noTrouble, troubleOf } from "./problem-issues.ts";

type SetUpPageProps = {
  /** Of the one-time link; empty where the link has none. */
  readonly token: string;
  /** Address of the progress. */
  readonly trackHref: string;
};

/** The page of the one-time link: the first account. */
export function SetUpPage({ token, trackHref }: SetUpPageProps) {
  const texts = useMessages(accountMessages);
  usePageLook("porcelain", "zh", texts.setUpTitle);
  const [userName, setUserName] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [isDone, setDone] = useState(false);
  const [trouble, setTrouble] = useState<FormTrouble>(noTrouble);

  async function send(): Promise<void> {
    const content = parse(setUpContent, { token, userName, name, password });
    if (!content.ok) {
      const fields = issueFields(content.issues);
      setTrouble({ fields, line: fields.has("token") ? texts.setUpBroken : null });
      return;
    }
    const answer = await setUp(content.value);
    if (answer.kind === "value") setDone(true);
    else if (answer.kind === "problem" && [403, 404, 409].includes(answer.problem.status))
      setTrouble({ fields: new Set(), line: texts.setUpBroken });
    else setTrouble(troubleOf(answer.kind === "problem" ? answer.problem : null, texts.offline));
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  const issue = (field: "userName" | "name" | "password"): string | undefined =>
    trouble.fields.has(field) ? texts.issues[field] : undefined;
  return (
    <main className={styles["page"]}>
      <div className={styles["sheet"]}>
        <h1>{texts.setUpTitle}</h1>
        {isDone ? (
          <>
            <p className={styles["well"]} role="status">
              {texts.setUpDone}
            </p>
            <a href={trackHref}>{texts.toTrack}</a>
          </>
        ) : (
          <>
            <p>{texts.setUpIntro}</p>
            <form className={styles["form"]} onSubmit={submit}>
              <Field label={texts.userName} hint={texts.userNameHint} issue={issue("userName")} isWide>
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
              <Field label={texts.name} hint={texts.nameHint} issue={issue("name")} isWide>
                {(control) => (
                  <input
                    {...control}
                    value={name}
                    autoComplete="name"
                    onChange={(event) => setName(event.target.value)}
                  />
                )}
              </Field>
              <PasswordField
                label={texts.password}
                hint={texts.passwordHint}
                value={password}
                onChange={setPassword}
                autoComplete="new-password"
                issue={issue("password")}
              />
              <p className={styles["line"]} role="alert">
                {trouble.line}
              </p>
              <Button kind="primary" type="submit" className={styles["submit"]}>
                {texts.create}
              </Button>
            </form>
          </>
        )}
      </div>
    </main>
  );
}
