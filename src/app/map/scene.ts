import type { FeatureCollection } from "geojson";
import type { FontFacesSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Basemap } from "#domain/config/app-config.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import type { LanguageCode } from "#app/language/language.ts";
import { isLayerVisible, type LayerId, terrainLayers } from "#app/state/layer-id.ts";
import { type ThemeName, themes } from "#app/theme/tokens.ts";
import { type BasemapStyle, basemapStyle } from "./basemap-style.ts";
import { catalog } from "./catalog/index.ts";
import type { DrawContext } from "./layer.ts";
import { type MapData, type MapSourceId, mapSourceIds, type ProgressMapData } from "./map-data.ts";
import { type SymbolImage, symbolImages } from "./symbol-images.ts";
import { type TerrainStyle, terrainStyle } from "./terrain-style.ts";

/** What a scene is made from. */
export type SceneInput = {
  readonly data: MapData;
  readonly progress: ProgressMapData;
  /** Whether every source has come or failed. */
  readonly isComplete: boolean;
  readonly year: Year;
  readonly toggledLayers: readonly LayerId[];
  readonly opacities: Readonly<Partial<Record<LayerId, number>>>;
  readonly selection: FeatureId | null;
  /** Features that pass the filters; `null` while nothing is narrowed. */
  readonly matching: ReadonlySet<FeatureId> | null;
  readonly theme: ThemeName;
  readonly language: LanguageCode;
  readonly basemap: Basemap | null;
  /** The terrain that is there; none where absent. */
  readonly terrain?: TerrainInfo | null;
  /** Size of symbols and lines: 1 at 1920 px. */
  readonly scale: number;
  /** Size of labels; that of symbols where it is absent. */
  readonly labelScale?: number;
  readonly fontFaces: FontFacesSpecification;
};

/** What the map is to show: a value, compared with the one before to find what to change. */
export type Scene = {
  /** Compared by identity, source by source. */
  readonly data: Readonly<Record<MapSourceId, FeatureCollection>>;
  readonly isComplete: boolean;
  readonly layers: readonly LayerSpecification[];
  readonly images: readonly SymbolImage[];
  readonly fontFaces: FontFacesSpecification;
  readonly basemap: BasemapStyle | null;
  /** `null` where no layer draws from terrain. */
  readonly terrain: TerrainStyle | null;
  readonly theme: ThemeName;
  /** Whether the animated axes are to be shown. */
  readonly hasFlow: boolean;
};

/** Above this many points a source is clustered: symbols would cover each other anyway. */
const clusterAbove = 500;

/** A source of the map without its data. */
export function sourceSpecification(id: MapSourceId, data: FeatureCollection): SourceSpecification {
  const isClustered = id === "sites" && data.features.length > clusterAbove;
  return {
    type: "geojson",
    data,
    promoteId: "id",
    ...(isClustered ? { cluster: true, clusterRadius: 44, clusterMaxZoom: 13 } : {}),
  };
}

function drawContext(input: SceneInput, layer: LayerId): DrawContext {
  return {
    tokens: themes[input.theme],
    theme: input.theme,
    language: input.language,
    year: input.year,
    opacity: input.opacities[layer] ?? 1,
    selection: input.selection,
    matching: input.matching === null ? null : [...input.matching],
    scale: input.scale,
    labelScale: input.labelScale ?? input.scale,
    hasBasemap: input.basemap !== null,
    hasTerrain: input.terrain != null,
  };
}

/** Labels by layer, the ones that give way first; MapLibre places the last first. */
const labelOrder: readonly LayerId[] = [
  "contours",
  "neighbours",
  "lights",
  "sites",
  "seats",
  "corridors",
  "axes",
  "centres",
];

/** What the plan lies on. */
const groundLayers: ReadonlySet<LayerId> = new Set(["county", "townships", ...terrainLayers]);

/** Builds the scene of a view: background, basemap, the visible layers of the catalog, their edges, their labels. */
export function buildScene(input: SceneInput): Scene {
  const tokens = themes[input.theme];
  const basemap = input.basemap === null ? null : basemapStyle(input.basemap);
  const visible = catalog.filter(({ id }) => isLayerVisible(id, input.toggledLayers));
  const drawn = visible.map((definition) => ({ definition, context: drawContext(input, definition.id) }));
  const ground = drawn.filter(({ definition }) => groundLayers.has(definition.id));
  const terrain = input.terrain == null ? null : terrainStyle(input.terrain, input.toggledLayers);
  const plan = drawn.filter((entry) => !ground.includes(entry));
  return {
    data: { ...input.data, ...input.progress },
    isComplete: input.isComplete,
    layers: [
      { id: "background", type: "background", paint: { "background-color": tokens.ground } },
      ...(basemap?.layers ?? []),
      ...ground.flatMap(({ definition, context }) => definition.draw(context)),
      ...drawn.flatMap(({ definition, context }) => definition.over?.(context) ?? []),
      ...plan.flatMap(({ definition, context }) => definition.draw(context)),
      ...labelOrder.flatMap((id) => {
        const entry = drawn.find(({ definition }) => definition.id === id);
        return entry?.definition.label?.(entry.context) ?? [];
      }),
      ...drawn.flatMap(({ definition, context }) => definition.mark?.(context) ?? []),
    ],
    images: symbolImages(input.theme, tokens),
    fontFaces: input.fontFaces,
    basemap,
    terrain,
    theme: input.theme,
    // The animation lies in the plane and would float over a relief.
    hasFlow: isLayerVisible("axis-flow", input.toggledLayers) && terrain?.relief == null,
  };
}

/** The scene as a complete MapLibre style, its data inline; for a first map and for MapLibre's own validator. */
export function styleOf(scene: Scene): StyleSpecification {
  const sources: Record<string, SourceSpecification> = { ...scene.basemap?.sources, ...scene.terrain?.sources };
  for (const id of mapSourceIds) sources[id] = sourceSpecification(id, scene.data[id]);
  return { version: 8, sources, layers: [...scene.layers], "font-faces": scene.fontFaces };
}
