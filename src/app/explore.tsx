import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { type Bbox, bboxOf } from "#domain/geo/bbox.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { PlanData, PlanStore } from "./data/plan-store.ts";
import { LanguageContext, nameIn, textIn } from "./language/language.ts";
import { DesktopLayout } from "./layout/desktop-layout.tsx";
import { type Insets, noInsets } from "./layout/insets.ts";
import { PhoneLayout } from "./layout/phone-layout.tsx";
import type { MapProblem } from "./map/map-controller.ts";
import { noProgress } from "./map/map-data.ts";
import { MapView } from "./map/map-view.tsx";
import { copyText } from "./page/copy-text.ts";
import { useMediaQuery } from "./page/use-media-query.ts";
import { usePageLook } from "./page/use-page-look.ts";
import { useShortcuts } from "./page/use-shortcuts.ts";
import { FilterBar } from "./panels/filters/filter-bar.tsx";
import { LayerList } from "./panels/layer-list/layer-list.tsx";
import { Notices } from "./panels/notices/notices.tsx";
import { Search } from "./panels/search/search.tsx";
import { PhoneTools } from "./panels/top-bar/phone-tools.tsx";
import { TopBar } from "./panels/top-bar/top-bar.tsx";
import { UnplacedTray } from "./panels/unplaced-tray/unplaced-tray.tsx";
import { YearControl } from "./panels/year-control/year-control.tsx";
import { isLayerVisible } from "./state/layer-id.ts";
import { matchingFeatures } from "./state/matching.ts";
import type { View } from "./state/view.ts";
import { preloadable } from "./ui/preloadable.tsx";
import { useLoadedPlan, useScene } from "./use-map-scene.ts";
import { useNotice } from "./use-notice.ts";
import { usePlanView } from "./use-plan-view.ts";

const DetailPanel = preloadable(() => import("./panels/detail/detail-panel.tsx").then((module) => module.DetailPanel));
const HelpDialog = lazy(() =>
  import("./panels/top-bar/help-dialog.tsx").then((module) => ({ default: module.HelpDialog })),
);
const TaskMatrix = lazy(() =>
  import("./panels/task-matrix/task-matrix.tsx").then((module) => ({ default: module.TaskMatrix })),
);
const Indicators = lazy(() =>
  import("./panels/indicators/indicators.tsx").then((module) => ({ default: module.Indicators })),
);
const FeatureList = lazy(() =>
  import("./panels/feature-list/feature-list.tsx").then((module) => ({ default: module.FeatureList })),
);

type ExploreProps = {
  readonly store: PlanStore;
  readonly data: PlanData;
  readonly plan: Plan;
  readonly now: () => Date;
};

function isoDay(date: Date): string {
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

function overlaps(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** The Explore view: the map and its panels, all reading one view and one index of the plan. */
export function Explore({ store, data, plan, now }: ExploreProps) {
  const loaded = useLoadedPlan(data, plan);
  const { index, isComplete } = loaded;
  const { view, move, dispatch, ignored } = usePlanView(plan, index, isComplete, now);
  const { language, selection, year } = view;
  usePageLook(
    view.theme,
    language,
    nameIn(language, { name: plan.document.shortTitle, nameEn: plan.document.shortTitleEn }),
  );

  const [insets, setInsets] = useState<Insets>(noInsets);
  const [hovered, setHovered] = useState<FeatureId | null>(null);
  const [mapProblem, setMapProblem] = useState<MapProblem | null>(null);
  const [sight, setSight] = useState<Bbox | null>(null);
  const { notice, tell, close: closeNotice } = useNotice(ignored, data.configProblem);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const matching = useMemo(() => matchingFeatures(index, view.filters, year), [index, view.filters, year]);
  // The panel that a click opens comes first; the map follows in the next breath.
  const shownView = useDeferredValue(view);
  const scene = useScene(loaded, shownView, matching, data, noProgress);
  const boxes = useMemo(
    () =>
      index.features.flatMap((feature) => {
        const box = bboxOf(feature.geometry);
        return box === null ? [] : [{ id: feature.id, box }];
      }),
    [index],
  );
  const inSight = useMemo(
    () => (sight === null ? null : new Set(boxes.flatMap(({ id, box }) => (overlaps(box, sight) ? [id] : [])))),
    [boxes, sight],
  );

  const share = (): void => {
    const address = window.location.href;
    void copyText(address).then((isCopied) => tell(isCopied ? { kind: "copied" } : { kind: "copyByHand", address }));
  };
  const hasDetails = selection !== null;
  useEffect(() => {
    if (hasDetails) void store.loadReferences();
  }, [hasDetails, store]);
  useEffect(() => {
    // Once the first map stands, the details are fetched, so that the first click does not wait for them.
    if (sight === null) return undefined;
    const timer = window.setTimeout(() => void DetailPanel.preload(), 1500);
    return () => window.clearTimeout(timer);
  }, [sight]);
  const shortcuts = useMemo(() => {
    const step = (by: number) => (): void => {
      const next = plan.years[plan.years.indexOf(year) + by];
      if (next !== undefined) dispatch({ type: "yearChosen", year: next });
    };
    return {
      "[": step(-1),
      "]": step(1),
      "?": () => setHelpOpen(true),
      Escape: () => dispatch({ type: "selected", feature: null }),
    };
  }, [plan, year, dispatch]);
  useShortcuts(shortcuts);

  const isPhone = useMediaQuery("(width < 768px)");
  const left: ReactNode = leftPanel();
  function leftPanel(): ReactNode {
    switch (view.panel) {
      case "tasks":
        return <TaskMatrix index={index} view={view} dispatch={dispatch} passages={data.passages} />;
      case "indicators":
        return <Indicators index={index} view={view} dispatch={dispatch} />;
      case "list":
        return (
          <FeatureList
            index={index}
            view={view}
            dispatch={dispatch}
            matching={matching}
            inSight={inSight}
            hovered={hovered}
            onHover={setHovered}
          />
        );
      case null:
        return (
          <LayerList
            index={index}
            view={view}
            dispatch={dispatch}
            sources={data.sources}
            onRetry={(source) => void store.loadSource(source)}
            basemaps={data.basemaps}
            basemapProblem={mapProblem?.kind === "basemap" ? mapProblem.detail : null}
          >
            <UnplacedTray index={index} view={view} dispatch={dispatch} matching={matching} />
          </LayerList>
        );
    }
  }

  const search = (
    <Search
      index={index}
      villages={data.villages}
      dispatch={dispatch}
      language={language}
      year={year}
      onWanted={() => void store.loadVillages()}
    />
  );
  const isSchematic = (["townships", "axes", "corridors"] as const).some((layer) =>
    isLayerVisible(layer, view.toggledLayers),
  );
  const isSelected = selection !== null && index.featureById.has(selection);
  const shared = {
    panel: view.panel,
    onPanel: (panel: View["panel"]) => dispatch({ type: "panelOpened", panel }),
    left: <Suspense fallback={null}>{left}</Suspense>,
    right: isSelected ? (
      <Suspense fallback={null}>
        <DetailPanel
          index={index}
          references={data.references}
          passages={data.passages}
          view={view}
          dispatch={dispatch}
          onHover={setHovered}
        />
      </Suspense>
    ) : null,
    bottom: <YearControl index={index} view={view} dispatch={dispatch} />,
    corner: (
      <FilterBar
        index={index}
        view={view}
        dispatch={dispatch}
        matchingCount={matching?.size ?? index.features.length}
        total={index.features.length}
      />
    ),
    notices: <Notices notice={notice} onClose={closeNotice} />,
    map: (
      <MapView
        scene={scene}
        move={move}
        insets={insets}
        county={loaded.county}
        hovered={hovered}
        isSchematic={isSchematic}
        credits={loaded.credits === null ? "" : textIn(language, loaded.credits)}
        basemap={data.basemaps.find(({ id }) => id === view.basemap) ?? null}
        onCamera={(camera) => dispatch({ type: "cameraMoved", camera })}
        onSelect={(feature) => dispatch({ type: "selected", feature })}
        onHover={(feature) => {
          // Who points at something is about to open it.
          if (feature !== null) void DetailPanel.preload();
          setHovered(feature);
        }}
        onRest={setSight}
        onFit={() => dispatch({ type: "fitCounty" })}
        onProblem={setMapProblem}
      />
    ),
    onInsets: setInsets,
  };
  return (
    <LanguageContext value={language}>
      {isPhone ? (
        <PhoneLayout
          {...shared}
          search={search}
          tools={
            <PhoneTools
              view={view}
              dispatch={dispatch}
              asOf={isoDay(now())}
              onShare={share}
              onPrint={() => window.print()}
            />
          }
          onCloseDetails={() => dispatch({ type: "selected", feature: null })}
        />
      ) : (
        <DesktopLayout
          {...shared}
          topBar={
            <TopBar
              index={index}
              view={view}
              dispatch={dispatch}
              asOf={isoDay(now())}
              onShare={share}
              onPrint={() => window.print()}
              onHelp={() => setHelpOpen(true)}
            >
              {search}
            </TopBar>
          }
        />
      )}
      {isHelpOpen && (
        <Suspense fallback={null}>
          <HelpDialog isOpen onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </LanguageContext>
  );
}
