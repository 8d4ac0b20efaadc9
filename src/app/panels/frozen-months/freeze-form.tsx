import { type FormEvent, useState } from "react";
import { freezeMonth } from "#app/data/progress-api.ts";
import { useMessages } from "#app/language/language.ts";
import { Field } from "#app/ui/field.tsx";
import { Button } from "#app/ui/button.tsx";
import { kindOf } from "#domain/api/problem.ts";
import { lastDayOf, monthOf } from "#domain/progress/reporting-day.ts";
import styles from "./frozen-months.module.css";
import { monthMessages } from "./messages.ts";

type FreezeFormProps = { readonly today: string; readonly onDone: () => void };

/** Freezing a month: which, as of which day, and its name. */
export function FreezeForm({ today, onDone }: FreezeFormProps) {
  const texts = useMessages(monthMessages);
  const [month, setMonth] = useState(monthOf(today));
  const [asOf, setAsOf] = useState(today);
  const [name, setName] = useState(texts.usualName(monthOf(today)));
  const [line, setLine] = useState<string | null>(null);

  const chooseMonth = (chosen: string): void => {
    setMonth(chosen);
    if (chosen === "") return;
    setName(texts.usualName(chosen));
    setAsOf(chosen === monthOf(today) ? today : lastDayOf(chosen));
  };
  async function send(): Promise<void> {
    const answer = await freezeMonth({ month, name, asOf });
    if (answer.kind === "value") onDone();
    else if (answer.kind === "offline") setLine(texts.offline);
    else
      setLine(kindOf(answer.problem) === "conflict" ? texts.nameTaken : wordsOf(answer.problem.issues, texts.dayHint));
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <Field label={texts.month}>
        {(control) => (
          <input
            {...control}
            type="month"
            max={monthOf(today)}
            required
            value={month}
            onChange={(event) => chooseMonth(event.target.value)}
          />
        )}
      </Field>
      <Field label={texts.asOf} hint={texts.dayHint}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            required
            value={asOf}
            onChange={(event) => setAsOf(event.target.value)}
          />
        )}
      </Field>
      <Field label={texts.name} isWide>
        {(control) => (
          <input {...control} required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <p className={styles["line"]} role="alert">
        {line}
      </p>
      <p className={styles["hint"]}>{texts.freezeHint}</p>
      <Button kind="primary" type="submit">
        {texts.freeze}
      </Button>
    </form>
  );
}

function wordsOf(issues: readonly { readonly message: string }[], usual: string): string {
  return issues.length === 0 ? usual : issues.map(({ message }) => message).join(" ");
}
