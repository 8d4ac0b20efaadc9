import { byZoom, font, inked, type LayerDefinition, nameExpression } from "../layer.ts";

/** Neighbouring counties, peaks and a reservoir: quiet, for orientation. */
export const neighbours: LayerDefinition = {
  id: "neighbours",
  sources: ["neighbours"],
  draw: ({ tokens, theme, opacity, scale }) => [
    {
      id: "neighbours-edge",
      type: "line",
      source: "neighbours",
      filter: ["==", ["get", "kind"], "neighbour"],
      layout: { "line-join": "round" },
      paint: { "line-color": tokens.neighbour, "line-width": 1.2 * scale, "line-opacity": opacity },
    },
    {
      id: "neighbours-peak",
      type: "symbol",
      source: "neighbours",
      minzoom: 9.6,
      filter: ["==", ["get", "kind"], "peak"],
      layout: { "icon-image": `peak:${theme}`, "icon-size": byZoom(0.5 * scale), "icon-overlap": "always" },
      paint: { "icon-opacity": 0.75 * opacity },
    },
  ],
  label: (context) => [
    {
      id: "neighbours-peak-name",
      type: "symbol",
      source: "neighbours",
      minzoom: 9.6,
      filter: ["in", ["get", "kind"], ["literal", ["peak", "reservoir"]]],
      layout: {
        "text-field": nameExpression(context.language),
        "text-font": font("regular"),
        "text-size": 12 * context.labelScale,
        "text-offset": [0, 0.7],
        "text-anchor": "top",
        "symbol-sort-key": 90,
      },
      paint: inked(context, 12, context.tokens.ink3),
    },
    {
      id: "neighbours-name",
      type: "symbol",
      source: "neighbours",
      filter: ["all", ["==", ["get", "kind"], "neighbour"], ["==", ["geometry-type"], "Point"]],
      layout: {
        "text-field": nameExpression(context.language),
        "text-font": font("regular"),
        "text-size": 15 * context.labelScale,
        "text-letter-spacing": context.language === "zh" ? 0.3 : 0.08,
        "text-padding": 12,
        "symbol-sort-key": 100,
      },
      paint: { ...inked(context, 15, context.tokens.ink3), "text-halo-color": context.tokens.ground },
    },
  ],
};
