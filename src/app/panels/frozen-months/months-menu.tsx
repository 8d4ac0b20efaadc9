import { useState } from "react";
import { askFrozenMonth } from "#app/data/progress-api.ts";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { useMessages } from "#app/language/language.ts";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { may } from "#domain/account/account.ts";
import type { FrozenMonth, FrozenMonthEntry } from "#domain/progress/frozen-month.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { FreezeForm } from "./freeze-form.tsx";
import styles from "./frozen-months.module.css";
import { monthMessages } from "./messages.ts";
import { MonthView } from "./month-view.tsx";

type MonthsMenuProps = {
  readonly store: ProgressStore;
  readonly data: ProgressData;
  /** The present day, also while a past one is shown. */
  readonly today: string;
};

type Shown =
  | { readonly kind: "list" }
  | { readonly kind: "freeze" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "month"; readonly month: FrozenMonth }
  | { readonly kind: "comparison"; readonly before: FrozenMonth; readonly after: FrozenMonth };

/** The frozen months: reading, comparing and, for the plan office, freezing another one. */
export function MonthsMenu({ store, data, today }: MonthsMenuProps) {
  const texts = useMessages(monthMessages);
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<Shown>({ kind: "list" });
  const account = data.session?.account ?? null;
  const canFreeze = may(account, "freezeMonth", false);
  if (data.months.length === 0 && !canFreeze) return null;

  const read = async (id: string): Promise<FrozenMonth | null> => {
    const known = store.publishedMonth(id);
    if (known !== null) return known;
    const answer = await askFrozenMonth(id);
    return answer.kind === "value" ? answer.value : null;
  };
  async function show(id: string): Promise<void> {
    setShown({ kind: "loading" });
    const month = await read(id);
    setShown(month === null ? { kind: "failed" } : { kind: "month", month });
  }
  async function compare(month: FrozenMonth, otherId: string): Promise<void> {
    const other = await read(otherId);
    if (other === null) setShown({ kind: "failed" });
    else {
      // Two of the same day follow each other as they were frozen.
      const place = ({ asOf, frozenAt }: FrozenMonth): string => `${asOf} ${frozenAt}`;
      const [before, after] = place(other) <= place(month) ? [other, month] : [month, other];
      setShown({ kind: "comparison", before, after });
    }
  }
  const toList = (): void => setShown({ kind: "list" });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.button}</Button>
      {isOpen && (
        <WideDialog
          title={shown.kind === "month" ? shown.month.name : texts.title}
          closeLabel={texts.close}
          onClose={() => setOpen(false)}
          footer={
            shown.kind === "list" ? (
              canFreeze && (
                <Button kind="primary" onClick={() => setShown({ kind: "freeze" })}>
                  {texts.freeze}
                </Button>
              )
            ) : (
              <Button onClick={toList}>{texts.back}</Button>
            )
          }
        >
          {shown.kind === "list" && <MonthList months={data.months} onShow={(id) => void show(id)} />}
          {shown.kind === "freeze" && (
            <FreezeForm
              today={today}
              onDone={() => {
                void store.reload();
                toList();
              }}
            />
          )}
          {shown.kind === "loading" && <p role="status">{texts.loading}</p>}
          {shown.kind === "failed" && (
            <ErrorRow retryLabel={texts.back} onRetry={toList}>
              {texts.failed}
            </ErrorRow>
          )}
          {shown.kind === "month" && (
            <>
              <CompareChoice
                months={data.months.filter(({ id }) => id !== shown.month.id)}
                onChoose={(id) => void compare(shown.month, id)}
              />
              <MonthView month={shown.month} />
            </>
          )}
          {shown.kind === "comparison" && <ComparisonView before={shown.before} after={shown.after} />}
        </WideDialog>
      )}
    </>
  );
}

type MonthListProps = { readonly months: readonly FrozenMonthEntry[]; readonly onShow: (id: string) => void };

function MonthList({ months, onShow }: MonthListProps) {
  const texts = useMessages(monthMessages);
  return (
    <>
      <p className={styles["hint"]}>{texts.intro}</p>
      {months.length === 0 && <p>{texts.none}</p>}
      <ul className={styles["list"]}>
        {months.map(({ id, name, asOf, frozenBy, frozenAt }) => (
          <li key={id}>
            <span>
              <b>{name}</b>
              <small>
                {texts.asOf} {asOf} · {texts.who} {frozenAt.slice(0, 10)} {texts.by(frozenBy.name)}
              </small>
            </span>
            <Button aria-label={`${texts.open} ${name}`} onClick={() => onShow(id)}>
              {texts.open}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

type CompareChoiceProps = { readonly months: readonly FrozenMonthEntry[]; readonly onChoose: (id: string) => void };

function CompareChoice({ months, onChoose }: CompareChoiceProps) {
  const texts = useMessages(monthMessages);
  if (months.length === 0) return null;
  return (
    <label className={styles["choice"]}>
      {texts.compareWith}
      <select value="" onChange={(event) => onChoose(event.target.value)}>
        <option value="" disabled>
          {texts.choose}
        </option>
        {months.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
