import { useLanguage } from "#app/language/language.ts";
import type { Commitment } from "#domain/plan/milestone-item.ts";
import { statementParts, textUnder } from "./statement-parts.ts";
import styles from "./statement-line.module.css";

type StatementLineProps = {
  readonly statement: { readonly text: string; readonly textEn: string; readonly commitment: Commitment };
  /** Names that already head the place where the statement stands; left out at its beginning. */
  readonly under?: readonly string[];
};

const noNames: readonly string[] = [];

/** A statement of the plan in our wording: figures set off, its commitment as a small tag where the word stands. */
export function StatementLine({ statement, under = noNames }: StatementLineProps) {
  const language = useLanguage();
  const text = textUnder(language, statement, under);
  return statementParts(text, statement.commitment, language).map((part, number) => {
    // The runs of one text never change places, so their number is their identity.
    const key = `${number}`;
    switch (part.kind) {
      case "text":
        return part.text;
      case "figure":
        return (
          <span key={key} className={styles["figure"]}>
            <b>{part.text}</b>
            {part.bound}
          </span>
        );
      case "commitment":
        return (
          <span
            key={key}
            className={styles["commitment"]}
            data-commitment={statement.commitment}
            data-first={number === 0}
          >
            {part.text}
          </span>
        );
    }
  });
}
