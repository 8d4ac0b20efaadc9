/** The layers of the map, bottom to top; each is one file in `map/catalog/`. The basemap lies under all of them. */
export const layerIds = [
  "neighbours",
  "county",
  "townships",
  "hillshade",
  "contours",
  "relief",
  "axes",
  "axis-flow",
  "corridors",
  "uncertainty",
  "seats",
  "centres",
  "sites",
  "lights",
] as const;

/** One of {@link layerIds}. */
export type LayerId = (typeof layerIds)[number];

/** Layers that are off until switched on. */
export const initiallyHidden: readonly LayerId[] = ["axis-flow", "lights", "hillshade", "contours", "relief"];

/** The layers that are drawn from terrain, which an installation may have or not. */
export const terrainLayers = ["hillshade", "contours", "relief"] as const satisfies readonly LayerId[];

/** The layers switched away from their default, as a page shows them: the page of the progress always has its lights. */
export function toggledOn(page: "explore" | "track" | "data", toggledLayers: readonly LayerId[]): readonly LayerId[] {
  return page === "track" && !toggledLayers.includes("lights") ? [...toggledLayers, "lights"] : toggledLayers;
}

/** Whether a layer is shown, given those switched away from their default. */
export function isLayerVisible(layer: LayerId, toggledLayers: readonly LayerId[]): boolean {
  return initiallyHidden.includes(layer) === toggledLayers.includes(layer);
}
