import "maplibre-gl/dist/maplibre-gl.css";
import "./page.css";
import { type FilterSpecification, type LayerSpecification, Map as LiveMap } from "maplibre-gl";
import medium from "#app/theme/fonts/noto-sans-sc-core-500.woff2?url";
import regular from "#app/theme/fonts/noto-sans-sc-core-400.woff2?url";
import { sourceUrls } from "#app/data/sources.ts";
import { markWhenDrawn } from "./measured-map.ts";

// The least that draws the plan's files with MapLibre: one fill, line, circle and label layer for each.
const isPoint: FilterSpecification = ["==", ["geometry-type"], "Point"];
const isArea: FilterSpecification = ["==", ["geometry-type"], "Polygon"];

function layersOf(source: string): LayerSpecification[] {
  return [
    { id: `${source}-fill`, type: "fill", source, filter: isArea, paint: { "fill-color": "#faf7f0" } },
    {
      id: `${source}-line`,
      type: "line",
      source,
      filter: ["!", isPoint] as FilterSpecification,
      paint: { "line-color": "#1f4e9c", "line-width": 2 },
    },
    {
      id: `${source}-point`,
      type: "circle",
      source,
      filter: isPoint,
      paint: { "circle-radius": 6, "circle-color": "#1f4e9c" },
    },
    {
      id: `${source}-name`,
      type: "symbol",
      source,
      filter: isPoint,
      layout: {
        "text-field": ["get", "name"],
        "text-font": [source === "centres" ? "Medium" : "Regular"],
        "text-size": 13,
        "text-offset": [0, 1],
      },
    },
  ];
}

markWhenDrawn(
  new LiveMap({
    container: "map",
    bounds: [117.89, 25.37, 118.56, 25.97],
    attributionControl: false,
    fadeDuration: 0,
    style: {
      version: 8,
      "font-faces": { Regular: regular, Medium: medium },
      sources: Object.fromEntries(Object.entries(sourceUrls).map(([id, data]) => [id, { type: "geojson", data }])),
      layers: Object.keys(sourceUrls).flatMap(layersOf),
    },
  }),
);
