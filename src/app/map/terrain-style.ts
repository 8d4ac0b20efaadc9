import type { SourceSpecification, TerrainSpecification } from "maplibre-gl";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import { isLayerVisible, type LayerId } from "#app/state/layer-id.ts";

/** The sources of the terrain's layers, each of its own, as the map library advises. */
export const terrainSources = {
  hillshade: "terrain-hillshade",
  contours: "terrain-contours",
  relief: "terrain-relief",
} as const;

/** What terrain adds to the style: the sources that visible layers draw from, and the relief where it is switched on. */
export type TerrainStyle = {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly relief: TerrainSpecification | null;
};

/** How many times heights are drawn, so that a county's relief is seen at county zoom; the layer list says so. */
const exaggeration = 1.5;

/** The terrain's part of the style; its tiles come through the protocol of `terrain-sources.ts`. */
export function terrainStyle(info: TerrainInfo, toggledLayers: readonly LayerId[]): TerrainStyle | null {
  const bounds: [number, number, number, number] = [...info.bbox];
  const reach = { bounds, minzoom: info.minZoom, maxzoom: info.maxZoom };
  const elevation: SourceSpecification = {
    type: "raster-dem",
    tiles: ["terrain://tile/{z}/{x}/{y}"],
    tileSize: info.metadata.tileSize,
    encoding: info.metadata.encoding,
    ...reach,
  };
  const isOn = (layer: LayerId): boolean => isLayerVisible(layer, toggledLayers);
  const sources: Record<string, SourceSpecification> = {};
  if (isOn("hillshade")) sources[terrainSources.hillshade] = elevation;
  if (isOn("contours"))
    sources[terrainSources.contours] = { type: "vector", tiles: ["terrain://contours/{z}/{x}/{y}"], ...reach };
  if (isOn("relief")) sources[terrainSources.relief] = elevation;
  if (Object.keys(sources).length === 0) return null;
  return { sources, relief: isOn("relief") ? { source: terrainSources.relief, exaggeration } : null };
}
