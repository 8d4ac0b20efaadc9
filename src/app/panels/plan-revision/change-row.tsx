import { Check, X } from "lucide-react";
import { type KeyboardEvent, useId, useMemo } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { Chip } from "#app/ui/chip.tsx";
import { figureChanges } from "#domain/plan-revision/figure-changes.ts";
import type { PlanChange } from "#domain/plan-revision/plan-change.ts";
import { changeTitle, entryText, valueWords } from "./change-words.ts";
import { FieldChangeLine, Values } from "./field-change.tsx";
import { messages } from "./messages.ts";
import type { PlanNames } from "./plan-names.ts";
import styles from "./plan-revision.module.css";

type ChangeRowProps = {
  readonly change: PlanChange;
  readonly names: PlanNames;
  readonly isAccepted: boolean;
  /** How many others are accepted or refused together with it. */
  readonly boundTo: number;
  /** The other end of a statement that has moved; `null`: it has not. */
  readonly movedWith: PlanChange | null;
  readonly isShort: boolean;
  /** Whether the Tab key stops at it; the arrow keys go on from there. */
  readonly isStop: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
};

/** The figures of an item or goal that differ, as printed. */
function figuresOf(change: PlanChange) {
  if ((change.part !== "item" && change.part !== "goal") || change.what !== "changed") return [];
  return figureChanges(change.before?.text ?? "", change.after?.text ?? "");
}

/** One change with everything that it is, to be accepted or refused. */
export function ChangeRow(props: ChangeRowProps) {
  const { change, names, isAccepted, boundTo, movedWith, isShort, isStop, onAccept, onKeyDown } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const id = useId();
  const title = changeTitle(language, change);
  const figures = useMemo(() => figuresOf(change), [change]);
  const choice = (accepts: boolean) => (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      data-accepts={accepts}
      aria-pressed={isAccepted === accepts}
      aria-label={`${accepts ? texts.accept : texts.refuse}：${texts.what[change.what]} ${title}`}
      onClick={() => onAccept(accepts)}
      onKeyDown={onKeyDown}
    >
      {accepts ? <Check aria-hidden /> : <X aria-hidden />}
      {!isShort && (accepts ? texts.accept : texts.refuse)}
    </button>
  );
  return (
    <li className={styles["change"]} data-what={change.what} data-refused={!isAccepted}>
      <div className={styles["row"]} role="group" aria-labelledby={`${id}-title`} data-change={change.id}>
        <div className={styles["head"]}>
          <span className={styles["what"]}>{texts.what[change.what]}</span>
          <h4 id={`${id}-title`} className={styles["name"]}>
            {title}
          </h4>
          <span className={styles["choice"]}>
            {choice(true)}
            {choice(false)}
          </span>
        </div>
        <ChangeBody change={change} names={names} />
        {figures.length > 0 && (
          <p className={styles["figures"]}>
            <span>{texts.figures}</span>
            {figures.map(({ before, after }) => (
              <span key={`${before ?? ""} ${after ?? ""}`} className={styles["figure"]}>
                {before === null ? <i>{texts.none}</i> : <del>{before}</del>} →{" "}
                {after === null ? <i>{texts.none}</i> : <ins>{after}</ins>}
              </span>
            ))}
          </p>
        )}
        {(boundTo > 0 || movedWith !== null) && (
          <p className={styles["bound"]}>
            {movedWith !== null && movedWith.year !== null && (
              <Chip small kind="accent">
                {change.what === "removed" ? texts.movedTo(movedWith.year) : texts.movedFrom(movedWith.year)}
              </Chip>
            )}
            {boundTo > 0 && texts.bound(boundTo)}
          </p>
        )}
      </div>
    </li>
  );
}

function ChangeBody({ change, names }: Pick<ChangeRowProps, "change" | "names">) {
  const texts = useMessages(messages);
  const language = useLanguage();
  if (change.part === "years" || change.part === "order") {
    const words = (side: readonly unknown[] | null): readonly string[] => (side ?? []).map(String);
    const [before, after] = [words(change.before), words(change.after)];
    if (change.part === "order") return null;
    return (
      <p className={styles["marks"]}>
        <Values values={before.filter((year) => !after.includes(year))} kind="gone" />
        <Values values={after.filter((year) => !before.includes(year))} kind="come" />
      </p>
    );
  }
  if (change.what === "changed") {
    const isText = change.fields.some(({ field }) => field === (language === "zh" ? "text" : "textEn"));
    const isStatement = change.part === "item" || change.part === "goal" || change.part === "note";
    return (
      <>
        {/* What says the same text in both is still known by it. */}
        {isStatement && !isText && <p className={styles["entry"]}>{entryText(language, change)}</p>}
        <dl className={styles["fields"]}>
          {change.fields.map((field) => (
            <FieldChangeLine key={field.field} change={field} names={names} />
          ))}
        </dl>
      </>
    );
  }
  const text = entryText(language, change);
  const entry = change.after ?? change.before;
  // What one reads an added or removed statement by, beside its text.
  const told = (["features", "units", "targets", "phase"] as const).flatMap((field) => {
    const value: unknown =
      entry !== null && field in entry ? Object.entries(entry).find(([key]) => key === field)?.[1] : [];
    const words = valueWords(language, field, value, names);
    return words.length === 0 ? [] : [`${texts.fields[field] ?? field}：${words.join("、")}`];
  });
  return (
    <>
      <p className={styles["entry"]}>{change.what === "added" ? <ins>{text}</ins> : <del>{text}</del>}</p>
      {told.length > 0 && <p className={styles["quiet"]}>{told.join("；")}</p>}
    </>
  );
}
