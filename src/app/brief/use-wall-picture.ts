import type { FontFacesSpecification } from "maplibre-gl";
import { useMemo, useState } from "react";
import { type PlayedScene, yearOf } from "#domain/briefing/play.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Insets } from "#app/layout/insets.ts";
import { buildScene, type Scene } from "#app/map/scene.ts";
import type { Seams } from "#app/map/seam-guard.ts";
import type { BriefView } from "#app/state/brief-view.ts";
import type { CameraMove } from "#app/state/view.ts";
import { type LoadedPlan, useMapFonts } from "#app/use-map-scene.ts";
import type { Slides } from "./use-slides.ts";
import type { WallSize } from "./use-wall-size.ts";
import { drawnInFull, emphasised, layersOfScene, moveOfScene, placedOnly } from "./wall-scene.ts";

type WallPictureParts = {
  readonly loaded: LoadedPlan;
  readonly made: Slides;
  readonly played: PlayedScene | undefined;
  readonly view: BriefView;
  readonly size: WallSize;
  readonly insets: Insets;
};

/** What the map of a wall shows, where it looks, and where no words may stand. */
export type WallPicture = { readonly scene: Scene; readonly move: CameraMove; readonly seams: Seams };

// Symbols and labels on walls against a desk at 1920 px: townships of 28 px, roads of 26, and nothing under 24.
const wallScale = { symbols: 1.25, labels: 2 } as const;
const leastClear = 16;

type SceneParts = Pick<WallPictureParts, "loaded" | "made" | "played"> & {
  readonly theme: BriefView["theme"];
  readonly language: BriefView["language"];
  readonly fontFaces: FontFacesSpecification;
  readonly symbols: number;
  readonly labels: number;
};

/** The map of a scene as a value, for a wall or an export. */
export function mapOfScene({ loaded, made, played, theme, language, fontFaces, symbols, labels }: SceneParts): Scene {
  const { index, mapData, isComplete } = loaded;
  const { statuses, map, parts } = made;
  const standsOut =
    played === undefined ? new Set<FeatureId>() : placedOnly(index, emphasised(index, played.scene, statuses));
  const [only] = standsOut;
  return buildScene({
    data: mapData,
    progress: map,
    isComplete,
    year: yearOf(played?.scene.year ?? "current", parts.current),
    toggledLayers: layersOfScene(played?.scene.layers ?? []),
    opacities: {},
    selection: standsOut.size === 1 ? (only ?? null) : null,
    matching: drawnInFull(index, standsOut),
    theme,
    language,
    basemap: null,
    scale: symbols,
    labelScale: labels,
    fontFaces,
  });
}

/** The map of a scene as a wall draws it. */
export function useWallPicture({ loaded, made, played, view, size, insets }: WallPictureParts): WallPicture {
  const { index } = loaded;
  const { theme, language, wall } = view;
  const fontFaces = useMapFonts(loaded);
  const scale = size.rem / 16;
  const scene = useMemo(() => {
    const sizes = { symbols: scale * wallScale.symbols, labels: scale * wallScale.labels };
    return mapOfScene({ loaded, made, played, theme, language, fontFaces, ...sizes });
  }, [loaded, made, played, theme, language, fontFaces, scale]);
  const camera = played?.scene.camera;
  // Also when the panels or the window change: a scene is shown in what they leave free.
  const [aim, setAim] = useState({ camera, rem: size.rem, insets, request: 0 });
  if (aim.camera !== camera || aim.rem !== size.rem || aim.insets !== insets)
    setAim({ camera, rem: size.rem, insets, request: aim.request + 1 });
  const move = useMemo<CameraMove>(
    () =>
      aim.camera === undefined
        ? { kind: "county", request: aim.request }
        : moveOfScene(index, aim.camera, aim.rem, aim.request),
    [index, aim],
  );
  const seams = useMemo<Seams>(() => {
    const { columns, rows, bezel } = wall ?? { columns: 1, rows: 1, bezel: 0 };
    const between = (count: number, length: number): readonly number[] =>
      Array.from({ length: count - 1 }, (_, at) => ((at + 1) * length) / count);
    return { xs: between(columns, size.width), ys: between(rows, size.height), clear: leastClear + bezel / 2 };
  }, [wall, size]);
  return { scene, move, seams };
}
