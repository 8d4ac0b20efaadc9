import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { GoalList } from "../statement/goal-list.tsx";
import type { Reading } from "../statement/reading.ts";
import { YearTable } from "../statement/year-table.tsx";
import { YearTableRows } from "../statement/year-table-rows.tsx";
import { areaRows } from "./area-rows.ts";
import { detailMessages } from "./messages.ts";
import styles from "./detail-panel.module.css";

/** Everything the plan puts in a township, a centre or along an axis, of all tasks, year by year. */
export function AreaTab({ reading, area }: { readonly reading: Reading; readonly area: PlanFeature }) {
  const language = useLanguage();
  const texts = useMessages(detailMessages);
  const { own, works, measures } = areaRows(reading.index, area);
  const others = [...works, ...measures];
  const goals = reading.index.goalsByFeature.get(area.id) ?? [];
  return (
    <>
      {own.length + others.length === 0 ? (
        <p className={styles["empty"]}>{texts.nothingInArea}</p>
      ) : (
        <YearTable reading={reading} label={texts.fourYears(nameIn(language, area.properties))}>
          {own.length > 0 && <YearTableRows reading={reading} rows={own} tone="own" feature={area.id} withTasks />}
          {others.length > 0 && <YearTableRows reading={reading} rows={others} withTasks />}
        </YearTable>
      )}
      <GoalList index={reading.index} goals={goals} feature={null} heading="h3" />
    </>
  );
}
