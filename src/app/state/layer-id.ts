/** The layers of the map, bottom to top; each is one file in `map/catalog/`. The basemap lies under all of them. */
export const layerIds = [
  "neighbours",
  "county",
  "townships",
  "axes",
  "axis-flow",
  "corridors",
  "uncertainty",
  "seats",
  "centres",
  "sites",
] as const;

/** One of {@link layerIds}. */
export type LayerId = (typeof layerIds)[number];

/** Layers that are off until switched on. */
export const initiallyHidden: readonly LayerId[] = ["axis-flow"];

/** Whether a layer is shown, given those switched away from their default. */
export function isLayerVisible(layer: LayerId, toggledLayers: readonly LayerId[]): boolean {
  return initiallyHidden.includes(layer) === toggledLayers.includes(layer);
}
