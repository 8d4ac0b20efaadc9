import { lazy, type ReactNode, Suspense } from "react";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { DayLine } from "./panels/top-bar/day-line.tsx";
import type { Dispatch, Page, View } from "./state/view.ts";
import type { ProgressParts } from "./use-progress.ts";
import type { Statuses } from "./use-statuses.ts";

const TrackPanel = lazy(() =>
  import("./panels/track/track-panel.tsx").then((module) => ({ default: module.TrackPanel })),
);
const LightCounts = lazy(() =>
  import("./panels/track/light-counts.tsx").then((module) => ({ default: module.LightCounts })),
);
const WhyPanel = lazy(() => import("./panels/light/why-panel.tsx").then((module) => ({ default: module.WhyPanel })));

const AccountMenu = lazy(() =>
  import("./panels/account/account-menu.tsx").then((module) => ({ default: module.AccountMenu })),
);
const AsOfControl = lazy(() =>
  import("./panels/as-of/as-of-control.tsx").then((module) => ({ default: module.AsOfControl })),
);
const MonthsMenu = lazy(() =>
  import("./panels/frozen-months/months-menu.tsx").then((module) => ({ default: module.MonthsMenu })),
);
const WorkbookMenu = lazy(() =>
  import("./panels/workbook/workbook-menu.tsx").then((module) => ({ default: module.WorkbookMenu })),
);
const OutboxBadge = lazy(() =>
  import("./panels/report-form/outbox-badge.tsx").then((module) => ({ default: module.OutboxBadge })),
);

type PartProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly progress: ProgressParts;
  readonly statuses: Statuses;
};

/** The table of the progress, its code loaded when it is first shown. */
export function TrackPart({
  index,
  view,
  dispatch,
  progress,
  statuses,
  isPhone,
  filters,
  hovered,
  onHover,
  today,
  pictureOfMap,
}: PartProps & {
  readonly pictureOfMap: () => Promise<string>;
  /** The present day, also while a past one is shown. */
  readonly today: string;
  readonly isPhone: boolean;
  readonly filters: ReactNode;
  readonly hovered: FeatureId | null;
  readonly onHover: (feature: FeatureId | null) => void;
}) {
  return (
    <Suspense fallback={null}>
      <TrackPanel
        index={index}
        view={view}
        dispatch={dispatch}
        store={progress.store}
        data={progress.data}
        all={statuses.all}
        filtered={statuses.filtered}
        shown={statuses.shown}
        isPhone={isPhone}
        filters={filters}
        tools={
          progress.store !== null &&
          progress.data !== null && (
            <>
              <OutboxBadge store={progress.store} index={index} />
              <MonthsMenu store={progress.store} data={progress.data} today={today} />
              <WorkbookMenu
                index={index}
                statuses={statuses.shown}
                store={progress.store}
                data={progress.data}
                pictureOfMap={pictureOfMap}
              />
            </>
          )
        }
        hovered={hovered}
        onHover={onHover}
      />
    </Suspense>
  );
}

/** Why the selected feature's light shines. */
export function WhyPart({
  index,
  view,
  dispatch,
  progress,
  statuses,
  hrefOf,
}: PartProps & { readonly hrefOf: (page: Page) => string }) {
  return (
    <Suspense fallback={null}>
      <WhyPanel
        index={index}
        view={view}
        dispatch={dispatch}
        store={progress.store}
        data={progress.data}
        statuses={statuses.all}
        detailsHref={hrefOf("explore")}
      />
    </Suspense>
  );
}

/** The counts by light at the head of a phone's sheet. */
export function LightCountsPart({ view, dispatch, statuses }: PartProps) {
  return (
    <Suspense fallback={null}>
      <LightCounts statuses={statuses.filtered} chosen={view.lights} dispatch={dispatch} />
    </Suspense>
  );
}

/** The day that the data stand at, and the choice of another; the day alone while there is no progress yet. */
export function DayPart({ view, dispatch, progress, asOf, now }: PartProps & DayProps) {
  const line = <DayLine asOf={asOf} />;
  if (progress.data === null || progress.data.origin === "none") return line;
  return (
    <Suspense fallback={line}>
      <AsOfControl view={view} dispatch={dispatch} data={progress.data} now={now} />
    </Suspense>
  );
}

type DayProps = { readonly asOf: string; readonly now: () => Date };

/** Who is signed in, once the progress is there. */
export function AccountPart({ index, progress }: PartProps) {
  if (progress.store === null || progress.data?.origin !== "server") return null;
  return (
    <Suspense fallback={null}>
      <AccountMenu store={progress.store} data={progress.data} index={index} />
    </Suspense>
  );
}
