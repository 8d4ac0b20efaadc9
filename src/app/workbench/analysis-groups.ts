import type { Geometry } from "geojson";
import { exact, type Target, type TargetGroup, type TargetRef, type Trust } from "#domain/analysis/target.ts";
import type { Zone } from "#domain/analysis/crossing.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { LoadedPlan } from "#app/use-map-scene.ts";

/** The groups of the plan that are asked, in the order in which they are told. */
export const planGroups = ["sites", "corridors", "centres", "axes", "townships", "zones"] as const;

/** One of {@link planGroups}. */
export type PlanGroup = (typeof planGroups)[number];

/** Something that an analysis may find: a feature of the plan, or one of a temporary layer by its index there. */
export type FoundItem =
  | { readonly kind: "plan"; readonly feature: PlanFeature; readonly geometry: Geometry | null; readonly trust: Trust }
  | { readonly kind: "layer"; readonly layer: UserLayer; readonly at: number; readonly geometry: Geometry | null };

/** A group of what may be found: one of {@link planGroups}, or a temporary layer by its id. */
export type ItemGroup = { readonly id: string; readonly layer: UserLayer | null; readonly items: readonly FoundItem[] };

/** How far a feature's place can be trusted. A place without a word on its uncertainty is as good as it is drawn. */
export function trustOf({ properties }: PlanFeature): Trust {
  const { accuracy, uncertaintyMeters } = properties.position;
  const isSchematic = accuracy === "schematic";
  return { uncertaintyMeters: uncertaintyMeters ?? (isSchematic ? null : 0), isSchematic };
}

/** The township of a schematic zone; `null` where the feature is none or the township is not loaded. */
function townshipOf(zone: PlanFeature, index: PlanIndex): PlanFeature | null {
  return zone.properties.kind === "township-zone" ? (index.featureById.get(zone.properties.township) ?? null) : null;
}

/** What of the plan may be found, in {@link planGroups}; a zone is found as its township. The county holds everything and is not asked. */
function groupsOfPlan({ index, sources }: LoadedPlan): readonly ItemGroup[] {
  const plain = (id: PlanGroup): ItemGroup => ({
    id,
    layer: null,
    items: index.features
      .filter((feature) => feature.id.startsWith(`${id}/`))
      .map((feature) => ({ kind: "plan", feature, geometry: feature.geometry, trust: trustOf(feature) })),
  });
  const zones: ItemGroup = {
    id: "zones",
    layer: null,
    items: (sources.townships?.features ?? []).flatMap((zone): FoundItem[] => {
      const township = townshipOf(zone, index);
      return township === null
        ? []
        : [{ kind: "plan", feature: township, geometry: zone.geometry, trust: trustOf(zone) }];
    }),
  };
  return planGroups.map((id) => (id === "zones" ? zones : plain(id)));
}

/** A temporary layer as a group. */
export function groupOfLayer(layer: UserLayer): ItemGroup {
  return {
    id: layer.id,
    layer,
    items: layer.features.features.map((feature, at) => ({ kind: "layer", layer, at, geometry: feature.geometry })),
  };
}

/** Everything that may be found: the plan's groups, then the temporary layers. */
export function itemGroups(loaded: LoadedPlan, layers: readonly UserLayer[]): readonly ItemGroup[] {
  return [...groupsOfPlan(loaded), ...layers.map(groupOfLayer)];
}

function targetOf(item: FoundItem): Target {
  return { ...(item.kind === "plan" ? item.trust : exact), geometry: item.geometry };
}

/** Groups as an analysis is asked about them. */
export function targetsOf(groups: readonly ItemGroup[]): readonly TargetGroup[] {
  return groups.map(({ id, items }) => ({ id, targets: items.map(targetOf) }));
}

/** Groups without one feature of the plan: what an analysis starts from is not what it finds. */
export function without(groups: readonly ItemGroup[], id: string | null): readonly ItemGroup[] {
  if (id === null) return groups;
  return groups.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.kind === "layer" || item.feature.id !== id || group.id === "zones"),
  }));
}

/** What a target stands for. */
export function itemOf(groups: readonly ItemGroup[], ref: TargetRef): FoundItem | undefined {
  return groups.find(({ id }) => id === ref.group)?.items[ref.at];
}

/** The townships' zones, and whether they are only schematic. */
export function zonesOf({ sources }: LoadedPlan): { readonly zones: readonly Zone[]; readonly isSchematic: boolean } {
  const features = (sources.townships?.features ?? []).filter(({ properties }) => properties.kind === "township-zone");
  return {
    zones: features.flatMap(({ geometry, properties }) =>
      properties.kind === "township-zone" && (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon")
        ? [{ id: properties.township, area: geometry }]
        : [],
    ),
    isSchematic: features.some(({ properties }) => properties.position.accuracy === "schematic"),
  };
}
