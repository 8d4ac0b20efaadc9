import { lazy, type ReactNode, Suspense, useCallback, useMemo, useReducer, useState } from "react";
import { type PlanFeatureCollection, type SourceId, sourceIds } from "#domain/features/feature.ts";
import { type Bbox, bboxOf } from "#domain/geo/bbox.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { indexPlan } from "#domain/plan/plan-index.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { valueOf } from "./data/loadable.ts";
import type { PlanData, PlanStore } from "./data/plan-store.ts";
import { LanguageContext, nameIn } from "./language/language.ts";
import { DesktopLayout } from "./layout/desktop-layout.tsx";
import { type Insets, noInsets } from "./layout/insets.ts";
import { PhoneLayout } from "./layout/phone-layout.tsx";
import { buildMapData, type LoadedSources } from "./map/map-data.ts";
import type { MapProblem } from "./map/map-controller.ts";
import { fontFaces } from "./map/map-fonts.ts";
import { MapView } from "./map/map-view.tsx";
import { buildScene } from "./map/scene.ts";
import { useMediaQuery } from "./page/use-media-query.ts";
import { usePageLook } from "./page/use-page-look.ts";
import { useRootScale } from "./page/use-root-scale.ts";
import { useShortcuts } from "./page/use-shortcuts.ts";
import { useViewHistory } from "./page/use-view-history.ts";
import { DetailPanel } from "./panels/detail/detail-panel.tsx";
import { Search } from "./panels/search/search.tsx";
import { TaskMatrix } from "./panels/task-matrix/task-matrix.tsx";
import { layerIds } from "./state/layer-id.ts";
import { matchingFeatures } from "./state/matching.ts";
import { decodeView, encodeView } from "./state/view-url.ts";
import { initialView, openView, type View, viewReducer } from "./state/view.ts";

const Indicators = lazy(() => import("./panels/indicators/indicators.tsx").then(({ Indicators: panel }) => ({ default: panel })));

type ExploreProps = {
  readonly store: PlanStore;
  readonly data: PlanData;
  readonly plan: Plan;
  readonly now: () => Date;
};

/** Until the county's polygon is there, and where it failed, the map shows this box: the whole of China's south-east coast. */
const fallbackBox: Bbox = [117.9, 25.35, 118.6, 25.98];

/** The Explore view: the map and its panels, all reading one view and one index of the plan. */
export function Explore({ store, data, plan, now }: ExploreProps) {
  const defaults = useMemo(() => initialView(plan.years, now()), [plan, now]);
  const known = useMemo(() => ({ years: plan.years, layers: layerIds }), [plan]);
  const open = useCallback((search: string) => decodeView(search, defaults, known).view, [defaults, known]);
  const encode = useCallback((view: View) => encodeView(view, defaults), [defaults]);
  const [{ view, move }, dispatch] = useReducer(viewReducer, null, () => openView(open(window.location.search)));
  useViewHistory(view, dispatch, encode, open);
  usePageLook(view.theme, view.language, nameIn(view.language, { name: plan.document.shortTitle, nameEn: plan.document.shortTitleEn }));

  const { sources: loadables } = data;
  const sources = useMemo<LoadedSources>(() => {
    const entries = sourceIds.map((id): [SourceId, PlanFeatureCollection | null] => [id, valueOf(loadables[id])]);
    return Object.fromEntries(entries) as Record<SourceId, PlanFeatureCollection | null>;
  }, [loadables]);
  const isComplete = sourceIds.every((id) => loadables[id].status !== "loading");
  const index = useMemo(() => indexPlan(plan, sourceIds.flatMap((id) => sources[id]?.features ?? [])), [plan, sources]);
  const mapData = useMemo(() => buildMapData(sources, index), [sources, index]);
  const county = useMemo(() => bboxOf(sources.county?.features[0]?.geometry ?? null) ?? fallbackBox, [sources.county]);

  const [insets, setInsets] = useState<Insets>(noInsets);
  const [hovered, setHovered] = useState<FeatureId | null>(null);
  const [, setProblem] = useState<MapProblem | null>(null);
  const [, setSight] = useState<Bbox | null>(null);
  const scale = useRootScale();
  const matching = useMemo(() => matchingFeatures(index, view.filters, view.year), [index, view.filters, view.year]);
  const basemap = data.basemaps.find(({ id }) => id === view.basemap) ?? null;
  const fonts = useMemo(() => fontFaces([]), []);
  const { year, toggledLayers, opacities, selection, theme, language } = view;
  const scene = useMemo(
    () => buildScene({ data: mapData, isComplete, year, toggledLayers, opacities, selection, matching, theme, language, basemap, scale, fontFaces: fonts }),
    [mapData, isComplete, year, toggledLayers, opacities, selection, matching, theme, language, basemap, scale, fonts],
  );

  const shortcuts = useMemo(() => {
    const step = (by: number) => (): void => {
      const next = plan.years[plan.years.indexOf(year) + by];
      if (next !== undefined) dispatch({ type: "yearChosen", year: next });
    };
    return { "[": step(-1), "]": step(1) };
  }, [plan, year]);
  useShortcuts(shortcuts);

  const isPhone = useMediaQuery("(width < 768px)");
  const panels: Record<"layers" | "tasks" | "indicators" | "list", () => ReactNode> = {
    layers: () => null,
    tasks: () => <TaskMatrix index={index} view={view} dispatch={dispatch} passages={data.passages} />,
    indicators: () => (
      <Suspense fallback={null}>
        <Indicators index={index} view={view} dispatch={dispatch} />
      </Suspense>
    ),
    list: () => null,
  };
  const search = <Search index={index} villages={data.villages} dispatch={dispatch} language={language} year={year} />;
  const shared = {
    panel: view.panel,
    onPanel: (panel: View["panel"]) => dispatch({ type: "panelOpened", panel }),
    left: panels[view.panel ?? "layers"](),
    right:
      selection === null || !index.featureById.has(selection) ? null : (
        <DetailPanel index={index} references={data.references} passages={data.passages} view={view} dispatch={dispatch} onHover={setHovered} />
      ),
    bottom: null,
    corner: null,
    notices: null,
    map: (
      <MapView
        scene={scene}
        move={move}
        insets={insets}
        county={county}
        hovered={hovered}
        isSchematic
        basemap={basemap}
        onCamera={(camera) => dispatch({ type: "cameraMoved", camera })}
        onSelect={(feature) => dispatch({ type: "selected", feature })}
        onHover={setHovered}
        onRest={setSight}
        onFit={() => dispatch({ type: "fitCounty" })}
        onProblem={setProblem}
      />
    ),
    onInsets: setInsets,
  };
  return (
    <LanguageContext value={language}>
      {isPhone ? (
        <PhoneLayout {...shared} search={search} tools={null} onCloseDetails={() => dispatch({ type: "selected", feature: null })} />
      ) : (
        <DesktopLayout {...shared} topBar={search} />
      )}
    </LanguageContext>
  );
}
