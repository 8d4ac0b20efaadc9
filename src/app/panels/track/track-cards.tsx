import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { ReportButton } from "../light/report-button.tsx";
import { LightMark } from "../light/light-mark.tsx";
import { differenceWords } from "#app/language/figures.ts";
import { OfficialName } from "../statement/official-name.tsx";
import { selectFeature } from "../statement/select-feature.ts";
import { trackMessages } from "./messages.ts";
import { PlannedYearView } from "./planned-year.tsx";
import { ReportCell } from "./report-cell.tsx";
import styles from "./track-cards.module.css";
import { groupStatuses, plannedYears } from "./track-model.ts";

type TrackCardsProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly statuses: readonly FeatureStatus[];
  readonly year: Year;
  /** Both `null` until the progress is first wanted. */
  readonly store: ProgressStore | null;
  readonly data: ProgressData | null;
};

/** The progress on a phone: a card for each built thing with this year's part of the plan and the last report. */
export function TrackCards({ index, view, dispatch, statuses, year, store, data }: TrackCardsProps) {
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const groups = groupStatuses(index, statuses, view.grouping, language, texts.noTownship);
  return groups.map((group) => (
    <section key={group.key} {...(group.title === null ? {} : { "aria-label": group.title })}>
      {group.title !== null && <h3 className={styles["group"]}>{group.title}</h3>}
      <ul className={styles["cards"]}>
        {group.statuses.map((status) => {
          const { feature, reason } = status;
          const names = [nameIn(language, feature.properties), ...feature.properties.aliases];
          const planned = plannedYears(index, status).find((each) => each.year === year);
          return (
            <li key={feature.id} className={styles["card"]}>
              <button type="button" className={styles["name"]} onClick={() => dispatch(selectFeature(index, feature))}>
                <OfficialName name={nameIn(language, feature.properties)} />
              </button>
              <LightMark light={status.light} />
              <div className={styles["cells"]}>
                <div>
                  <span className={styles["caption"]}>{texts.thisYear(year)}</span>
                  {planned !== undefined && <PlannedYearView index={index} planned={planned} names={names} />}
                </div>
                <div>
                  <span className={styles["caption"]}>{texts.columns.report}</span>
                  <ReportCell status={status} />
                  {reason.differencePoints !== null && status.light !== "done" && (
                    <span className={styles["difference"]}>{differenceWords(language, reason.differencePoints)}</span>
                  )}
                </div>
              </div>
              {store !== null && data !== null && (
                <ReportButton
                  index={index}
                  feature={feature}
                  store={store}
                  data={data}
                  isShort
                  className={styles["report"]}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
