import type { Loadable, LoadProblem } from "#app/data/loadable.ts";
import { layerLegends, type LayerLegend } from "#app/map/legend.ts";
import type { LayerId } from "#app/state/layer-id.ts";
import type { SourceId } from "#domain/features/feature.ts";
import type { Year } from "#domain/plan/ids.ts";
import { type BuiltPhase, builtPhases } from "#domain/plan/phase.ts";
import { expectedPhase, type PlanIndex } from "#domain/plan/plan-index.ts";

/** Groups of the list, top to bottom. */
export const layerGroups = [
  "structure",
  "corridors",
  "sites",
  "ground",
] as const satisfies readonly LayerLegend["group"][];

/** The layers of a group, in order. */
export function layersOfGroup(group: LayerLegend["group"]): readonly LayerLegend[] {
  return layerLegends.filter((legend) => legend.group === group);
}

const sourceByLayer: Readonly<Record<LayerId, SourceId>> = {
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
};

/** How the source of a layer stands. */
export function sourceState<Value>(
  layer: LayerId,
  sources: Readonly<Record<SourceId, Loadable<Value>>>,
): Loadable<Value> {
  return sources[sourceByLayer[layer]];
}

/** The source that a layer draws first. */
export function sourceOfLayer(layer: LayerId): SourceId {
  return sourceByLayer[layer];
}

/** How many corridors are in each phase by the end of a year; those without one are not counted. */
export function corridorsByPhase(index: PlanIndex, year: Year): ReadonlyMap<BuiltPhase, number> {
  const counts = new Map<BuiltPhase, number>(builtPhases.map((phase) => [phase, 0]));
  for (const feature of index.features) {
    if (!feature.id.startsWith("corridors/")) continue;
    const phase = expectedPhase(index, feature, year);
    if (phase !== null) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  return counts;
}

/** The first issue of a problem, short enough for a row. */
export function firstIssue(problem: Extract<LoadProblem, { kind: "invalid" }>): string {
  const [issue] = problem.issues;
  return issue === undefined ? "" : `${issue.path.join(".")} ${issue.message}`.trim();
}
