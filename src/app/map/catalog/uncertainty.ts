import type { ExpressionSpecification } from "maplibre-gl";
import type { LayerDefinition } from "../layer.ts";

// Rings of a whole township, and those of the seats themselves, would hide each other: they show with what they belong to.
const isOfAPlace: ExpressionSpecification = ["!", ["get", "isVast"]];

/** True-scale rings around places that are not known exactly; around what is known to a township only while it is selected. */
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
        filter: ["any", isOfAPlace, ofSelection],
        paint: { "fill-color": tokens.ink3, "fill-opacity": ["case", ofSelection, 0.08 * opacity, 0.06 * opacity] },
      },
      {
        id: "uncertainty-edge",
        type: "line",
        source: "uncertainty",
        filter: ["any", isOfAPlace, ofSelection],
        layout: { "line-cap": "round" },
        paint: {
          "line-color": tokens.ink3,
          "line-width": 1.5 * scale,
          "line-dasharray": [0.1, 3.4],
          "line-opacity": ["case", ofSelection, opacity, 0.8 * opacity],
        },
      },
    ];
  },
};
