import type { SymbolLayerSpecification } from "maplibre-gl";
import { byZoom, type DrawContext, faded, font, inked, type LayerDefinition, labelled } from "../layer.ts";
import { stretches, stretchLines } from "../stretch-line.ts";

// From here the symbols of the sites stand clear of each other, and every light must be seen.
const apartFromZoom = 9.5;

const wordPixels = 12;

function wording(context: DrawContext): NonNullable<SymbolLayerSpecification["layout"]> {
  return {
    "text-field": ["get", context.language === "zh" ? "word" : "wordEn"],
    "text-font": font("medium"),
    "text-size": wordPixels * context.labelScale,
    "text-padding": 1,
    "symbol-sort-key": 40,
  };
}

function mark(context: DrawContext): NonNullable<SymbolLayerSpecification["layout"]> {
  return {
    "icon-image": ["concat", "light-", ["get", "light"], `:${context.theme}`],
    "icon-offset": ["array", "number", 2, ["get", "iconOffset"]],
    "icon-size": byZoom(0.5 * context.scale),
    "symbol-sort-key": ["get", "rank"],
  };
}

/** Lights of the progress on the features they belong to, and how far a corridor is, beside its line. */
export const lights: LayerDefinition = {
  id: "lights",
  sources: ["lights", "light-stretches"],
  draw: (context) =>
    stretches.map((stretch) => {
      const { phase, width, dash } = stretchLines[stretch];
      return {
        id: `lights-${stretch}`,
        type: "line",
        source: "light-stretches",
        filter: ["==", ["get", "stretch"], stretch],
        layout: { "line-cap": "butt", "line-join": "round" },
        paint: {
          "line-color": context.tokens.phases[phase],
          "line-width": byZoom(width * context.scale),
          "line-offset": byZoom(8 * context.scale),
          "line-opacity": faded(context, 1),
          ...(dash === null ? {} : { "line-dasharray": [...dash] }),
        },
      };
    }),
  mark: (context) => [
    {
      id: "lights-mark",
      type: "symbol",
      source: "lights",
      layout: {
        ...mark(context),
        "icon-overlap": ["step", ["zoom"], "never", apartFromZoom, "always"],
        "icon-ignore-placement": ["step", ["zoom"], false, apartFromZoom, true],
      },
      paint: { "icon-opacity": faded(context, 1) },
    },
    {
      // Unseen: keeps names off the lights, which are all drawn, whatever they would cover.
      id: "lights-room",
      type: "symbol",
      source: "lights",
      minzoom: apartFromZoom,
      layout: { ...mark(context), "icon-overlap": "always", "icon-padding": 0 },
      paint: { "icon-opacity": 0 },
    },
  ],
  label: (context) => [
    {
      id: "lights-word",
      type: "symbol",
      source: "lights",
      minzoom: 10,
      filter: labelled(context),
      layout: {
        ...wording(context),
        "text-anchor": ["case", ["get", "isLeft"], "right", "left"],
        "text-offset": ["array", "number", 2, ["get", "textOffset"]],
      },
      paint: inked(context, wordPixels, context.tokens.ink1),
    },
    {
      id: "lights-share-word",
      type: "symbol",
      source: "light-stretches",
      minzoom: 9,
      filter: labelled(context, ["has", "word"]),
      layout: { ...wording(context), "symbol-placement": "line-center", "text-offset": [0, 1.6] },
      paint: inked(context, wordPixels, context.tokens.ink1),
    },
  ],
};
