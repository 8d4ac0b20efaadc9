import { useLanguage, useMessages } from "#app/language/language.ts";
import { formatCite } from "#app/language/terms.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Goal } from "#domain/plan/milestone-item.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { statementMessages } from "./messages.ts";
import { StatementLine } from "./statement-line.tsx";
import styles from "./task-body.module.css";

type GoalListProps = {
  readonly index: PlanIndex;
  readonly goals: readonly Goal[];
  /** Goals that name it come first and are tinted. */
  readonly feature: FeatureId | null;
  /** Its level in the outline of the page. */
  readonly heading?: "h3" | "h4";
};

/** Goals of the main text, each with the year it is due and where it stands. Nothing where there are none. */
export function GoalList({ index, goals, feature, heading: Heading = "h4" }: GoalListProps) {
  const language = useLanguage();
  const texts = useMessages(statementMessages);
  if (goals.length === 0) return null;
  const names = (goal: Goal): boolean => feature !== null && goal.features.includes(feature);
  const sorted = [...goals.filter(names), ...goals.filter((goal) => !names(goal))];
  return (
    <section className={styles["section"]}>
      <Heading className={styles["sectionHeading"]}>{texts.goalsHeading}</Heading>
      <ul className={styles["goals"]}>
        {sorted.map((goal) => (
          <li
            key={goal.id}
            className={styles["goal"]}
            data-own={names(goal)}
            title={formatCite(language, goal.cite, index)}
          >
            <p>
              <StatementLine statement={goal} />
            </p>
            {goal.byYear !== null && <span className={styles["byYear"]}>{texts.byYear(goal.byYear)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
