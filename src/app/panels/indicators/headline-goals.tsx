import { nameIn, textIn, useLanguage, useMessages } from "#app/language/language.ts";
import { commitmentName, formatCite, wordingOf } from "#app/language/terms.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { headlinesOf } from "./indicators-model.ts";
import { indicatorMessages } from "./messages.ts";
import styles from "./indicators.module.css";

/** The plan's main goals: figures large, the goal in words below them. */
export function HeadlineGoals({ index }: { readonly index: PlanIndex }) {
  const language = useLanguage();
  const texts = useMessages(indicatorMessages);
  const headlines = headlinesOf(index);
  return (
    <section className={styles["headlines"]}>
      <h3>{texts.goalsHeading(index.plan.document.validThroughYear)}</h3>
      <dl>
        {headlines.map(({ goal, value }) => {
          if (value === null) {
            return (
              <div key={goal.id} className={styles["inWords"]}>
                <dt className="visually-hidden">{texts.unvalued}</dt>
                <dd>{textIn(language, goal)}</dd>
              </div>
            );
          }
          const { before, figure, after } = wordingOf(language, value.target, value.indicator);
          return (
            <div key={value.indicator.id} className={styles["headline"]}>
              <dt>
                {nameIn(language, value.indicator)}
                {goal.commitment !== "firm" && ` · ${commitmentName(language, goal.commitment)}`}
              </dt>
              <dd>
                {before}
                <b>{figure}</b>
                {after}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles["cite"]}>{formatCite(language, { part: "goals" }, index)}</p>
    </section>
  );
}
