import { useEffect, useState } from "react";
import { askAccounts, askAudit, auditCsvUrl } from "#app/data/accounts-api.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import type { Account } from "#domain/account/account.ts";
import type { AuditFilter, AuditLine, AuditPage } from "#domain/api/audit.ts";
import styles from "./account.module.css";
import { accountMessages } from "./messages.ts";

/** Who did what, when and from where, for administrators: newest first, narrowed, as a table to take away. */
export function AuditDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useMessages(accountMessages);
  const [filter, setFilter] = useState<AuditFilter>({});
  const [accounts, setAccounts] = useState<readonly Account[]>([]);
  const [entries, setEntries] = useState<readonly AuditLine[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");

  const show = (page: AuditPage, before: readonly AuditLine[]): void => {
    setEntries([...before, ...page.entries]);
    setNext(page.next);
    setState("ready");
  };
  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await askAccounts();
      if (answer.kind === "value") setAccounts(answer.value);
    };
    void load();
  }, []);
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      const answer = await askAudit(filter, null);
      if (isOver) return;
      if (answer.kind === "value") show(answer.value, []);
      else setState("failed");
    };
    void load();
    return () => {
      isOver = true;
    };
  }, [filter]);
  async function more(): Promise<void> {
    const answer = await askAudit(filter, next);
    if (answer.kind === "value") show(answer.value, entries);
    else setState("failed");
  }
  const narrow = (name: keyof AuditFilter, value: string): void => {
    const { [name]: _before, ...others } = filter;
    setFilter(value === "" ? others : { ...others, [name]: value });
  };

  return (
    <WideDialog title={texts.audit} closeLabel={texts.close} onClose={onClose}>
      <div className={styles["filters"]}>
        {(["from", "to"] as const).map((end) => (
          <label key={end}>
            {texts[end]}
            <input type="date" value={filter[end] ?? ""} onChange={(event) => narrow(end, event.target.value)} />
          </label>
        ))}
        <label>
          {texts.who}
          <select value={filter.account ?? ""} onChange={(event) => narrow("account", event.target.value)}>
            <option value="">{texts.anybody}</option>
            {accounts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {texts.action}
          <select value={filter.action ?? ""} onChange={(event) => narrow("action", event.target.value)}>
            <option value="">{texts.everything}</option>
            {Object.entries(texts.actions).map(([action, word]) => (
              <option key={action} value={action}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <a href={auditCsvUrl(filter)} download="audit.csv">
          {texts.exportCsv}
        </a>
      </div>
      {state === "failed" && <ErrorRow>{texts.failed}</ErrorRow>}
      {state === "ready" && entries.length === 0 && <p>{texts.noEntries}</p>}
      <AuditTable entries={entries} />
      {next !== null && <Button onClick={() => void more()}>{texts.more}</Button>}
    </WideDialog>
  );
}

function AuditTable({ entries }: { readonly entries: readonly AuditLine[] }) {
  const texts = useMessages(accountMessages);
  const language = useLanguage();
  if (entries.length === 0) return null;
  const time = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "short",
    timeStyle: "medium",
  });
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            {[texts.when, texts.who, texts.action, texts.subject, texts.address].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ number, at, account, action, subject, address }) => (
            <tr key={number}>
              <td>{time.format(new Date(at))}</td>
              <td>{account?.name ?? texts.nobody}</td>
              <td>{texts.actions[action] ?? action}</td>
              <td>{subject}</td>
              <td>{address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
