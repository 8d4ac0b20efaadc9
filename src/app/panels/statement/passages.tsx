import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import type { TaskId, Year } from "#domain/plan/ids.ts";
import type { PlanPassages } from "#domain/plan/plan-document.ts";
import { statementMessages } from "./messages.ts";
import { comparePassage } from "./passage-compare.ts";
import styles from "./passages.module.css";

type PassagesProps = { readonly passages: PlanPassages | null; readonly task: TaskId; readonly year: Year };

/** 原文: the main text and the annex on a task and year, folded away, with what differs marked. Nothing without the document. */
export function Passages({ passages, task, year }: PassagesProps) {
  const texts = useMessages(statementMessages);
  const [marksDifferences, setMarksDifferences] = useState(true);
  const id = useId();
  if (passages === null) return null;
  const main = passages.main.find((passage) => passage.task === task)?.text ?? null;
  const annex = passages.annex.find((passage) => passage.task === task && passage.year === year)?.text ?? null;
  return (
    <details className={styles["passages"]}>
      <summary className={styles["summary"]}>
        <ChevronRight className={styles["chevron"]} aria-hidden="true" />
        {texts.passages}
        <span className={styles["which"]}>
          {texts.passageMain} · {texts.passageAnnex(year)}
        </span>
      </summary>
      <p className={styles["controls"]}>
        <input
          id={id}
          type="checkbox"
          checked={marksDifferences}
          onChange={(event) => setMarksDifferences(event.target.checked)}
        />
        <label htmlFor={id}>{texts.passageDifferences}</label>
        {marksDifferences && <span className={styles["key"]}>{texts.passageKey}</span>}
      </p>
      <div className={styles["columns"]} lang="zh-CN">
        <Passage title={texts.passageMain} text={main} other={marksDifferences ? annex : null} />
        <Passage title={texts.passageAnnex(year)} text={annex} other={marksDifferences ? main : null} />
      </div>
    </details>
  );
}

type PassageProps = { readonly title: string; readonly text: string | null; readonly other: string | null };

function Passage({ title, text, other }: PassageProps) {
  const texts = useMessages(statementMessages);
  return (
    <section>
      <h5 className={styles["title"]}>{title}</h5>
      {text === null ? (
        <p className={styles["missing"]}>{texts.passageMissing}</p>
      ) : (
        <p className={styles["text"]}>
          {other === null
            ? text
            : comparePassage(text, other).map((run) =>
                run.shared ? (
                  run.text
                ) : (
                  <mark key={run.at} className={styles["only"]}>
                    {run.text}
                  </mark>
                ),
              )}
        </p>
      )}
    </section>
  );
}
