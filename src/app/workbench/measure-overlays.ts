import type { Feature, FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import { positionAlong } from "#domain/geo/ellipsoid.ts";
import type { Position } from "#domain/geo/position.ts";
import { measureLine, positionsOf } from "#domain/analysis/measure.ts";
import type { LengthUnit } from "#domain/analysis/measure-unit.ts";
import { font } from "#app/map/layer.ts";
import { type Overlay, overlaySource } from "#app/map/overlay.ts";
import { lengthFigure } from "#app/panels/measure/measure-figures.ts";
import type { MeasuredShape } from "#app/panels/measure/measured-shape.ts";
import { type ThemeName, themes } from "#app/theme/tokens.ts";

function collection(features: readonly Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features: [...features] };
}

function pointFeature(position: Position, properties: Record<string, unknown> = {}): Feature {
  return { type: "Feature", geometry: { type: "Point", coordinates: [...position] }, properties };
}

/** The mark of a chosen position: a ring with a dot in its middle. */
export function markOverlay(position: Position, theme: ThemeName): Overlay {
  const id = "measure-mark";
  const source = overlaySource(id);
  const { glow, raised } = themes[theme];
  return {
    id,
    data: collection([pointFeature(position)]),
    layers: [
      {
        id: `${source}-ring`,
        type: "circle",
        source,
        paint: {
          "circle-radius": 11,
          "circle-color": raised,
          "circle-opacity": 0.35,
          "circle-stroke-color": glow,
          "circle-stroke-width": 2.5,
        },
      },
      { id: `${source}-dot`, type: "circle", source, paint: { "circle-radius": 3, "circle-color": glow } },
    ],
  };
}

/** The place on the map of what is pointed at in a profile. */
export function pointedOverlay(position: Position, theme: ThemeName): Overlay {
  const id = "measure-pointed";
  const source = overlaySource(id);
  const { glow, raised } = themes[theme];
  return {
    id,
    data: collection([pointFeature(position)]),
    layers: [
      {
        id: `${source}-dot`,
        type: "circle",
        source,
        paint: {
          "circle-radius": 6,
          "circle-color": glow,
          "circle-stroke-color": raised,
          "circle-stroke-width": 2,
        },
      },
    ],
  };
}

/** Legs whose length is written beside them; more would cover each other. */
const mostLabels = 80;

/** The lengths of the legs of drawn shapes, beside their middles. */
export function legOverlay(
  shapes: readonly MeasuredShape[],
  unit: LengthUnit,
  unitName: string,
  theme: ThemeName,
): Overlay {
  const id = "measure-legs";
  const source = overlaySource(id);
  const tokens = themes[theme];
  const features = shapes.flatMap(({ geometry, measure }) => {
    const rings = geometry.type === "Polygon" ? geometry.coordinates.slice(0, 1) : [];
    const coordinates = geometry.type === "LineString" ? geometry.coordinates : (rings[0] ?? []);
    const line = positionsOf(coordinates);
    if (measure.kind === "area" && line.length < 4) return [];
    return line.flatMap((to, at) => {
      const from = line[at - 1];
      if (from === undefined) return [];
      const { meters } = measureLine([from, to]);
      if (meters === 0) return [];
      return [
        pointFeature(positionAlong(from, to, meters / 2), { label: `${lengthFigure(meters, unit)} ${unitName}` }),
      ];
    });
  });
  const label: LayerSpecification = {
    id: `${source}-label`,
    type: "symbol",
    source,
    layout: {
      "text-field": ["get", "label"],
      "text-font": font("medium"),
      "text-size": 12,
      "text-padding": 1,
    },
    paint: { "text-color": tokens.ink1, "text-halo-color": tokens.halo, "text-halo-width": 2 },
  };
  return { id, data: collection(features.slice(0, mostLabels)), layers: [label] };
}
