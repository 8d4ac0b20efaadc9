import type { Map as LiveMap, PointLike } from "maplibre-gl";
import { featureId, type FeatureId } from "#domain/plan/ids.ts";

/** Style layers that can be pointed at, the most specific first. */
const targets = [
  "lights-mark",
  "sites-mark",
  "centres-node",
  "seats-mark",
  "seats-name",
  "corridors-casing",
  "axes-ribbon",
  "county-edge",
  "townships-zone",
] as const;

/** What lies at a point of the screen. */
export type Hit =
  | { readonly kind: "feature"; readonly id: FeatureId }
  | { readonly kind: "cluster"; readonly clusterId: number; readonly center: readonly [number, number] };

/** The most specific feature within `tolerance` pixels of a point, or `null` where there is none; `isWithoutGround` leaves out zones and the county. */
export function hitAt(
  map: LiveMap,
  point: { readonly x: number; readonly y: number },
  tolerance: number,
  isWithoutGround = false,
): Hit | null {
  const box: [PointLike, PointLike] = [
    [point.x - tolerance, point.y - tolerance],
    [point.x + tolerance, point.y + tolerance],
  ];
  const wanted = isWithoutGround ? targets.filter((id) => id !== "townships-zone" && id !== "county-edge") : targets;
  const layers = [...wanted, "sites-cluster"].filter((id) => map.getLayer(id) !== undefined);
  const found = map.queryRenderedFeatures(box, { layers });
  const cluster = found.find(({ layer }) => layer.id === "sites-cluster");
  if (cluster !== undefined && cluster.geometry.type === "Point") {
    const [lng = 0, lat = 0] = cluster.geometry.coordinates;
    return { kind: "cluster", clusterId: Number(cluster.properties["cluster_id"]), center: [lng, lat] };
  }
  for (const target of wanted) {
    const hit = found.find(({ layer }) => layer.id === target);
    const id = featureId.safeParse(hit?.properties["id"]);
    if (id.success) return { kind: "feature", id: id.data };
  }
  return null;
}
