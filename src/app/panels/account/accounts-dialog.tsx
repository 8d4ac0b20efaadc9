import { useCallback, useEffect, useState } from "react";
import { askAccounts, changeAccount } from "#app/data/accounts-api.ts";
import type { Answer } from "#app/data/answer.ts";
import { listIn, nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { roleTerm } from "#app/language/progress-terms.ts";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import type { Account } from "#domain/account/account.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { AccountForm } from "./account-form.tsx";
import styles from "./account.module.css";
import { accountMessages } from "./messages.ts";

type AccountsDialogProps = { readonly index: PlanIndex; readonly onClose: () => void };

/** Every account, for administrators: adding, changing, closing and opening again. */
export function AccountsDialog({ index, onClose }: AccountsDialogProps) {
  const texts = useMessages(accountMessages);
  const [answer, setAnswer] = useState<Answer<readonly Account[]> | null>(null);
  // `null`: the list; "new": a new account.
  const [edited, setEdited] = useState<Account | "new" | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const load = useCallback(() => void askAccounts().then(setAnswer), []);
  useEffect(load, [load]);

  async function changeClosed(account: Account): Promise<void> {
    const outcome = await changeAccount(account.id, { isClosed: !account.isClosed });
    setLine(outcome.kind === "problem" ? outcome.problem.detail : outcome.kind === "offline" ? texts.offline : null);
    load();
  }
  const title = edited === null ? texts.accounts : edited === "new" ? texts.add : texts.editTitle(edited.name);
  return (
    <WideDialog
      title={title}
      closeLabel={texts.close}
      onClose={edited === null ? onClose : () => setEdited(null)}
      footer={
        edited === null && (
          <Button kind="primary" onClick={() => setEdited("new")}>
            {texts.add}
          </Button>
        )
      }
    >
      {edited === null ? (
        <AccountTable
          index={index}
          answer={answer}
          line={line}
          onRetry={load}
          onEdit={setEdited}
          onClosedChange={(account) => void changeClosed(account)}
        />
      ) : (
        <AccountForm
          index={index}
          account={edited === "new" ? null : edited}
          onDone={() => {
            setEdited(null);
            load();
          }}
        />
      )}
    </WideDialog>
  );
}

type AccountTableProps = {
  readonly index: PlanIndex;
  readonly answer: Answer<readonly Account[]> | null;
  readonly line: string | null;
  readonly onRetry: () => void;
  readonly onEdit: (account: Account) => void;
  readonly onClosedChange: (account: Account) => void;
};

function AccountTable({ index, answer, line, onRetry, onEdit, onClosedChange }: AccountTableProps) {
  const texts = useMessages(accountMessages);
  const language = useLanguage();
  if (answer === null) return <p role="status">{texts.loading}</p>;
  if (answer.kind !== "value")
    return (
      <ErrorRow retryLabel={texts.retry} onRetry={onRetry}>
        {texts.failed}
      </ErrorRow>
    );
  const unitNames = ({ units, role }: Account): string => {
    if (role !== "reporter") return texts.allUnits;
    const named = units.flatMap((id) => index.unitById.get(id) ?? []);
    return listIn(
      language,
      named.map((unit) => (language === "zh" ? unit.shortName : nameIn(language, unit))),
    );
  };
  return (
    <>
      <p className={styles["line"]} role="alert">
        {line}
      </p>
      <div className={styles["scroll"]}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              {[texts.userName, texts.name, texts.role, texts.units, ""].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.value.map((account) => (
              <tr key={account.id} data-closed={account.isClosed}>
                <th scope="row">{account.userName}</th>
                <td>
                  {account.name}
                  {account.isClosed && ` · ${texts.closed}`}
                </td>
                <td>{roleTerm(language, account.role)}</td>
                <td>{unitNames(account)}</td>
                <td className={styles["row"]}>
                  <Button onClick={() => onEdit(account)}>{texts.edit}</Button>
                  <Button kind="quiet" onClick={() => onClosedChange(account)}>
                    {account.isClosed ? texts.reopen : texts.closeAccount}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
