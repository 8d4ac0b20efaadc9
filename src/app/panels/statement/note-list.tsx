import { textIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Note } from "#domain/plan/plan.ts";
import { statementMessages } from "./messages.ts";
import { formatPlaces, readingsOf } from "./readings.ts";
import styles from "./task-body.module.css";

/** Where the document disagrees with itself: every reading with its places. Nothing where there are no notes. */
export function NoteList({ index, notes }: { readonly index: PlanIndex; readonly notes: readonly Note[] }) {
  const language = useLanguage();
  const texts = useMessages(statementMessages);
  if (notes.length === 0) return null;
  return (
    <section className={styles["section"]}>
      <h4 className={styles["sectionHeading"]}>
        {texts.notesHeading} <span className={styles["hint"]}>{texts.notesHint}</span>
      </h4>
      <ul className={styles["notes"]}>
        {notes.map((note) => (
          <li key={note.id} className={styles["note"]}>
            <p>{textIn(language, note)}</p>
            <ul className={styles["readings"]} lang="zh-CN">
              {readingsOf(note).map(({ text, cites }) => (
                <li key={text}>
                  {text}
                  <span className={styles["place"]} lang={language === "zh" ? "zh-CN" : "en"}>
                    {formatPlaces(language, cites, index)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
