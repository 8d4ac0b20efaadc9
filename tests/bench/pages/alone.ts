import "maplibre-gl/dist/maplibre-gl.css";
import "./page.css";
import { Map as LiveMap } from "maplibre-gl";
import { featureCollection, type PlanFeatureCollection, type SourceId, sourceIds } from "#domain/features/feature.ts";
import { indexPlan } from "#domain/plan/plan-index.ts";
import type { Year } from "#domain/plan/ids.ts";
import { plan } from "#domain/plan/plan.ts";
import { fileUrls, sourceUrls } from "#app/data/sources.ts";
import { applyImages, applyScene } from "#app/map/apply-scene.ts";
import { buildMapData, noProgress } from "#app/map/map-data.ts";
import { fontFaces } from "#app/map/map-fonts.ts";
import { buildScene, type Scene, styleOf } from "#app/map/scene.ts";
import { markWhenDrawn } from "./measured-map.ts";

// The app's own map without the app: what MapLibre itself needs to go from one year's scene to another's.

declare global {
  interface Window {
    /** Changes the year and answers, in milliseconds, how long the map took to rest. */
    changeYear(): Promise<number>;
  }
}

async function read(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

const [content, ...collections] = await Promise.all([
  read(fileUrls.plan),
  ...sourceIds.map((id) => read(sourceUrls[id])),
]);
const county = plan.parse(content);
const entries = sourceIds.map((id, at): [SourceId, PlanFeatureCollection] => [
  id,
  featureCollection.parse(collections[at]),
]);
// Every source has its entry above.
const sources = Object.fromEntries(entries) as Record<SourceId, PlanFeatureCollection>;
const index = indexPlan(
  county,
  sourceIds.flatMap((id) => sources[id].features),
);
const data = buildMapData(sources, index);

function sceneOf(year: Year): Scene {
  return buildScene({
    data,
    progress: noProgress,
    isComplete: true,
    year,
    toggledLayers: [],
    opacities: {},
    selection: null,
    matching: null,
    theme: "porcelain",
    language: "zh",
    basemap: null,
    scale: 1,
    fontFaces: fontFaces([]),
  });
}

const [first, second] = county.years.map(sceneOf);
if (first === undefined || second === undefined) throw new Error("The plan has fewer than two years");

type Call = readonly [method: "setPaintProperty" | "setLayoutProperty" | "setFilter", parameters: readonly unknown[]];

/** What the app would call on the map, found beforehand, so that only MapLibre's own work is timed. */
function callsBetween(map: LiveMap, before: Scene, after: Scene): readonly Call[] {
  const calls: Call[] = [];
  const recorder = new Proxy(map, {
    get: (target, name) => {
      if (name === "setPaintProperty" || name === "setLayoutProperty" || name === "setFilter")
        return (...parameters: readonly unknown[]) => void calls.push([name, parameters]);
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  applyScene(recorder, before, after);
  return calls;
}

const map = new LiveMap({
  container: "map",
  bounds: [117.89, 25.37, 118.56, 25.97],
  attributionControl: false,
  fadeDuration: 0,
  style: styleOf(first),
});
map.on("style.load", () => applyImages(map, first.images));
markWhenDrawn(map);

window.changeYear = () => {
  const calls = callsBetween(map, first, second);
  const began = performance.now();
  for (const [method, parameters] of calls) Reflect.apply(map[method], map, parameters);
  return new Promise((resolve) => map.once("idle", () => resolve(performance.now() - began)));
};
