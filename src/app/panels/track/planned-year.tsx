import { useLanguage, useMessages } from "#app/language/language.ts";
import { formatCite, phaseName } from "#app/language/terms.ts";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { StatementLine } from "../statement/statement-line.tsx";
import { trackMessages } from "./messages.ts";
import styles from "./planned-year.module.css";
import type { PlannedYear } from "./track-model.ts";

type PlannedYearProps = {
  readonly index: PlanIndex;
  readonly planned: PlannedYear;
  /** Names of the thing, which its items need not repeat. */
  readonly names: readonly string[];
};

/** What the plan says of a built thing in a year: the line of its phase as on the map, and the items in our wording. */
export function PlannedYearView({ index, planned, names }: PlannedYearProps) {
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const { phase, items } = planned;
  if (phase === null) return <span className={styles["nothing"]}>{texts.nothing}</span>;
  return (
    <span className={styles["planned"]}>
      <PhaseLine phase={phase} width={56} />
      <span className="visually-hidden">{phaseName(language, phase)}</span>
      {items.map((item) => (
        <span key={item.id} className={styles["item"]} title={formatCite(language, item.cite, index)}>
          <StatementLine statement={item} under={names} />
        </span>
      ))}
    </span>
  );
}
