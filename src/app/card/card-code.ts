import { overlayOf } from "#app/map/overlay-style.ts";
import { buildScene } from "#app/map/scene.ts";
import type { CardGround } from "#app/sheet/make-card.ts";
import { sheetTheme } from "#app/sheet/sheet-legend.ts";
import { toggledOn } from "#app/state/layer-id.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { CardParts } from "./card-parts.ts";

/** What the map of a feature's card shows: the layers of the page, the feature marked among them. */
export function cardGround(parts: CardParts, { id }: PlanFeature): CardGround {
  const { loaded, data, view, layers, progress, fontFaces } = parts;
  const visible = layers.filter(({ isVisible }) => isVisible);
  const scale = 0.84;
  return {
    scene: buildScene({
      data: loaded.mapData,
      progress,
      isComplete: loaded.isComplete,
      year: view.year,
      toggledLayers: toggledOn(view.page, view.toggledLayers),
      opacities: view.opacities,
      selection: id,
      matching: null,
      theme: sheetTheme,
      language: view.language,
      basemap: data.basemaps.find((each) => each.id === view.basemap) ?? null,
      scale,
      fontFaces,
    }),
    overlays: visible.map((layer) => overlayOf(layer, sheetTheme, scale)),
    layers: visible,
    year: view.year,
    county: loaded.county,
  };
}

export { ExportError } from "#app/paper/export-error.ts";
export { makeCard } from "#app/sheet/make-card.ts";
export { saveFile } from "#app/workbook/save-file.ts";
export { featureCard } from "./feature-card.ts";
