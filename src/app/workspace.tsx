import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { PlanData, PlanStore } from "./data/plan-store.ts";
import { useCard } from "./card/use-card.ts";
import { ExplorePanel } from "./explore-panel.tsx";
import { isoDay } from "./iso-day.ts";
import { LanguageContext, nameIn, textIn } from "./language/language.ts";
import { DesktopLayout } from "./layout/desktop-layout.tsx";
import { type Insets, noInsets } from "./layout/insets.ts";
import { PhoneLayout } from "./layout/phone-layout.tsx";
import type { MapProblem } from "./map/map-controller.ts";
import { buildScene } from "./map/scene.ts";
import { schematicLayers } from "./map/schematic-layers.ts";
import { MapView } from "./map/map-view.tsx";
import { copyText } from "./page/copy-text.ts";
import { useMediaQuery } from "./page/use-media-query.ts";
import { usePageLook } from "./page/use-page-look.ts";
import { FilterBar } from "./panels/filters/filter-bar.tsx";
import { Notices } from "./panels/notices/notices.tsx";
import { Search } from "./panels/search/search.tsx";
import { PageLinks } from "./panels/top-bar/page-links.tsx";
import { PhoneTools } from "./panels/top-bar/phone-tools.tsx";
import { TopBar } from "./panels/top-bar/top-bar.tsx";
import { YearControl } from "./panels/year-control/year-control.tsx";
import { isLayerVisible } from "./state/layer-id.ts";
import { matchingFeatures } from "./state/matching.ts";
import type { Page, View } from "./state/view.ts";
import { AccountPart, DayPart, LightCountsPart, TrackPart, WhyPart } from "./track-parts.tsx";
import { preloadable } from "./ui/preloadable.tsx";
import { useLoadedPlan, useMapFonts, useSceneInput } from "./use-map-scene.ts";
import { useMapTools } from "./use-map-tools.ts";
import { useNotice } from "./use-notice.ts";
import { usePlanView } from "./use-plan-view.ts";
import { useProgress } from "./use-progress.ts";
import { useReplacements } from "./use-replacements.ts";
import { useSettled } from "./use-settled.ts";
import { useSight } from "./use-sight.ts";
import { useStatuses } from "./use-statuses.ts";
import { useTerrain } from "./use-terrain.ts";
import { useUserLayers } from "./use-user-layers.ts";
import { useWorkspaceKeys } from "./use-workspace-keys.ts";

const DetailPanel = preloadable(() => import("./panels/detail/detail-panel.tsx").then((module) => module.DetailPanel));
const HelpDialog = lazy(() =>
  import("./panels/top-bar/help-dialog.tsx").then((module) => ({ default: module.HelpDialog })),
);

const Workbench = lazy(() => import("./workbench/workbench.tsx").then((module) => ({ default: module.Workbench })));

type WorkspaceProps = {
  readonly store: PlanStore;
  readonly data: PlanData;
  readonly plan: Plan;
  readonly now: () => Date;
};

/**
 * Both pages over one map: the map with its panels, and the progress. The map stands in the same place of the tree on both,
 * so that it is made once and only moved.
 */
export function Workspace({ store, data, plan, now }: WorkspaceProps) {
  const loaded = useLoadedPlan(data, plan);
  const { index, isComplete } = loaded;
  const { view, move, dispatch, ignored, hrefOf } = usePlanView(plan, index, isComplete, now);
  const { language, selection, year } = view;
  const isTrack = view.page === "track";
  usePageLook(
    view.theme,
    language,
    nameIn(language, { name: plan.document.shortTitle, nameEn: plan.document.shortTitleEn }),
  );

  const [insets, setInsets] = useState<Insets>(noInsets);
  const [hovered, setHovered] = useState<FeatureId | null>(null);
  const [mapProblem, setMapProblem] = useState<MapProblem | null>(null);
  const sight = useSight(index);
  const isMapThere = sight.box !== null;
  const { notice, tell, close: closeNotice } = useNotice(ignored, data.configProblem);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isData = view.page === "data";
  const { tools: mapTools, requests, live } = useMapTools(dispatch);
  const userLayers = useUserLayers(isData, mapTools, view.theme);
  const matching = useMemo(() => matchingFeatures(index, view.filters, year), [index, view.filters, year]);
  // The map's own page has its first picture and its panels before it asks for lights.
  const isProgressWanted = useSettled(isMapThere, 2000) || isTrack || isData;
  const progress = useProgress(isProgressWanted, view.asOf, now);
  useReplacements(store, progress.data);
  const statuses = useStatuses(progress, index, loaded.mapData, view, matching);
  const asOf = progress.data?.asOf ?? isoDay(now());
  // The panel that a click opens comes first; the map follows in the next breath.
  const shownView = useDeferredValue(view);
  const mapMatching = isTrack ? statuses.matching : matching;
  const card = useCard({
    loaded,
    data,
    view,
    layers: userLayers.layers,
    progress: statuses.map,
    fontFaces: useMapFonts(loaded),
    asOf,
    madeOn: isoDay(now()),
  });
  const terrain = useTerrain(data.hasTerrain, view.toggledLayers, language);
  const sceneInput = useSceneInput(loaded, shownView, mapMatching, data, statuses.map, asOf, terrain.info);
  const scene = useMemo(() => buildScene(sceneInput), [sceneInput]);

  const share = (): void => {
    const address = window.location.href;
    void copyText(address).then((isCopied) => tell(isCopied ? { kind: "copied" } : { kind: "copyByHand", address }));
  };
  const hasDetails = selection !== null && !isTrack;
  useEffect(() => {
    if (hasDetails) void store.loadReferences();
  }, [hasDetails, store]);
  useEffect(() => {
    // Once the first map stands, the details are fetched, so that the first click does not wait for them.
    if (!isMapThere || isTrack) return undefined;
    const timer = window.setTimeout(() => void DetailPanel.preload(), 1500);
    return () => window.clearTimeout(timer);
  }, [isMapThere, isTrack]);
  useWorkspaceKeys(plan.years, year, dispatch, setHelpOpen);

  const isPhone = useMediaQuery("(width < 768px)");
  const isSelected = selection !== null && index.featureById.has(selection);
  const trackParts = { index, view, dispatch, progress, statuses };
  const links = (place: "bar" | "foot", pages?: readonly Page[]): ReactNode => (
    <PageLinks
      page={view.page}
      hrefOf={hrefOf}
      dispatch={dispatch}
      place={place}
      {...(pages === undefined ? {} : { pages })}
    />
  );
  const filterBar = (
    <FilterBar
      index={index}
      view={view}
      dispatch={dispatch}
      matchingCount={isTrack ? statuses.filtered.length : (matching?.size ?? index.features.length)}
      total={isTrack ? (statuses.all?.length ?? 0) : index.features.length}
    />
  );
  const rightPanel = (): ReactNode => {
    if (isTrack) return isPhone && !isSelected ? null : <WhyPart {...trackParts} hrefOf={hrefOf} />;
    if (!isSelected) return null;
    return (
      <Suspense fallback={null}>
        <DetailPanel
          index={index}
          references={data.references}
          passages={data.passages}
          view={view}
          dispatch={dispatch}
          onHover={setHovered}
          light={statuses.all?.find(({ feature }) => feature.id === selection)?.light ?? null}
          trackHref={hrefOf("track")}
          card={card}
        />
      </Suspense>
    );
  };
  const bench =
    isData && userLayers.store !== null ? (
      <Suspense fallback={null}>
        <Workbench
          {...trackParts}
          data={data}
          loaded={loaded}
          asOf={asOf}
          now={now}
          layers={userLayers.layers}
          isKept={userLayers.isKept}
          layerStore={userLayers.store}
          map={mapTools}
          sceneInput={sceneInput}
          sight={sight.box}
          tell={tell}
        />
      </Suspense>
    ) : null;
  const shared = {
    panel: view.panel,
    onPanel: (panel: View["panel"]) => dispatch({ type: "panelOpened", panel }),
    left:
      isTrack || isData ? null : (
        <Suspense fallback={null}>
          <ExplorePanel
            index={index}
            store={store}
            data={data}
            view={view}
            dispatch={dispatch}
            matching={matching}
            inSight={sight.features}
            hovered={hovered}
            onHover={setHovered}
            basemapProblem={mapProblem?.kind === "basemap" ? mapProblem.detail : null}
            terrain={terrain.state}
          />
        </Suspense>
      ),
    work: isTrack ? (
      <TrackPart
        {...trackParts}
        pictureOfMap={mapTools.picture}
        today={progress.store?.today() ?? isoDay(now())}
        isPhone={isPhone}
        filters={filterBar}
        hovered={hovered}
        onHover={setHovered}
      />
    ) : isPhone ? (
      bench
    ) : null,
    right: rightPanel(),
    bottom: isTrack ? (
      isPhone && !isSelected && <LightCountsPart {...trackParts} />
    ) : (
      <YearControl index={index} view={view} dispatch={dispatch} />
    ),
    corner: isTrack ? null : filterBar,
    notices: <Notices notice={notice} onClose={closeNotice} />,
    map: (
      <MapView
        scene={scene}
        move={move}
        insets={insets}
        county={loaded.county}
        hovered={hovered}
        isSchematic={schematicLayers(loaded.mapData).some((layer) => isLayerVisible(layer, view.toggledLayers))}
        credits={`${loaded.credits === null ? "" : textIn(language, loaded.credits)}${terrain.credits}`}
        basemap={data.basemaps.find(({ id }) => id === view.basemap) ?? null}
        onCamera={(camera) => dispatch({ type: "cameraMoved", camera })}
        onSelect={(feature) => dispatch({ type: "selected", feature })}
        onHover={(feature) => {
          // Who points at something is about to open it.
          if (feature !== null && !isTrack) void DetailPanel.preload();
          setHovered(feature);
        }}
        onRest={sight.onRest}
        onFit={() => dispatch({ type: "fitCounty" })}
        onProblem={setMapProblem}
        requests={requests}
        live={live}
      />
    ),
    onInsets: setInsets,
  };
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
  const tools = {
    view,
    dispatch,
    version: data.planVersion,
    day: <DayPart {...trackParts} asOf={asOf} now={now} />,
    account: <AccountPart {...trackParts} />,
    onShare: share,
    onPrint: () => window.print(),
  };
  return (
    <LanguageContext value={language}>
      {isPhone ? (
        <PhoneLayout
          {...shared}
          search={search}
          tools={<PhoneTools {...tools} />}
          links={links("foot", isTrack || isData ? undefined : ["track", "data"])}
          onCloseDetails={() => dispatch({ type: "selected", feature: null })}
        />
      ) : (
        <DesktopLayout
          {...shared}
          bench={isData ? bench : null}
          topBar={
            <TopBar {...tools} index={index} links={links("bar")} onHelp={() => setHelpOpen(true)}>
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
