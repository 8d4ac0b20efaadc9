import type { Feature, Geometry } from "geojson";
import { font } from "#app/map/layer.ts";
import { choroplethColor } from "#app/map/legend-choropleth.ts";
import { type Overlay, overlaySource } from "#app/map/overlay.ts";
import { type ThemeName, themes } from "#app/theme/tokens.ts";
import type { Position } from "#domain/geo/position.ts";
import type { CountClass } from "#domain/analysis/township-figures.ts";

/** A schematic zone, its count, and where that is written; `null`: nowhere. */
export type CountedZone = { readonly geometry: Geometry; readonly place: Position | null; readonly count: number };

/** Zones by their counts: one hue, dotted edges, since they are schematic, and the count in them. */
export function choroplethOverlay(
  zones: readonly CountedZone[],
  classes: readonly CountClass[],
  theme: ThemeName,
  scale: number,
): readonly Overlay[] {
  const id = "analysis-choropleth";
  const source = overlaySource(id);
  const tokens = themes[theme];
  const features = zones.flatMap(({ geometry, place, count }): Feature[] => {
    const at = classes.findIndex(({ from, to }) => count >= from && count <= to);
    const color = choroplethColor(theme, Math.max(0, at), classes.length);
    return [
      { type: "Feature", geometry, properties: { color } },
      ...(place === null
        ? []
        : [
            {
              type: "Feature" as const,
              geometry: { type: "Point" as const, coordinates: [...place] },
              properties: { count: String(count) },
            },
          ]),
    ];
  });
  return [
    {
      id,
      data: { type: "FeatureCollection", features },
      layers: [
        {
          id: `${source}-fill`,
          type: "fill",
          source,
          filter: ["==", ["geometry-type"], "Polygon"],
          paint: { "fill-color": ["get", "color"], "fill-opacity": 0.78 },
        },
        {
          id: `${source}-edge`,
          type: "line",
          source,
          filter: ["==", ["geometry-type"], "Polygon"],
          layout: { "line-cap": "round" },
          paint: { "line-color": tokens.zoneLine, "line-width": 1.2 * scale, "line-dasharray": [0, 3] },
        },
        {
          id: `${source}-count`,
          type: "symbol",
          source,
          filter: ["==", ["geometry-type"], "Point"],
          layout: {
            "text-field": ["get", "count"],
            "text-font": font("bold"),
            "text-size": 15 * scale,
            "text-allow-overlap": true,
          },
          paint: { "text-color": tokens.ink1, "text-halo-color": tokens.halo, "text-halo-width": 2 * scale },
        },
      ],
    },
  ];
}
