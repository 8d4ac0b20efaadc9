import { type Map as LiveMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

setWorkerUrl(workerUrl);

/** Marks the moment at which everything is drawn for the first time, by the name that the app uses too. */
export function markWhenDrawn(map: LiveMap): void {
  map.on("idle", () => {
    document.documentElement.dataset["map"] = "idle";
    if (performance.getEntriesByName("plan-drawn").length === 0) performance.mark("plan-drawn");
  });
}
