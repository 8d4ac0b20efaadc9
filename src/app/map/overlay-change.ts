import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
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
  const width = (isDashed ? 2.5 : 3.5) * scale;
  return [
    {
      id: `${source}-halo`,
      type: "line",
      source,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": halo, "line-width": width + 4 * scale, "line-opacity": 0.85 },
    },
    {
      id: `${source}-line`,
      type: "line",
      source,
      layout: { "line-join": "round", "line-cap": isDashed ? "butt" : "round" },
      paint: { "line-color": color, "line-width": width, ...(isDashed ? { "line-dasharray": [2.5, 1.8] } : {}) },
    },
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
