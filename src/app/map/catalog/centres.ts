import type { ExpressionSpecification } from "maplibre-gl";
import { byZoom, faded, font, inked, type LayerDefinition, labelled } from "../layer.ts";

const isCentre: ExpressionSpecification = ["==", ["get", "kind"], "centre"];

/** 一主两副: ringed nodes in the colour of their axis. Neither symbol nor name ever gives way. */
export const centres: LayerDefinition = {
  id: "centres",
  sources: ["centres"],
  draw: (context) => [
    {
      id: "centres-glow",
      type: "circle",
      source: "centres",
      filter: ["==", ["get", "id"], context.selection ?? ""],
      paint: { "circle-radius": 30 * context.scale, "circle-color": context.tokens.focus, "circle-opacity": 0.28 },
    },
  ],
  mark: (context) => [
    {
      id: "centres-node",
      type: "symbol",
      source: "centres",
      layout: {
        "icon-image": ["concat", ["case", isCentre, "centre-", "sub-centre-"], ["get", "tone"], `:${context.theme}`],
        "icon-size": byZoom(0.5 * context.scale),
        "icon-overlap": "always",
        "symbol-sort-key": ["case", isCentre, 1, 0],
      },
      paint: { "icon-opacity": faded(context, 1) },
    },
  ],
  label: (context) => {
    const { language, labelScale, tokens } = context;
    const second = language === "zh" ? "县域副中心" : "Sub-centre";
    const first: ExpressionSpecification = ["get", language === "zh" ? "label" : "labelEn"];
    return [
      {
        id: "centres-name",
        type: "symbol",
        source: "centres",
        filter: labelled(context),
        layout: {
          "text-field": [
            "case",
            isCentre,
            ["get", language === "zh" ? "name" : "nameEn"],
            ["format", first, {}, "\n", {}, second, { "font-scale": 0.68, "text-font": ["literal", font("regular")] }],
          ],
          "text-font": font("bold"),
          "text-size": ["case", isCentre, 20 * labelScale, 18 * labelScale],
          "text-anchor": ["case", isCentre, "top-right", ["==", ["get", "tone"], "tourism"], "left", "right"],
          "text-justify": ["case", ["==", ["get", "tone"], "tourism"], "left", "right"],
          "text-offset": [
            "case",
            isCentre,
            ["literal", [0.5, 1]],
            ["==", ["get", "tone"], "tourism"],
            ["literal", [1.1, 0.1]],
            ["literal", [-1.1, 0.1]],
          ],
          "text-line-height": 1.15,
          "text-overlap": "always",
          "symbol-sort-key": ["case", isCentre, 0, 1],
        },
        paint: inked(context, 18, tokens.ink1),
      },
    ];
  },
};
