import "maplibre-gl/dist/maplibre-gl.css";
import "./page.css";
import { Map as LiveMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import regular from "#app/theme/fonts/noto-sans-sc-core-400.woff2?url";
import { sourceUrls } from "#app/data/sources.ts";

declare global {
  // The benchmark drives both pages through the same names.
  interface Window {
    bench: { readonly map: LiveMap };
  }
}

setWorkerUrl(workerUrl);

const sources = Object.fromEntries(
  Object.entries(sourceUrls).map(([id, data]) => [id, { type: "geojson" as const, data }]),
);
const map = new LiveMap({
  container: "map",
  bounds: [117.89, 25.37, 118.56, 25.97],
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    "font-faces": { Label: regular },
    sources,
    layers: Object.keys(sources).flatMap((source) => [
      {
        id: `${source}-fill`,
        type: "fill" as const,
        source,
        filter: ["==", ["geometry-type"], "Polygon"] as never,
        paint: { "fill-color": "#faf7f0" },
      },
      {
        id: `${source}-line`,
        type: "line" as const,
        source,
        filter: ["!=", ["geometry-type"], "Point"] as never,
        paint: { "line-color": "#1f4e9c", "line-width": 2 },
      },
      {
        id: `${source}-point`,
        type: "circle" as const,
        source,
        filter: ["==", ["geometry-type"], "Point"] as never,
        paint: { "circle-radius": 6, "circle-color": "#1f4e9c" },
      },
      {
        id: `${source}-name`,
        type: "symbol" as const,
        source,
        filter: ["==", ["geometry-type"], "Point"] as never,
        layout: {
          "text-field": ["get", "name"] as never,
          "text-font": ["Label"],
          "text-size": 13,
          "text-offset": [0, 1] as [number, number],
        },
      },
    ]),
  },
});
window.bench = { map };
map.on("idle", () => {
  document.documentElement.dataset["map"] = "idle";
  if (performance.getEntriesByName("plan-drawn").length === 0) performance.mark("plan-drawn");
});
