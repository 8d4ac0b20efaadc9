import type { BriefingScene, SceneCamera, SceneLayer } from "#domain/briefing/briefing.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { isLayerVisible, type LayerId, layerIds } from "#app/state/layer-id.ts";
import type { CameraMove } from "#app/state/view.ts";

const ground: readonly LayerId[] = ["neighbours", "county", "townships"];

/** The layers to switch away from their default, so that exactly the ground and the scene's own are shown. */
export function layersOfScene(layers: readonly SceneLayer[]): readonly LayerId[] {
  const wanted = new Set<LayerId>([...ground, ...layers]);
  return layerIds.filter((layer) => isLayerVisible(layer, []) !== wanted.has(layer));
}

/** What a scene makes stand out; empty for nothing. */
export function emphasised(
  index: PlanIndex,
  { emphasis }: BriefingScene,
  statuses: readonly FeatureStatus[],
): ReadonlySet<FeatureId> {
  const { features, task, lights } = emphasis;
  const ofTask = task === undefined ? [] : (index.featuresByTask.get(task) ?? []).map(({ id }) => id);
  const atLights = statuses.filter(({ light }) => lights.includes(light)).map(({ feature }) => feature.id);
  return new Set([...features, ...ofTask, ...atLights]);
}

/** Those of some features that are on the map: what nobody can place must not make everything else fade. */
export function placedOnly(index: PlanIndex, features: ReadonlySet<FeatureId>): ReadonlySet<FeatureId> {
  return new Set([...features].filter((id) => (index.featureById.get(id)?.geometry ?? null) !== null));
}

function sourceOf(id: FeatureId): string {
  return id.slice(0, id.indexOf("/"));
}

/**
 * The features that are drawn in full: what stands out, and every class of which nothing does, so that roads still lie under a
 * scene about towns. `null` where nothing fades.
 */
export function drawnInFull(index: PlanIndex, standsOut: ReadonlySet<FeatureId>): ReadonlySet<FeatureId> | null {
  if (standsOut.size === 0) return null;
  const classes = new Set([...standsOut].map(sourceOf));
  const rest = index.features.filter(({ id }) => !classes.has(sourceOf(id)) || sourceOf(id) === "centres");
  return new Set([...standsOut, ...rest.map(({ id }) => id)]);
}

/** Where the map looks in a scene. Features that nobody can place lead to their townships, else to the county. `rem` is 1 rem in pixels. */
export function moveOfScene(index: PlanIndex, camera: SceneCamera, rem: number, request: number): CameraMove {
  if (camera.kind === "county") return { kind: "county", request };
  if (camera.kind === "view") {
    const { center, zoom, bearing } = camera;
    return { kind: "view", camera: { center, zoom: zoom + Math.log2(rem / 16), bearing }, request };
  }
  const placed = (feature: PlanFeature | undefined): readonly PlanFeature[] => {
    if (feature === undefined) return [];
    if (feature.geometry !== null) return [feature];
    const { properties } = feature;
    const townships = "townships" in properties ? properties.townships : [];
    return townships.flatMap((id) => index.featureById.get(id) ?? []);
  };
  const boxes = camera.features
    .flatMap((id) => placed(index.featureById.get(id)))
    .map(({ geometry }) => bboxOf(geometry))
    .filter((box) => box !== null);
  const bbox = unionBbox(boxes);
  if (bbox === null) return { kind: "county", request };
  return { kind: "bbox", bbox, maxZoom: camera.maxZoom + Math.log2(rem / 16), request };
}
