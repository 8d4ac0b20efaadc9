import { isLayerVisible, layerIds, toggledOn } from "#app/state/layer-id.ts";
import { matchingFeatures } from "#app/state/matching.ts";
import { pruneView } from "#app/state/prune-view.ts";
import { decodeView } from "#app/state/view-url.ts";
import { initialView, noFilters, type View } from "#app/state/view.ts";
import { sceneLayers } from "#domain/briefing/briefing.ts";
import type { CapturedView } from "#domain/briefing/edit-scenes.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/**
 * The view that somebody has copied the link of: a whole address or its query alone. `null` for what says nothing of a view.
 * `today` is the day whose year a link without one means.
 */
export function viewOfLink(text: string, index: PlanIndex, today: Date): View | null {
  const address = text.trim();
  const query = /\?(.*?)(?:#.*)?$/.exec(address)?.[1] ?? (address.includes("=") ? address : "");
  const isWhole = /^https?:\/\/\S+$/.test(address) || address.startsWith("/");
  if (query === "" && !isWhole) return null;
  const { years } = index.plan;
  const page = /\/track(?:[/?#]|$)/.test(address) ? "track" : "explore";
  const { view, ignored } = decodeView(query, initialView(years, today), { years, layers: layerIds });
  if (query !== "" && !new URLSearchParams(query).has("v") && ignored.length > 0) return null;
  return pruneView({ ...view, page }, index).view;
}

/** What a scene takes from a view: a single task of the filters by itself, other filters as the features that pass them. */
export function captureOf(view: View, index: PlanIndex): CapturedView {
  const { camera, filters, page, year } = view;
  const toggled = toggledOn(page, view.toggledLayers);
  const [task] = filters.tasks;
  const isTaskAlone =
    task !== undefined &&
    filters.tasks.length === 1 &&
    matchingFeatures(index, { ...filters, tasks: noFilters.tasks }, year) === null;
  const found = isTaskAlone ? null : matchingFeatures(index, filters, year);
  const turn = camera === null ? 0 : ((((camera.bearing + 180) % 360) + 360) % 360) - 180;
  return {
    camera:
      camera === null
        ? { kind: "county" }
        : {
            kind: "view",
            center: camera.center,
            zoom: Math.min(18, Math.max(5, camera.zoom)),
            bearing: turn,
          },
    year,
    asOf: view.asOf,
    layers: sceneLayers.filter((layer) => isLayerVisible(layer, toggled)),
    selection: view.selection !== null && index.featureById.has(view.selection) ? view.selection : null,
    features: index.features.flatMap(({ id }) => (found?.has(id) === true ? [id] : [])),
    task: isTaskAlone ? task : null,
    lights: view.lights,
  };
}
