import { Toggle } from "@base-ui/react/toggle";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { type Dispatch, type Grouping, noFilters, type View } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { reportingMonth } from "#domain/progress/light.ts";
import { LightCounts } from "./light-counts.tsx";
import { trackMessages } from "./messages.ts";
import { TrackCards } from "./track-cards.tsx";
import { TrackHeader } from "./track-header.tsx";
import { planYearOf } from "./track-model.ts";
import { isClosedTo, TrackNotes } from "./track-notes.tsx";
import styles from "./track-panel.module.css";
import { TrackTable } from "./track-table.tsx";

const RulesDialog = lazy(() => import("../light/rules-dialog.tsx").then((module) => ({ default: module.RulesDialog })));

type TrackPanelProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** Both `null` until the progress is first wanted. */
  readonly store: ProgressStore | null;
  readonly data: ProgressData | null;
  /** How every built thing stands; `null` while that is not known. */
  readonly all: readonly FeatureStatus[] | null;
  /** Those that the filters let through. */
  readonly filtered: readonly FeatureStatus[];
  /** Those of them at a chosen light. */
  readonly shown: readonly FeatureStatus[];
  /** Whether it stands in the sheet of a phone: cards instead of a table. */
  readonly isPhone: boolean;
  /** The filters. */
  readonly filters: ReactNode;
  /** What can be done with the table as a whole: months, workbook. */
  readonly tools: ReactNode;
  readonly hovered: FeatureId | null;
  readonly onHover: (feature: FeatureId | null) => void;
};

const groupings: readonly (Grouping | "none")[] = ["none", "task", "unit", "township"];

/** The progress of everything that the plan builds: counts by light, filters, and the table, on a phone as cards. */
export function TrackPanel(props: TrackPanelProps) {
  const { index, view, dispatch, store, data, all, filtered, shown, isPhone, filters, tools } = props;
  const { hovered, onHover } = props;
  const texts = useMessages(trackMessages);
  const [isRulesOpen, setRulesOpen] = useState(false);
  const rules = data?.rules.status === "ready" ? data.rules.value : null;
  const year = planYearOf(index, data?.asOf ?? `${view.year}`);
  const isLoading =
    data === null || (!isClosedTo(data) && (data.heads.status === "loading" || data.rules.status === "loading"));
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      <TrackHeader
        index={index}
        view={view}
        month={rules === null || data === null ? null : reportingMonth(rules, data.asOf)}
        count={all === null ? null : shown.length}
        tools={
          <>
            {tools}
            {rules !== null && <Button onClick={() => setRulesOpen(true)}>{texts.rules}</Button>}
          </>
        }
      />
      {/* On a phone they stand at the head of the sheet. */}
      {!isPhone && all !== null && (
        <div className={styles["counts"]}>
          <LightCounts statuses={filtered} chosen={view.lights} dispatch={dispatch} />
        </div>
      )}
      <div className={styles["filters"]} data-screen-only="">
        {filters}
        <MyUnits data={data} view={view} dispatch={dispatch} />
        <label className={styles["grouping"]}>
          <span>{texts.groupBy}</span>
          <select
            value={view.grouping ?? "none"}
            onChange={(event) => {
              const chosen = groupings.find((each) => each === event.currentTarget.value);
              dispatch({ type: "groupingChosen", grouping: chosen === "none" ? null : (chosen ?? null) });
            }}
          >
            {groupings.map((each) => (
              <option key={each} value={each}>
                {texts.groups[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <TrackNotes data={data} store={store} />
      {isLoading && (
        <div className={styles["empty"]}>
          <Skeleton label={texts.loading} />
        </div>
      )}
      {all !== null && shown.length === 0 && (
        <EmptyTable view={view} dispatch={dispatch} hasAny={all.length > 0} hasFiltered={filtered.length > 0} />
      )}
      {shown.length > 0 &&
        (isPhone ? (
          <TrackCards
            index={index}
            view={view}
            dispatch={dispatch}
            statuses={shown}
            year={year}
            store={store}
            data={data}
          />
        ) : (
          <TrackTable
            index={index}
            view={view}
            dispatch={dispatch}
            statuses={shown}
            year={year}
            hovered={hovered}
            onHover={onHover}
          />
        ))}
      <footer className={styles["footer"]}>
        {texts.footer} {texts.planSource(index.plan.document.number)}
      </footer>
      {isRulesOpen && rules !== null && (
        <Suspense fallback={null}>
          <RulesDialog rules={rules} onClose={() => setRulesOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}

type MyUnitsProps = { readonly data: ProgressData | null; readonly view: View; readonly dispatch: Dispatch };

/** Narrows the table to the units of the reporter who is signed in, and back. */
function MyUnits({ data, view, dispatch }: MyUnitsProps) {
  const texts = useMessages(trackMessages);
  const units = data?.session?.account?.units ?? [];
  if (units.length === 0) return null;
  const isChosen = units.length === view.filters.units.length && units.every((id) => view.filters.units.includes(id));
  return (
    <Toggle
      className={styles["mine"]}
      pressed={isChosen}
      onPressedChange={(pressed) => dispatch({ type: "filtersChanged", filters: { units: pressed ? units : [] } })}
    >
      {texts.myUnits}
    </Toggle>
  );
}

type EmptyTableProps = {
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly hasAny: boolean;
  readonly hasFiltered: boolean;
};

function EmptyTable({ view, dispatch, hasAny, hasFiltered }: EmptyTableProps) {
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const clear = (): void => {
    dispatch({ type: "filtersChanged", filters: noFilters });
    for (const light of view.lights) dispatch({ type: "lightToggled", light });
  };
  const words = hasFiltered
    ? texts.noLight(view.lights.map((light) => lightTerm(language, light)).join(language === "zh" ? "、" : ", "))
    : hasAny
      ? texts.nothingMatches
      : texts.noPlan;
  return (
    <div className={styles["empty"]}>
      <p role="status">{words}</p>
      {hasAny && <Button onClick={clear}>{texts.clear}</Button>}
    </div>
  );
}
