import type { Loadable } from "#app/data/loadable.ts";
import type { PlanData } from "#app/data/plan-store.ts";
import { buildMapData, type LoadedSources, type MapData, type ProgressMapData } from "#app/map/map-data.ts";
import { withReportedPhases } from "#app/map/reported-data.ts";
import { buildScene, type Scene, type SceneInput } from "#app/map/scene.ts";
import { type ComparedResult, differingFeatures, type WhyNot } from "#app/panels/compare/compared-result.ts";
import type { Compared } from "#app/state/comparison.ts";
import { isLayerVisible } from "#app/state/layer-id.ts";
import { matchingFeatures } from "#app/state/matching.ts";
import type { Filters } from "#app/state/view.ts";
import type { KeptGeometry } from "#domain/api/geometry.ts";
import { dayDifferences } from "#domain/compare/day-differences.ts";
import { geometryDifferences } from "#domain/compare/geometry-differences.ts";
import { reportDifferences, reportedPhases } from "#domain/compare/report-differences.ts";
import { yearDifferences } from "#domain/compare/year-differences.ts";
import { type PlanFeature, type PlanFeatureCollection, type SourceId, sourceIds } from "#domain/features/feature.ts";
import { withReplacement } from "#domain/intake/replacement/apply-replacements.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { Year } from "#domain/plan/ids.ts";
import { indexPlan, type PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";

/** What a comparison is made from. */
export type CompareInput = {
  readonly compared: Compared;
  readonly index: PlanIndex;
  readonly sources: LoadedSources;
  readonly mapData: MapData;
  readonly shipped: PlanData["shipped"];
  readonly year: Year;
  readonly filters: Filters;
  /** The day whose progress the page shows, and how the built things stand on it; `null` until that is known. */
  readonly asOf: string;
  readonly statuses: readonly FeatureStatus[] | null;
  /** Whether there is any progress to compare with. */
  readonly hasProgress: boolean;
  /** How they stood on the day that is compared, where one is. */
  readonly known: Loadable<readonly FeatureStatus[]>;
  /** The version that is compared, where one from 1 on is. */
  readonly kept: Loadable<KeptGeometry>;
  readonly layers: readonly UserLayer[];
  /** The lights of some statuses on some map. */
  readonly lightsOf: (data: MapData, statuses: readonly FeatureStatus[]) => ProgressMapData;
};

/** A comparison as it stands; what its maps are drawn from differs from the page's own by `left` and `right`. */
export type CompareOutcome =
  | { readonly status: "loading" }
  | { readonly status: "failed" }
  | { readonly status: "impossible"; readonly why: WhyNot }
  | {
      readonly status: "ready";
      readonly result: ComparedResult;
      readonly left: Partial<SceneInput>;
      readonly right: Partial<SceneInput>;
      /** The sides that show the lights, whether the layer is on or not; `null`: as the layer is. */
      readonly lights: "right" | "both" | null;
      /** The overlay that the left side goes without. */
      readonly hides: string | null;
    };

function same(left: Partial<SceneInput> = {}, right: Partial<SceneInput> = {}) {
  return { left, right, lights: null, hides: null } as const;
}

function swapped(sources: LoadedSources, feature: PlanFeature): LoadedSources {
  const entries = sourceIds.map((id): [SourceId, PlanFeatureCollection | null] => {
    const source = sources[id];
    const isIn = source?.features.some((each) => each.id === feature.id) === true;
    if (source === null || !isIn) return [id, source];
    return [id, { ...source, features: source.features.map((each) => (each.id === feature.id ? feature : each)) }];
  });
  return Object.fromEntries(entries) as Record<SourceId, PlanFeatureCollection | null>;
}

function loadedOf(shipped: PlanData["shipped"]): LoadedSources {
  const entries = sourceIds.map((id) => {
    const source = shipped[id];
    return [id, source.status === "ready" ? source.value : null] as const;
  });
  // Every source has its entry.
  return Object.fromEntries(entries) as LoadedSources;
}

function featuresOf(sources: LoadedSources): readonly PlanFeature[] {
  return sourceIds.flatMap((id) => sources[id]?.features ?? []);
}

/** The sources as they were before; a status while that is not known. */
function sourcesBefore({
  compared,
  sources,
  shipped,
  kept,
}: CompareInput): LoadedSources | Exclude<CompareOutcome, { status: "ready" }> {
  const before = loadedOf(shipped);
  if (compared.kind !== "geometry" || compared.feature === null) return before;
  const original = featuresOf(before).find(({ id }) => id === compared.feature);
  if (original === undefined) return { status: "impossible", why: "goneVersion" };
  if (compared.version === 0) return swapped(sources, original);
  if (kept.status === "loading") return { status: "loading" };
  if (kept.status === "failed") {
    const isGone = kept.problem.kind === "status" && kept.problem.status === 404;
    return isGone ? { status: "impossible", why: "goneVersion" } : { status: "failed" };
  }
  const { geometry, claim } = kept.value;
  return swapped(
    sources,
    geometry === null || claim === null
      ? original
      : withReplacement(original, { feature: original.id, geometry, claim }),
  );
}

function geometryOutcome(input: CompareInput, version: number): CompareOutcome {
  const before = sourcesBefore(input);
  if ("status" in before) return before;
  const rows = geometryDifferences(featuresOf(before), featuresOf(input.sources));
  if (rows.length === 0 && version === 0 && input.compared.kind === "geometry" && input.compared.feature === null)
    return { status: "impossible", why: "noReplaced" };
  const data = buildMapData(before, indexPlan(input.index.plan, featuresOf(before)));
  const progress = input.statuses === null ? {} : { progress: input.lightsOf(data, input.statuses) };
  return { status: "ready", result: { kind: "geometry", version, rows }, ...same({ data, ...progress }) };
}

/** Compares the page with what is asked for. Pure. */
export function compareSides(input: CompareInput): CompareOutcome {
  const { compared, index, year, statuses, asOf } = input;
  switch (compared.kind) {
    case "year": {
      const rows = yearDifferences(index, compared.year, year);
      const matching = matchingFeatures(index, input.filters, compared.year);
      const result = { kind: "year", left: compared.year, right: year, rows } as const;
      return { status: "ready", result, ...same({ year: compared.year, matching }) };
    }
    case "report": {
      if (!input.hasProgress) return { status: "impossible", why: "noProgress" };
      if (statuses === null) return { status: "loading" };
      const rows = reportDifferences(index, statuses, year);
      const data = withReportedPhases(input.mapData, reportedPhases(index, statuses, year), year);
      const reported = statuses.filter(({ reason }) => reason.report !== null).length;
      const agreed = reported - rows.filter(({ standing }) => standing !== "unreported").length;
      const result = { kind: "report", year, day: asOf, rows, agreed } as const;
      return { status: "ready", result, ...same({}, { data }), lights: "right" };
    }
    case "day": {
      if (!input.hasProgress) return { status: "impossible", why: "noProgress" };
      if (input.known.status === "failed") return { status: "failed" };
      if (statuses === null || input.known.status === "loading") return { status: "loading" };
      const known = { left: input.known.value, right: statuses };
      const rows = dayDifferences(known.left, known.right);
      const result = { kind: "day", left: compared.day, right: asOf, rows, known } as const;
      const progress = input.lightsOf(input.mapData, known.left);
      return { status: "ready", result, ...same({ progress }), lights: "both" };
    }
    case "geometry":
      return geometryOutcome(input, compared.version);
    case "layer": {
      const layer = input.layers.find(({ id }) => id === compared.layer);
      if (layer === undefined)
        return { status: "impossible", why: input.layers.length === 0 ? "noLayers" : "goneLayer" };
      return { status: "ready", result: { kind: "layer", layer }, ...same(), hides: layer.id };
    }
  }
}

/** The scenes of both sides; with `isDifferingOnly` all that is the same stands back. */
export function scenesOf(
  outcome: Extract<CompareOutcome, { status: "ready" }>,
  page: SceneInput,
  isDifferingOnly: boolean,
): { readonly left: Scene; readonly right: Scene } {
  const differing = isDifferingOnly ? differingFeatures(outcome.result) : null;
  const side = (changes: Partial<SceneInput>, hasLights: boolean | null): Scene => {
    const { toggledLayers } = page;
    const isLit = isLayerVisible("lights", toggledLayers);
    const toggled = [...toggledLayers.filter((layer) => layer !== "lights"), "lights" as const];
    const scene = buildScene({
      ...page,
      ...changes,
      ...(hasLights === null || hasLights === isLit
        ? {}
        : { toggledLayers: hasLights ? toggled : toggledLayers.filter((layer) => layer !== "lights") }),
      ...(differing === null || differing.length === 0 ? {} : { matching: new Set(differing) }),
    });
    // Two maps in motion are more than an ordinary machine draws.
    return { ...scene, hasFlow: false };
  };
  const { lights } = outcome;
  return {
    left: side(outcome.left, lights === null ? null : lights === "both"),
    right: side(outcome.right, lights === null ? null : true),
  };
}
