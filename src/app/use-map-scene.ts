import type { FontFacesSpecification } from "maplibre-gl";
import { useEffect, useMemo, useState } from "react";
import { type PlanFeatureCollection, type SourceId, sourceIds } from "#domain/features/feature.ts";
import { type Bbox, bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { indexPlan, type PlanIndex } from "#domain/plan/plan-index.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import { valueOf } from "./data/loadable.ts";
import type { PlanData } from "./data/plan-store.ts";
import { buildMapData, type LoadedSources, type MapData, type ProgressMapData } from "./map/map-data.ts";
import { fontFaces, hasRareCharacters } from "./map/map-fonts.ts";
import type { SceneInput } from "./map/scene.ts";
import { useRootScale } from "./page/use-root-scale.ts";
import { toggledOn } from "./state/layer-id.ts";
import type { View } from "./state/view.ts";

/** The loaded sources and what is made of them once per load. */
export type LoadedPlan = {
  readonly sources: LoadedSources;
  /** Whether every source has come or failed. */
  readonly isComplete: boolean;
  readonly index: PlanIndex;
  readonly mapData: MapData;
  /** Box around the county; around everything that is drawn where its polygon is missing. */
  readonly county: Bbox;
  /** Whose data the map is drawn from; `null` until the county is loaded. */
  readonly credits: { readonly text: string; readonly textEn: string } | null;
};

/** China: where nothing at all is loaded. */
const fallbackBox: Bbox = [73.5, 18, 135, 53.6];

/** The sources as they are now, indexed with the plan and made ready for the map. */
export function useLoadedPlan(data: PlanData, plan: Plan): LoadedPlan {
  const { sources: loadables } = data;
  const sources = useMemo<LoadedSources>(() => {
    const entries = sourceIds.map((id): [SourceId, PlanFeatureCollection | null] => [id, valueOf(loadables[id])]);
    return Object.fromEntries(entries) as Record<SourceId, PlanFeatureCollection | null>;
  }, [loadables]);
  const isComplete = sourceIds.every((id) => loadables[id].status !== "loading");
  const index = useMemo(
    () =>
      indexPlan(
        plan,
        sourceIds.flatMap((id) => sources[id]?.features ?? []),
      ),
    [plan, sources],
  );
  const mapData = useMemo(() => buildMapData(sources, index), [sources, index]);
  const county = useMemo(() => {
    const own = bboxOf(sources.county?.features[0]?.geometry ?? null);
    const all = index.features.map(({ geometry }) => bboxOf(geometry)).filter((box) => box !== null);
    return own ?? unionBbox(all) ?? fallbackBox;
  }, [sources.county, index]);
  const properties = sources.county?.features[0]?.properties;
  const credits = properties?.kind === "county" ? (properties.credits ?? null) : null;
  // Effects depend on it as a whole: drawing on the map snaps to what it holds.
  return useMemo(
    () => ({ sources, isComplete, index, mapData, county, credits }),
    [sources, isComplete, index, mapData, county, credits],
  );
}

const coreFonts = fontFaces([]);

/** The fonts of the map's labels: the core font, and once a name needs more, the slices that have it. */
export function useMapFonts({ mapData, isComplete }: LoadedPlan): FontFacesSpecification {
  const [fonts, setFonts] = useState(coreFonts);
  useEffect(() => {
    if (!isComplete || fonts !== coreFonts || !hasRareCharacters(mapData)) return;
    void import("./map/rare-faces.ts").then(({ rareFaces }) => setFonts(fontFaces(rareFaces())));
  }, [isComplete, mapData, fonts]);
  return fonts;
}

/**
 * What the scene of a view on the day `asOf` is made from, with the progress as the map draws it; a new one only when something
 * in it is new.
 */
export function useSceneInput(
  loaded: LoadedPlan,
  view: View,
  matching: ReadonlySet<FeatureId> | null,
  data: PlanData,
  progress: ProgressMapData,
  asOf: string,
  terrain: TerrainInfo | null,
): SceneInput {
  const { mapData, isComplete } = loaded;
  const { page, opacities, selection, theme, language } = view;
  const toggledLayers = useMemo(() => toggledOn(page, view.toggledLayers), [page, view.toggledLayers]);
  // The page of the progress has no year control: its map is of the year that the progress is of.
  const { years } = loaded.index.plan;
  const year =
    page === "track"
      ? Math.min(years.at(-1) ?? view.year, Math.max(years[0] ?? view.year, Number(asOf.slice(0, 4))))
      : view.year;
  const scale = useRootScale();
  const fonts = useMapFonts(loaded);
  const basemap = data.basemaps.find(({ id }) => id === view.basemap) ?? null;
  return useMemo(
    () => ({
      data: mapData,
      progress,
      isComplete,
      year,
      toggledLayers,
      opacities,
      selection,
      matching,
      theme,
      language,
      basemap,
      terrain,
      scale,
      fontFaces: fonts,
    }),
    [
      mapData,
      progress,
      isComplete,
      year,
      toggledLayers,
      opacities,
      selection,
      matching,
      theme,
      language,
      basemap,
      terrain,
      scale,
      fonts,
    ],
  );
}
