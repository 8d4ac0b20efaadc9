import { listIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";

/** A way to keep a result, by its word. */
export type KeepAction = { readonly word: string; readonly onKeep: () => void };

/** What could not take part, in words, with the names of it. */
export type Omission = { readonly text: string; readonly names: readonly string[] };

type ResultFootProps = {
  readonly keeps: readonly KeepAction[];
  /** The layer that was kept last; `null`: none. */
  readonly kept: string | null;
  readonly omissions: readonly Omission[];
  /** What went in and how it was computed. */
  readonly method: readonly string[];
};

/** Names that are told of what was left out; of more, the count tells. */
const mostNames = 60;

/** Below a result: keeping it, what could not take part, and how it was made. */
export function ResultFoot({ keeps, kept, omissions, method }: ResultFootProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <>
      {keeps.length > 0 && (
        <div className={styles["actions"]}>
          {keeps.map(({ word, onKeep }) => (
            <Button key={word} onClick={onKeep}>
              {word}
            </Button>
          ))}
          <span className={styles["quiet"]} role="status">
            {kept === null ? "" : texts.kept(kept)}
          </span>
        </div>
      )}
      {omissions.map(({ text, names }) =>
        names.length === 0 ? (
          <p key={text} className={styles["quiet"]}>
            {text}
          </p>
        ) : (
          <details key={text} className={styles["method"]}>
            <summary>{text}</summary>
            <p>
              {listIn(language, names.slice(0, mostNames))}
              {names.length > mostNames && " …"}
            </p>
          </details>
        ),
      )}
      <details className={styles["method"]}>
        <summary>{texts.method}</summary>
        {method.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </>
  );
}
