import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { type ThemeName, themes } from "#app/theme/tokens.ts";
import { type Overlay, overlaySource } from "./overlay.ts";

/** What something is on the map before and after a change; `null` where it has no place. Degrees, `[lng, lat]`. */
export type GeometryChange = { readonly before: Geometry | null; readonly after: Geometry | null };

function collection(geometries: readonly (Geometry | null)[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: geometries.flatMap((geometry, id): Feature[] =>
      geometry === null ? [] : [{ type: "Feature", id, geometry, properties: {} }],
    ),
  };
}

function layersOf(id: string, color: string, halo: string, isDashed: boolean, scale: number): LayerSpecification[] {
  const source = overlaySource(id);
  // What was lies under the plan's own line: its dashes are wide enough to stand out on both sides of it.
  const width = (narrow: number, wide: number): ExpressionSpecification => [
    "interpolate",
    ["linear"],
    ["zoom"],
    8,
    narrow * scale,
    14,
    wide * scale,
  ];
  const line: LayerSpecification = {
    id: `${source}-line`,
    type: "line",
    source,
    layout: { "line-join": "round", "line-cap": isDashed ? "butt" : "round" },
    paint: isDashed
      ? { "line-color": color, "line-opacity": 0.7, "line-width": width(12, 19), "line-dasharray": [0.5, 0.6] }
      : { "line-color": color, "line-width": width(3, 4.5) },
  };
  return [
    line,
    {
      id: `${source}-point`,
      type: "circle",
      source,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-color": isDashed ? halo : color,
        "circle-radius": 7 * scale,
        "circle-stroke-color": isDashed ? color : halo,
        "circle-stroke-width": 2.5 * scale,
      },
    },
  ];
}

/** Changes as the map shows them: what was, dashed; what comes, solid above it. None for no changes. */
export function changeOverlays(
  changes: readonly GeometryChange[],
  theme: ThemeName,
  scale: number,
): readonly Overlay[] {
  if (changes.length === 0) return [];
  const { ink1, glow, halo } = themes[theme];
  return [
    {
      id: "change-before",
      data: collection(changes.map(({ before }) => before)),
      layers: layersOf("change-before", ink1, halo, true, scale),
    },
    {
      id: "change-after",
      data: collection(changes.map(({ after }) => after)),
      layers: layersOf("change-after", glow, halo, false, scale),
    },
  ];
}
