import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { Accepted } from "#domain/plan-revision/apply-choice.ts";
import { type Bindings, withAccepted, withRefused } from "#domain/plan-revision/bindings.ts";
import type { PlanDifference } from "#domain/plan-revision/compare-plans.ts";
import type { PlanChange } from "#domain/plan-revision/plan-change.ts";
import { ChangeRow } from "./change-row.tsx";
import { messages } from "./messages.ts";
import type { PlanNames } from "./plan-names.ts";
import styles from "./plan-revision.module.css";

type ChangeListProps = {
  readonly difference: PlanDifference;
  readonly bindings: Bindings;
  readonly names: PlanNames;
  readonly accepted: Accepted;
  readonly isPhone: boolean;
  /** Accepts or refuses changes, and whatever is bound to them. */
  readonly onAccept: (ids: readonly string[], isAccepted: boolean) => void;
};

type Group = { readonly key: string; readonly title: string; readonly changes: readonly PlanChange[] };

const wholePlan = "";

/** Every change task by task, with the keys ↑ ↓ A R, narrowed to one task, and accepted or refused one by one or many at once. */
export function ChangeList({ difference, bindings, names, accepted, isPhone, onAccept }: ChangeListProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const [shown, setShown] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { changes, moves } = difference;
  const groups = useMemo((): readonly Group[] => {
    const keys = [...new Set(changes.map(({ task }) => task ?? wholePlan))];
    return keys.map((key) => {
      const task = names.task(key);
      const title = task === null ? texts.wholePlan : texts.task(task.ordinal, nameIn(language, task));
      return { key, title, changes: changes.filter((change) => (change.task ?? wholePlan) === key) };
    });
  }, [changes, names, texts, language]);
  const byId = useMemo(() => new Map(changes.map((change) => [change.id, change])), [changes]);
  const movedWith = useMemo(
    () => new Map(moves.flatMap(([from, to]) => [[from, byId.get(to)] as const, [to, byId.get(from)] as const])),
    [moves, byId],
  );
  const visible = groups.filter(({ key }) => shown === null || key === shown);
  const shownIds = new Set(visible.flatMap((group) => group.changes.map(({ id }) => id)));
  const stopAt = stop !== null && shownIds.has(stop) ? stop : ([...shownIds][0] ?? null);
  const idsOf = (some: readonly Group[]): readonly string[] =>
    some.flatMap((group) => group.changes.map(({ id }) => id));
  // How many go with a change when it is accepted, and when it is refused.
  const boundTo = useMemo(() => {
    const everything = new Set(byId.keys());
    const counts = (id: string): readonly [number, number] => [
      withAccepted(new Set(), [id], bindings).size - 1,
      everything.size - withRefused(everything, [id], bindings).size - 1,
    ];
    return new Map([...everything].map((id) => [id, counts(id)]));
  }, [byId, bindings]);

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    const at = rows.findIndex((row) => row.contains(event.currentTarget));
    const { accepts } = event.currentTarget.dataset;
    const go = (to: number): void => {
      const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
      setStop(row?.dataset["change"] ?? null);
      row?.querySelector<HTMLElement>(`[data-accepts="${accepts ?? "true"}"]`)?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: "nearest" });
    };
    const choose = (isAccepted: boolean): void => {
      const id = rows[at]?.dataset["change"];
      if (id !== undefined) onAccept([id], isAccepted);
      go(at + 1);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      a: () => choose(true),
      r: () => choose(false),
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <section className={styles["section"]} aria-label={texts.changes}>
      <div className={styles["toolbar"]}>
        <label className={styles["filter"]}>
          <span>{texts.filter}</span>
          <select value={shown ?? "all"} onChange={({ target: { value } }) => setShown(value === "all" ? null : value)}>
            <option value="all">{`${texts.everything}（${changes.length}）`}</option>
            {groups.map(({ key, title, changes: own }) => (
              <option key={key} value={key}>
                {`${title}（${own.length}）`}
              </option>
            ))}
          </select>
        </label>
        <Button onClick={() => onAccept(idsOf(visible), true)}>{texts.acceptAll}</Button>
        <Button onClick={() => onAccept(idsOf(visible), false)}>{texts.refuseAll}</Button>
      </div>
      <p className={styles["quiet"]}>{texts.keys}</p>
      <div ref={list} className={styles["groups"]}>
        {visible.map((group) => (
          <section key={group.key} aria-label={group.title}>
            <div className={styles["groupHead"]}>
              <h3>
                {group.title}
                <small>{texts.differences(group.changes.length)}</small>
              </h3>
              <Button
                kind="quiet"
                aria-label={texts.acceptThese(group.title)}
                onClick={() => onAccept(idsOf([group]), true)}
              >
                {texts.acceptGroup}
              </Button>
              <Button
                kind="quiet"
                aria-label={texts.refuseThese(group.title)}
                onClick={() => onAccept(idsOf([group]), false)}
              >
                {texts.refuseGroup}
              </Button>
            </div>
            <ul className={styles["list"]}>
              {group.changes.map((change) => (
                <ChangeRow
                  key={change.id}
                  change={change}
                  names={names}
                  isAccepted={accepted.has(change.id)}
                  boundTo={boundTo.get(change.id)?.[accepted.has(change.id) ? 1 : 0] ?? 0}
                  movedWith={movedWith.get(change.id) ?? null}
                  isShort={isPhone}
                  isStop={change.id === stopAt}
                  onKeyDown={onKeyDown}
                  onAccept={(isAccepted) => onAccept([change.id], isAccepted)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
