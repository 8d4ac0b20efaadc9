import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { LayerStyle, UserLayer } from "#domain/intake/user-layer.ts";
import { type ThemeName, themes } from "#app/theme/tokens.ts";
import { font } from "./layer.ts";
import { type ColorClass, colorClasses, overlayColors } from "./legend-overlay.ts";
import { type Overlay, overlaySource } from "./overlay.ts";

function colorOf(
  classes: readonly ColorClass[],
  style: LayerStyle,
  theme: ThemeName,
): string | ExpressionSpecification {
  const plain = overlayColors[theme][style.color] ?? overlayColors[theme][0];
  const [first, ...rest] = classes;
  if (first === undefined || style.colorBy === null) return plain;
  if (typeof first.value === "string") {
    const pairs = classes.flatMap(({ value, color }) => [String(value), color]);
    return [
      "match",
      ["to-string", ["get", style.colorBy]],
      ...pairs,
      themes[theme].ink3,
    ] as unknown as ExpressionSpecification;
  }
  const stops = rest.flatMap(({ value, color }) => [value[0], color]);
  const numeric = ["step", ["to-number", ["get", style.colorBy]], first.color, ...stops];
  return [
    "case",
    ["==", ["typeof", ["get", style.colorBy]], "number"],
    rest.length === 0 ? first.color : numeric,
    themes[theme].ink3,
  ] as unknown as ExpressionSpecification;
}

/** A temporary layer as the map draws it: areas, lines and points in its colours, and the names it is labelled by. */
export function overlayOf(
  layer: Pick<UserLayer, "id" | "features" | "fields" | "style">,
  theme: ThemeName,
  scale: number,
): Overlay {
  const { id, features, style } = layer;
  const tokens = themes[theme];
  const source = overlaySource(id);
  const color = colorOf(colorClasses(layer, theme), style, theme);
  const isOf = (type: "Polygon" | "LineString" | "Point"): ["==", ["geometry-type"], string] => [
    "==",
    ["geometry-type"],
    type,
  ];
  const label: LayerSpecification[] =
    style.labelBy === null
      ? []
      : [
          {
            id: `${source}-label`,
            type: "symbol",
            source,
            layout: {
              "text-field": ["to-string", ["get", style.labelBy]],
              "text-font": font("regular"),
              "text-size": 12 * scale,
              "text-offset": [0, 0.9],
              "text-anchor": "top",
              "text-optional": true,
            },
            paint: {
              "text-color": tokens.ink1,
              "text-halo-color": tokens.halo,
              "text-halo-width": 1.5 * scale,
              "text-opacity": style.opacity,
            },
          },
        ];
  const layers: LayerSpecification[] = [
    {
      id: `${source}-fill`,
      type: "fill",
      source,
      filter: isOf("Polygon"),
      paint: { "fill-color": color, "fill-opacity": 0.28 * style.opacity },
    },
    {
      id: `${source}-line`,
      type: "line",
      source,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": color, "line-opacity": style.opacity, "line-width": style.size * 0.8 * scale },
    },
    {
      id: `${source}-point`,
      type: "circle",
      source,
      filter: isOf("Point"),
      paint: {
        "circle-color": color,
        "circle-opacity": style.opacity,
        "circle-radius": (style.size + 1.5) * scale,
        "circle-stroke-color": tokens.raised,
        "circle-stroke-width": 1.5 * scale,
        "circle-stroke-opacity": style.opacity,
      },
    },
    ...label,
  ];
  return { id, data: features, layers };
}
