import type { Loadable, LoadProblem } from "#app/data/loadable.ts";
import { layerLegends, type LayerLegend } from "#app/map/legend.ts";
import type { LayerId } from "#app/state/layer-id.ts";
import {
  type Accuracy,
  accuracy,
  type FeatureKind,
  type PlanFeature,
  type PlanFeatureCollection,
  siteKinds,
  type SourceId,
} from "#domain/features/feature.ts";
import type { Year } from "#domain/plan/ids.ts";
import { type BuiltPhase, builtPhases } from "#domain/plan/phase.ts";
import { expectedPhase, type PlanIndex } from "#domain/plan/plan-index.ts";

/** Every source as it stands. */
export type SourceStates = Readonly<Record<SourceId, Loadable<PlanFeatureCollection>>>;

/** Groups of the list, top to bottom. */
export const layerGroups = [
  "structure",
  "corridors",
  "sites",
  "progress",
  "ground",
  "terrain",
] as const satisfies readonly LayerLegend["group"][];

/** The layers of a group, in order. */
export function layersOfGroup(group: LayerLegend["group"]): readonly LayerLegend[] {
  return layerLegends.filter((legend) => legend.group === group);
}

const sourceByLayer: Readonly<Record<LayerId, SourceId | null>> = {
  hillshade: null,
  contours: null,
  relief: null,
  neighbours: "context",
  county: "county",
  townships: "townships",
  axes: "axes",
  "axis-flow": "axes",
  corridors: "corridors",
  uncertainty: "sites",
  seats: "townships",
  centres: "centres",
  sites: "sites",
  lights: "corridors",
};

const corridorLines = ["expressway", "railway", "road", "city-road"] as const satisfies readonly FeatureKind[];

/** What a layer draws, by kind; an interchange stands among the sites. Rings and the flow have nothing of their own. */
const kindsByLayer: Readonly<Record<LayerId, readonly FeatureKind[]>> = {
  hillshade: [],
  contours: [],
  relief: [],
  neighbours: ["neighbour", "peak", "reservoir"],
  county: ["county"],
  townships: ["township-zone"],
  axes: ["main-axis", "tourism-axis"],
  "axis-flow": [],
  corridors: corridorLines,
  uncertainty: [],
  seats: ["township"],
  centres: ["centre", "sub-centre"],
  sites: [...siteKinds, "interchange"],
  lights: [],
};

/** The source that a layer draws first; `null` for terrain, which is no source of features. */
export function sourceOfLayer(layer: LayerId): SourceId | null {
  return sourceByLayer[layer];
}

/** Whether a layer is the first of the list that draws its source: what is wrong with the source is said there, once. */
export function speaksForSource(layer: LayerId): boolean {
  const source = sourceByLayer[layer];
  if (source === null) return false;
  return layerLegends.find((legend) => sourceByLayer[legend.layer] === source)?.layer === layer;
}

/** What a layer holds: how many features the map can place, how many it cannot, and how the places were come by. */
export type LayerContent = {
  readonly placed: number;
  readonly unplaced: number;
  /** Accuracies of the placed features, best first, each with its number of features. */
  readonly accuracies: readonly (readonly [accuracy: Accuracy, count: number])[];
};

/** What a layer holds; `null` for a layer that only draws something about other layers' features. */
export function layerContent(layer: LayerId, sources: SourceStates): LayerContent | null {
  const kinds = kindsByLayer[layer];
  if (kinds.length === 0) return null;
  const features = Object.values(sources)
    .flatMap((source): readonly PlanFeature[] => (source.status === "ready" ? source.value.features : []))
    .filter(({ properties }) => kinds.includes(properties.kind));
  const placed = features.filter(({ geometry }) => geometry !== null);
  const countOf = (level: Accuracy): number =>
    placed.filter(({ properties }) => properties.position.accuracy === level).length;
  return {
    placed: placed.length,
    unplaced: features.length - placed.length,
    accuracies: accuracy.options.map((level) => [level, countOf(level)] as const).filter(([, count]) => count > 0),
  };
}

/**
 * How far a whole layer can be trusted: as far as its least certain feature, so that 示意 goes once all of it is surveyed; as
 * its legend says where it draws no features of its own. `null` where nothing of it is placed.
 */
export function layerAccuracy(legend: LayerLegend, content: LayerContent | null): Accuracy | null {
  if (content === null) return legend.schematic ? "schematic" : null;
  return content.accuracies.at(-1)?.[0] ?? null;
}

/** How many lines stand in a phase: on the map, and in the tray. */
export type PhaseCount = { readonly placed: number; readonly unplaced: number };

/** How many corridors are in each phase by the end of a year; interchanges and those without a phase are not counted. */
export function corridorsByPhase(index: PlanIndex, year: Year): ReadonlyMap<BuiltPhase, PhaseCount> {
  const counts = new Map<BuiltPhase, PhaseCount>(builtPhases.map((phase) => [phase, { placed: 0, unplaced: 0 }]));
  for (const feature of index.features) {
    if (!corridorLines.some((kind) => kind === feature.properties.kind)) continue;
    const phase = expectedPhase(index, feature, year);
    const count = phase === null ? undefined : counts.get(phase);
    if (phase === null || count === undefined) continue;
    counts.set(
      phase,
      feature.geometry === null ? { ...count, unplaced: count.unplaced + 1 } : { ...count, placed: count.placed + 1 },
    );
  }
  return counts;
}

/** The first issue of a problem, short enough for a row. */
export function firstIssue(problem: Extract<LoadProblem, { kind: "invalid" }>): string {
  const [issue] = problem.issues;
  return issue === undefined ? "" : `${issue.path.join(".")} ${issue.message}`.trim();
}
