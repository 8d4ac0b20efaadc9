import { useMemo } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import type { FieldChange } from "#domain/plan-revision/plan-change.ts";
import { valueWords } from "./change-words.ts";
import { messages } from "./messages.ts";
import type { PlanNames } from "./plan-names.ts";
import styles from "./plan-revision.module.css";
import { diffWords } from "./word-diff.ts";

// Read as running text; everything else is a value or a list of them.
const prose = /^(?:text|name|title|shortName|shortTitle|unitsRemark|issuer)(?:En)?$/;

/** A text in both versions at once: what went is struck through, what came is underlined. */
function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const texts = useMessages(messages);
  const runs = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <span className={styles["runs"]}>
      {runs.map(({ text, kind }, at) => {
        // Runs have no names; their order is all that tells them apart.
        const key = `${at}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        const word = kind === "gone" ? texts.gone : texts.come;
        const inside = (
          <>
            <span className="visually-hidden">{word} </span>
            {text}
          </>
        );
        return kind === "gone" ? <del key={key}>{inside}</del> : <ins key={key}>{inside}</ins>;
      })}
    </span>
  );
}

/** One property of something that is changed: a text word by word, a list by what left and joined it, a value old → new. */
export function FieldChangeLine({ change, names }: { readonly change: FieldChange; readonly names: PlanNames }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { field, before, after } = change;
  const title = texts.fields[field] ?? field;
  if (prose.test(field) && typeof before === "string" && typeof after === "string" && before !== "" && after !== "")
    return (
      <div className={styles["field"]} data-prose="true" lang={field.endsWith("En") ? "en" : undefined}>
        <dt>{title}</dt>
        <dd>
          <TextDifference before={before} after={after} />
        </dd>
      </div>
    );
  const [old, fresh] = [valueWords(language, field, before, names), valueWords(language, field, after, names)];
  const isList = Array.isArray(before) || Array.isArray(after);
  const gone = isList ? old.filter((value) => !fresh.includes(value)) : old;
  const come = isList ? fresh.filter((value) => !old.includes(value)) : fresh;
  if (isList && (gone.length === 0 || come.length === 0) && gone.length + come.length > 0)
    return (
      <div className={styles["field"]}>
        <dt>{title}</dt>
        <dd className={styles["marks"]}>
          <Values values={gone} kind="gone" />
          <Values values={come} kind="come" />
        </dd>
      </div>
    );
  return (
    <div className={styles["field"]}>
      <dt>{title}</dt>
      <dd className={styles["marks"]}>
        {/* A list whose entries only stand in another order says all of them. */}
        <Values values={gone.length + come.length === 0 ? old : gone} kind="gone" orNone={texts.none} />
        <span aria-hidden="true">→</span>
        <Values values={gone.length + come.length === 0 ? fresh : come} kind="come" orNone={texts.none} />
      </dd>
    </div>
  );
}

type ValuesProps = {
  readonly values: readonly string[];
  readonly kind: "gone" | "come";
  /** Stands where there are none. */
  readonly orNone?: string;
};

/** Values that one version alone has. */
export function Values({ values, kind, orNone }: ValuesProps) {
  if (values.length === 0) return orNone === undefined ? null : <span className={styles["quiet"]}>{orNone}</span>;
  return values.map((value) => (kind === "gone" ? <del key={value}>{value}</del> : <ins key={value}>{value}</ins>));
}
