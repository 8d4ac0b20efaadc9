import type { Feature } from "geojson";
import { font } from "#app/map/layer.ts";
import { type Overlay, overlaySource } from "#app/map/overlay.ts";
import { type ThemeName, themes } from "#app/theme/tokens.ts";
import type { Near } from "#domain/analysis/nearest.ts";

/** The ways from where one asked to what is nearest, each with its place in the order at its end. */
export function rayOverlay(nearest: readonly Near[], theme: ThemeName, scale: number): Overlay {
  const id = "analysis-rays";
  const source = overlaySource(id);
  const tokens = themes[theme];
  const features = nearest.flatMap(({ from, to }, at): Feature[] => [
    {
      type: "Feature",
      geometry: { type: "LineString", coordinates: [[...from], [...to]] },
      properties: {},
    },
    { type: "Feature", geometry: { type: "Point", coordinates: [...to] }, properties: { order: String(at + 1) } },
  ]);
  return {
    id,
    data: { type: "FeatureCollection", features },
    layers: [
      {
        id: `${source}-line`,
        type: "line",
        source,
        filter: ["==", ["geometry-type"], "LineString"],
        paint: { "line-color": tokens.glow, "line-width": 2 * scale, "line-dasharray": [3, 2] },
      },
      {
        id: `${source}-end`,
        type: "circle",
        source,
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-color": tokens.glow,
          "circle-radius": 9 * scale,
          "circle-stroke-color": tokens.halo,
          "circle-stroke-width": 1.5 * scale,
        },
      },
      {
        id: `${source}-order`,
        type: "symbol",
        source,
        filter: ["==", ["geometry-type"], "Point"],
        layout: {
          "text-field": ["get", "order"],
          "text-font": font("bold"),
          "text-size": 11 * scale,
          "text-allow-overlap": true,
        },
        paint: { "text-color": tokens.onAccent },
      },
    ],
  };
}
