import type { ExpressionSpecification } from "maplibre-gl";
import {
  byZoom,
  type DrawContext,
  faded,
  font,
  inked,
  type LayerDefinition,
  labelled,
  nameExpression,
} from "../layer.ts";
import { yearProperty } from "../map-data.ts";

// Only a source of more than 500 points has clusters.
const isCluster: ExpressionSpecification = ["has", "point_count"];
const standsOff: ExpressionSpecification = [">=", ["get", "angle"], 0];
const isLeft: ExpressionSpecification = ["<", ["at", 0, ["array", "number", 2, ["get", "textOffset"]]], 0];

/** From which zoom on a symbol, which grows with the zoom, reaches its own name, whose distance grows with the labels only. */
function ownNameZoom({ scale, labelScale }: DrawContext): number {
  // By `byZoom`: an eighth more for each level above 10; at equal scales they meet at 11.
  return 10 + ((1.125 * labelScale) / scale - 1) * 8;
}

/** Project sites: a shape by kind, hollow until the plan begins them; those known only to a township hang on its seat. */
export const sites: LayerDefinition = {
  id: "sites",
  sources: ["sites"],
  draw: () => [],
  mark: (context) => {
    const { tokens, opacity, theme, scale, year, selection, matching } = context;
    const minzoom = 7;
    // Filters see whole zoom levels only.
    const fromZoom = matching === null ? 9 : 8;
    // What is selected is shown from any distance.
    const isShown: ExpressionSpecification = [
      "all",
      ["!", isCluster],
      ["any", [">=", ["zoom"], fromZoom], ["==", ["get", "id"], selection ?? ""]],
    ];
    const isSelected: ExpressionSpecification = ["==", ["get", "id"], selection ?? ""];
    return [
      {
        id: "sites-cluster",
        type: "circle",
        source: "sites",
        filter: isCluster,
        paint: {
          "circle-color": tokens.ink1,
          "circle-opacity": 0.9 * opacity,
          "circle-radius": ["step", ["get", "point_count"], 12 * scale, 100, 16 * scale, 1000, 21 * scale],
          "circle-stroke-color": tokens.raised,
          "circle-stroke-width": 1.6 * scale,
        },
      },
      {
        id: "sites-cluster-count",
        type: "symbol",
        source: "sites",
        filter: isCluster,
        layout: {
          "text-field": ["get", "point_count_abbreviated"],
          "text-font": font("medium"),
          "text-size": 12 * scale,
          "text-overlap": "always",
          // No name of anything may lie on the circle.
          "text-padding": 8 * scale,
        },
        paint: { "text-color": tokens.raised, "text-opacity": opacity },
      },
      {
        id: "sites-leader",
        type: "symbol",
        source: "sites",
        minzoom,
        filter: ["all", standsOff, isShown],
        layout: {
          "icon-image": `leader:${theme}`,
          "icon-rotate": ["get", "angle"],
          "icon-size": byZoom(0.5 * scale),
          "icon-overlap": "always",
          "icon-ignore-placement": true,
        },
        paint: { "icon-opacity": faded(context, 0.8) },
      },
      {
        id: "sites-mark",
        type: "symbol",
        source: "sites",
        minzoom,
        filter: isShown,
        layout: {
          "icon-image": [
            "concat",
            "site-",
            ["get", "site"],
            ["case", isSelected, "-selected", ["==", ["get", yearProperty(year)], ""], "-hollow", ""],
            `:${theme}`,
          ],
          "icon-offset": ["array", "number", 2, ["get", "iconOffset"]],
          "icon-size": byZoom(0.5 * scale),
          "icon-overlap": "always",
          // Names of others keep off it, as long as its own begins beyond its edge.
          "icon-ignore-placement": ["step", ["zoom"], false, ownNameZoom(context), true],
          "icon-padding": 0,
        },
        paint: { "icon-opacity": faded(context, 1) },
      },
    ];
  },
  label: (context) => [
    {
      id: "sites-name",
      type: "symbol",
      source: "sites",
      minzoom: context.matching === null ? 9.4 : 8.5,
      filter: labelled(context, ["!", isCluster]),
      layout: {
        "text-field": nameExpression(context.language),
        "text-font": font("regular"),
        "text-size": 13 * context.labelScale,
        "text-anchor": ["case", isLeft, "right", "left"],
        "text-offset": ["array", "number", 2, ["get", "textOffset"]],
        "text-max-width": 13,
        "text-justify": ["case", isLeft, "right", "left"],
        "text-padding": 1,
        "symbol-sort-key": 30,
      },
      paint: {
        ...inked(context, 13, context.tokens.ink1),
        "text-color": [
          "case",
          ["==", ["get", "id"], context.selection ?? ""],
          context.tokens.cobalt,
          context.tokens.ink1,
        ],
      },
    },
  ],
};
