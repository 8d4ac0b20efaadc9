import type { FeatureKind, PlanFeature } from "#domain/features/feature.ts";
import { isLayerVisible, type LayerId } from "./layer-id.ts";

const layersByKind: Readonly<Partial<Record<FeatureKind, readonly LayerId[]>>> = {
  county: ["county"],
  township: ["seats", "townships"],
  centre: ["centres"],
  "sub-centre": ["centres"],
  "main-axis": ["axes"],
  "tourism-axis": ["axes"],
  expressway: ["corridors"],
  railway: ["corridors"],
  road: ["corridors"],
  "city-road": ["corridors"],
};

/** The layers that draw a listed feature; a township is its seat and its zone, an interchange is drawn with the sites. */
function layersOf(feature: PlanFeature): readonly LayerId[] {
  return layersByKind[feature.properties.kind] ?? ["sites"];
}

/** Whether any layer that draws a feature is switched on. */
export function isOnVisibleLayer(feature: PlanFeature, toggledLayers: readonly LayerId[]): boolean {
  return layersOf(feature).some((layer) => isLayerVisible(layer, toggledLayers));
}
