import type { FeatureCollection } from "geojson";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { BuiltPhase } from "#domain/plan/phase.ts";
import { type MapData, yearProperty } from "./map-data.ts";

function withPhases(
  { features }: FeatureCollection,
  phases: ReadonlyMap<FeatureId, BuiltPhase | null>,
  year: Year,
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: features.map((feature) => {
      const phase = phases.get(feature.properties?.["id"] as FeatureId);
      return phase === undefined
        ? feature
        : { ...feature, properties: { ...feature.properties, [yearProperty(year)]: phase ?? "" } };
    }),
  };
}

/**
 * What the map draws with the phases of `phases` in place of what the plan expects in `year`; `null`: none, drawn as not begun.
 * Features that are not in `phases` stay as they are.
 */
export function withReportedPhases(
  data: MapData,
  phases: ReadonlyMap<FeatureId, BuiltPhase | null>,
  year: Year,
): MapData {
  return {
    ...data,
    corridors: withPhases(data.corridors, phases, year),
    sites: withPhases(data.sites, phases, year),
  };
}
