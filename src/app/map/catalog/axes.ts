import type { ExpressionSpecification } from "maplibre-gl";
import { faded, font, inked, type LayerDefinition, labelled, nameExpression } from "../layer.ts";

const isRibbon: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];
const isName: ExpressionSpecification = ["==", ["geometry-type"], "Point"];

/** The two development axes: broad soft arrows under every line, their names beside them. */
export const axes: LayerDefinition = {
  id: "axes",
  sources: ["axes"],
  draw: (context) => {
    const { tokens, scale, selection } = context;
    const color: ExpressionSpecification = ["match", ["get", "kind"], "main-axis", tokens.axisMain, tokens.axisTour];
    const isSelected: ExpressionSpecification = ["==", ["get", "id"], selection ?? ""];
    return [
      {
        id: "axes-ribbon",
        type: "fill",
        source: "axes",
        maxzoom: 13,
        filter: isRibbon,
        paint: { "fill-color": color, "fill-opacity": faded(context, tokens.axisOpacity) },
      },
      {
        id: "axes-edge",
        type: "line",
        source: "axes",
        maxzoom: 13,
        filter: isRibbon,
        layout: { "line-join": "round" },
        paint: {
          "line-color": color,
          "line-width": ["case", isSelected, 2.6 * scale, scale],
          "line-opacity": faded(context, 0.5),
        },
      },
    ];
  },
  label: (context) => [
    {
      id: "axes-name",
      type: "symbol",
      source: "axes",
      minzoom: 8.6,
      maxzoom: 13,
      filter: labelled(context, isName),
      layout: {
        "text-rotate": ["get", "rotate"],
        "text-rotation-alignment": "map",
        // A point's label would break like a paragraph.
        "text-max-width": 40,
        "text-field": nameExpression(context.language),
        "text-font": font("bold"),
        "text-size": 15 * context.labelScale,
        "text-letter-spacing": context.language === "zh" ? 0.12 : 0.02,
        "text-offset": ["match", ["get", "kind"], "main-axis", ["literal", [0, 1.9]], ["literal", [0, -2]]],
        "text-overlap": "always",
        "symbol-sort-key": 3,
      },
      paint: {
        ...inked(context, 15, context.tokens.ink1),
        "text-color": ["match", ["get", "kind"], "main-axis", context.tokens.cobalt, context.tokens.celadon],
      },
    },
  ],
};
