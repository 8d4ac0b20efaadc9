import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { builtPhases } from "#domain/plan/phase.ts";
import { type DrawContext, faded, font, inked, type LayerDefinition, labelled, nameExpression } from "../layer.ts";
import { yearProperty } from "../map-data.ts";
import { phaseLines } from "../phase-line.ts";

function widthExpression(factor: number, extra = 0): ExpressionSpecification {
  const at = (zoomFactor: number): ExpressionSpecification => {
    const width = (pixels: number): number => pixels * factor * zoomFactor + extra;
    return ["match", ["get", "kind"], "expressway", width(5.5), "railway", width(4.5), "road", width(4), width(3)];
  };
  return ["interpolate", ["linear"], ["zoom"], 8, at(0.72), 10, at(1), 14, at(1.5)];
}

const isShown: ExpressionSpecification = ["any", ["!=", ["get", "kind"], "city-road"], [">=", ["zoom"], 11]];

function phaseLayers(context: DrawContext): LayerSpecification[] {
  const { tokens, year, scale } = context;
  return builtPhases.flatMap((phase) => {
    const { dash, cap, core } = phaseLines[phase];
    const filter: ExpressionSpecification = ["all", ["==", ["get", yearProperty(year)], phase], isShown];
    const line: LayerSpecification = {
      id: `corridors-${phase}`,
      type: "line",
      source: "corridors",
      filter,
      layout: { "line-cap": cap, "line-join": "round" },
      paint: {
        "line-color": tokens.phases[phase],
        "line-width": widthExpression(scale),
        "line-opacity": faded(context, 1),
        ...(dash === null ? {} : { "line-dasharray": [...dash] }),
      },
    };
    if (core === null) return [line];
    const coreLine: LayerSpecification = {
      id: `corridors-${phase}-core`,
      type: "line",
      source: "corridors",
      filter,
      layout: { "line-cap": "butt", "line-join": "round" },
      paint: {
        "line-color": tokens.land,
        "line-width": widthExpression(scale * core.share),
        "line-opacity": faded(context, 1),
        ...(core.dash === null ? {} : { "line-dasharray": [...core.dash] }),
      },
    };
    return [line, coreLine];
  });
}

/** Expressways, rail and roads: width by class, line and colour by the phase that the plan expects in the year. */
export const corridors: LayerDefinition = {
  id: "corridors",
  sources: ["corridors"],
  draw: (context) => {
    const { tokens, year, scale, selection } = context;
    const isSelected: ExpressionSpecification = ["==", ["get", "id"], selection ?? ""];
    return [
      {
        id: "corridors-glow",
        type: "line",
        source: "corridors",
        filter: isSelected,
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": tokens.focus, "line-width": widthExpression(scale, 12 * scale), "line-opacity": 0.28 },
      },
      {
        id: "corridors-casing",
        type: "line",
        source: "corridors",
        filter: isShown,
        layout: { "line-cap": "round", "line-join": "round" },
        paint: {
          "line-color": [
            "case",
            ["any", isSelected, ["boolean", ["feature-state", "hover"], false]],
            tokens.raised,
            tokens.halo,
          ],
          "line-width": ["interpolate", ["linear"], ["zoom"], 8, 7 * scale, 10, 9.5 * scale, 14, 13 * scale],
          "line-opacity": faded(context, 0.9),
        },
      },
      {
        id: "corridors-none",
        type: "line",
        source: "corridors",
        filter: ["all", ["in", ["get", yearProperty(year)], ["literal", ["", "service"]]], isShown],
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": tokens.ink3, "line-width": 1.2 * scale, "line-opacity": faded(context, 0.8) },
      },
      ...phaseLayers(context),
    ];
  },
  label: (context) => [
    {
      id: "corridors-name",
      type: "symbol",
      source: "corridors",
      minzoom: 9,
      filter: labelled(context, isShown),
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 320 * context.scale,
        "text-field": [
          "concat",
          nameExpression(context.language),
          ["case", ["==", ["get", "number"], ""], "", ["concat", " ", ["get", "number"]]],
        ],
        "text-font": font("medium"),
        "text-size": 13 * context.labelScale,
        "text-offset": [0, -1.1],
        "text-max-angle": 14,
        // Above a curve that bends upwards the letters come closer.
        "text-letter-spacing": 0.06,
        "symbol-sort-key": 4,
      },
      paint: {
        ...inked(context, 13, context.tokens.ink1),
        "text-color": [
          "match",
          ["get", yearProperty(context.year)],
          ...builtPhases.flatMap((phase) => [phase, context.tokens.phases[phase]]),
          context.tokens.ink2,
        ] as unknown as ExpressionSpecification,
      },
    },
  ],
};
