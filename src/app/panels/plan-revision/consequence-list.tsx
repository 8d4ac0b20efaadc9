import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { phaseName } from "#app/language/terms.ts";
import type { Consequence } from "#domain/plan-revision/consequences.ts";
import type { ReportHeads } from "#domain/progress/report-heads.ts";
import { messages } from "./messages.ts";
import type { PlanNames } from "./plan-names.ts";
import styles from "./plan-revision.module.css";

type ConsequenceListProps = {
  readonly consequences: readonly Consequence[];
  readonly names: PlanNames;
  /** What is reported, by id of the feature; `null` while it is not known. */
  readonly heads: ReadonlyMap<string, ReportHeads> | null;
};

/** What the choice means for what units report on, those that are reported on first. */
export function ConsequenceList({ consequences, names, heads }: ConsequenceListProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  if (consequences.length === 0) return null;
  const isReported = ({ feature: { id } }: Consequence): boolean => heads?.has(id) === true;
  const ordered = consequences.toSorted((a, b) => Number(isReported(b)) - Number(isReported(a)));
  return (
    <section className={styles["section"]} aria-label={texts.consequences(consequences.length)}>
      <h3 className={styles["subtitle"]}>{texts.consequences(consequences.length)}</h3>
      <p className={styles["quiet"]}>{texts.consequencesHint}</p>
      <ul className={styles["consequences"]}>
        {ordered.map(({ feature, isDropped, phases, lostUnits }) => {
          const head = heads?.get(feature.id);
          const reported =
            head?.unit != null
              ? texts.lastReport(head.unit.asOfOn)
              : head?.fact != null
                ? texts.factOn(head.fact.asOfOn)
                : texts.unreported;
          const phase = (value: Consequence["phases"][number]["before"]): string =>
            value === null ? texts.noPhase : phaseName(language, value);
          return (
            <li key={feature.id}>
              <b>{nameIn(language, feature.properties)}</b>
              {heads !== null && <small>{reported}</small>}
              {isDropped && <p className={styles["dropped"]}>{texts.dropped}</p>}
              {phases.map(({ year, before, after }) => (
                <p key={year}>{texts.phaseChange(year, phase(before), phase(after))}</p>
              ))}
              {lostUnits.length > 0 && <p>{texts.lostUnits(lostUnits.map((id) => names.unit(id)).join("、"))}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
