import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { type DrawContext, font, inked, type LayerDefinition } from "../layer.ts";
import { terrainSources } from "../terrain-style.ts";

const isEvery = (meters: number): ExpressionSpecification => ["==", ["%", ["get", "height"], meters], 0];
const source = { source: terrainSources.contours, "source-layer": "contours" } as const;

function colorOf({ theme }: DrawContext): string {
  return theme === "kiln" ? "#8398BD" : "#8A6D45";
}

/** Lines of one height: every 200 m at county zoom, then every 100, and all that the tiles have from close by. */
function line(context: DrawContext, name: string, width: number, share: number): LayerSpecification {
  return {
    id: `contours-${name}`,
    type: "line",
    ...source,
    layout: { "line-join": "round" },
    paint: {
      "line-color": colorOf(context),
      "line-width": width * context.scale,
      // At county zoom the plan is read first.
      "line-opacity": [
        "interpolate",
        ["linear"],
        ["zoom"],
        9,
        share * 0.4 * context.opacity,
        12,
        share * context.opacity,
      ],
    },
  };
}

function label(context: DrawContext, name: string): LayerSpecification {
  return {
    id: `contours-${name}`,
    type: "symbol",
    ...source,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 320,
      "text-field": ["to-string", ["get", "height"]],
      "text-font": font("regular"),
      "text-size": 11 * context.labelScale,
      "text-max-angle": 25,
      "text-padding": 8,
    },
    paint: { ...inked(context, 11, colorOf(context)) },
  };
}

/** Contours with their heights in metres. */
export const contours: LayerDefinition = {
  id: "contours",
  sources: [],
  draw: (context) =>
    context.hasTerrain
      ? [
          { ...line(context, "fine", 0.7, 0.45), minzoom: 12, filter: ["!", isEvery(100)] } as LayerSpecification,
          {
            ...line(context, "hundred", 0.9, 0.55),
            minzoom: 10.6,
            filter: ["all", isEvery(100), ["!", isEvery(200)]],
          } as LayerSpecification,
          { ...line(context, "two-hundred", 1, 0.7), minzoom: 8.4, filter: isEvery(200) } as LayerSpecification,
        ]
      : [],
  label: (context) =>
    context.hasTerrain
      ? [
          {
            ...label(context, "hundred-height"),
            minzoom: 12,
            filter: ["all", isEvery(100), ["!", isEvery(200)]],
          } as LayerSpecification,
          { ...label(context, "two-hundred-height"), minzoom: 10, filter: isEvery(200) } as LayerSpecification,
        ]
      : [],
};
