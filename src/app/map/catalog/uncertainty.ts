import type { ExpressionSpecification } from "maplibre-gl";
import type { LayerDefinition } from "../layer.ts";

/** True-scale rings around places that are not known exactly; loud only around what is selected. */
export const uncertainty: LayerDefinition = {
  id: "uncertainty",
  sources: ["uncertainty"],
  draw: ({ tokens, opacity, scale, selection }) => {
    const ofSelection: ExpressionSpecification = ["in", selection ?? "", ["get", "ids"]];
    return [
      {
        id: "uncertainty-area",
        type: "fill",
        source: "uncertainty",
        paint: { "fill-color": tokens.ink3, "fill-opacity": ["case", ofSelection, 0.1 * opacity, 0.035 * opacity] },
      },
      {
        id: "uncertainty-edge",
        type: "line",
        source: "uncertainty",
        layout: { "line-cap": "round" },
        paint: {
          "line-color": tokens.ink3,
          "line-width": 1.5 * scale,
          "line-dasharray": [0.1, 3.4],
          "line-opacity": ["case", ofSelection, opacity, 0.55 * opacity],
        },
      },
    ];
  },
};
