import { type FormEvent, useState } from "react";
import { changeAccount, makeAccount } from "#app/data/accounts-api.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { roleTerm } from "#app/language/progress-terms.ts";
import { Field } from "#app/ui/field.tsx";
import { Button } from "#app/ui/button.tsx";
import { type Account, newAccount, role as roles, type Role } from "#domain/account/account.ts";
import { accountChange } from "#domain/api/accounts.ts";
import type { UnitId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { parse } from "#domain/result.ts";
import styles from "./account.module.css";
import { accountMessages } from "./messages.ts";
import { PasswordField } from "./password-field.tsx";
import { type FormTrouble, issueFields, noTrouble, troubleOf } from "./problem-issues.ts";

type AccountFormProps = {
  readonly index: PlanIndex;
  /** The account to change; `null` makes a new one. */
  readonly account: Account | null;
  readonly onDone: () => void;
};

/** Making an account, or changing one. */
export function AccountForm({ index, account, onDone }: AccountFormProps) {
  const texts = useMessages(accountMessages);
  const language = useLanguage();
  const [userName, setUserName] = useState("");
  const [name, setName] = useState(account?.name ?? "");
  const [role, setRole] = useState<Role>(account?.role ?? "reporter");
  const [units, setUnits] = useState<readonly UnitId[]>(account?.units ?? []);
  const [password, setPassword] = useState("");
  const [trouble, setTrouble] = useState<FormTrouble>(noTrouble);

  async function store() {
    const shared = { name, role, units: role === "reporter" ? units : [] };
    if (account === null) {
      const content = parse(newAccount, { ...shared, userName, password });
      return content.ok ? makeAccount(content.value) : content;
    }
    if (role === "reporter" && units.length === 0)
      return { ok: false as const, issues: [{ path: ["units"], message: "" }] };
    const content = parse(accountChange, { ...shared, ...(password === "" ? {} : { password }) });
    return content.ok ? changeAccount(account.id, content.value) : content;
  }
  async function send(): Promise<void> {
    const outcome = await store();
    if ("issues" in outcome) setTrouble({ fields: issueFields(outcome.issues), line: null });
    else if (outcome.kind === "value") onDone();
    else setTrouble(troubleOf(outcome.kind === "problem" ? outcome.problem : null, texts.offline));
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  const issue = (field: "userName" | "name" | "units" | "password"): string | undefined =>
    trouble.fields.has(field) ? texts.issues[field] : undefined;
  const toggle = (unit: UnitId): void =>
    setUnits(units.includes(unit) ? units.filter((each) => each !== unit) : [...units, unit]);

  return (
    <form className={styles["form"]} onSubmit={submit}>
      {account === null && (
        <Field label={texts.userName} hint={texts.userNameHint} issue={issue("userName")}>
          {(control) => (
            <input
              {...control}
              value={userName}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setUserName(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={texts.name} hint={texts.nameHint} issue={issue("name")}>
        {(control) => <input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <fieldset className={styles["roles"]}>
        <legend className={styles["legend"]}>{texts.role}</legend>
        {roles.options.map((option) => (
          <label key={option}>
            <input type="radio" name="role" checked={role === option} onChange={() => setRole(option)} />
            {roleTerm(language, option)} <small>{texts.roleHints[option]}</small>
          </label>
        ))}
      </fieldset>
      {role === "reporter" && (
        <fieldset>
          <legend className={styles["legend"]}>{texts.units}</legend>
          <div className={styles["units"]}>
            {index.plan.units.map((unit) => (
              <label key={unit.id}>
                <input type="checkbox" checked={units.includes(unit.id)} onChange={() => toggle(unit.id)} />
                {language === "zh" ? unit.shortName : nameIn(language, unit)}
              </label>
            ))}
          </div>
          <p className={styles["line"]}>{issue("units")}</p>
        </fieldset>
      )}
      <PasswordField
        label={account === null ? texts.password : texts.resetPassword}
        hint={account === null ? texts.passwordHint : texts.resetHint}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        issue={issue("password")}
      />
      <p className={styles["line"]} role="alert">
        {trouble.line}
      </p>
      <Button kind="primary" type="submit" className={styles["submit"]}>
        {account === null ? texts.create : texts.save}
      </Button>
    </form>
  );
}
