import type { ExpressionSpecification } from "maplibre-gl";
import { byZoom, faded, font, inked, type LayerDefinition, labelled, nameExpression } from "../layer.ts";

const isPlain: ExpressionSpecification = ["!", ["get", "isCentre"]];
const isTown: ExpressionSpecification = ["==", ["get", "rank"], "town"];

// Names go to the right of their seat, or to the left where project sites fan out to the right.
const right = ["left", [0.65, 0]] as const;
const left = ["right", [-0.65, 0]] as const;
const others = ["top", [0, 0.65], "bottom", [0, -0.65]] as const;
const rightFirst = [...right, ...left, ...others];
const leftFirst = [...left, ...others, ...right];

/** Township seats: a ring for a 镇, a dot for a 乡, dotted where the place is doubtful. Those of the centres are drawn as centres. */
export const seats: LayerDefinition = {
  id: "seats",
  sources: ["seats"],
  draw: () => [],
  mark: (context) => [
    {
      id: "seats-mark",
      type: "symbol",
      source: "seats",
      minzoom: 8,
      filter: isPlain,
      layout: {
        "icon-image": [
          "case",
          ["all", isTown, ["get", "isVague"]],
          `seat-vague:${context.theme}`,
          isTown,
          `seat-town:${context.theme}`,
          `seat-township:${context.theme}`,
        ],
        "icon-size": byZoom(0.5 * context.scale),
        "icon-overlap": "always",
        // The ring grows with the zoom, the name's distance does not: from zoom 11 on it would push its own name away.
        "icon-padding": 0,
      },
      paint: { "icon-opacity": faded(context, 1) },
    },
  ],
  label: (context) => [
    {
      id: "seats-name",
      type: "symbol",
      source: "seats",
      minzoom: 8.5,
      filter: labelled(context, isPlain),
      layout: {
        "text-field": nameExpression(context.language),
        "text-font": ["case", isTown, ["literal", font("medium")], ["literal", font("regular")]],
        "text-size": 14 * context.labelScale,
        "text-variable-anchor-offset": ["case", ["get", "hasSites"], ["literal", leftFirst], ["literal", rightFirst]],
        "text-padding": 2,
        "symbol-sort-key": ["case", isTown, 10, 20],
      },
      paint: {
        ...inked(context, 14, context.tokens.ink1),
        "text-color": [
          "case",
          ["==", ["get", "id"], context.selection ?? ""],
          context.tokens.cobalt,
          isTown,
          context.tokens.ink1,
          context.tokens.ink2,
        ],
      },
    },
  ],
};
