import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  featureCollection,
  type PlanFeature,
  type PlanFeatureCollection,
  type SourceId,
  sourceIds,
} from "#domain/features/feature.ts";
import { indexPlan, type PlanIndex } from "#domain/plan/plan-index.ts";
import { type Plan, plan } from "#domain/plan/plan.ts";

const geodata = resolve(import.meta.dirname, "../../geodata");

/** The plan that the project ships. */
export function shippedPlan(): Plan {
  return plan.parse(JSON.parse(readFileSync(resolve(geodata, "plan/plan.json"), "utf8")));
}

/** The sources that the project ships. */
export function shippedSources(): Readonly<Record<SourceId, PlanFeatureCollection>> {
  const entries = sourceIds.map((id) => [
    id,
    featureCollection.parse(JSON.parse(readFileSync(resolve(geodata, `sources/${id}.geojson`), "utf8"))),
  ]);
  return Object.fromEntries(entries) as Record<SourceId, PlanFeatureCollection>;
}

/** Every feature that the project ships. */
export function shippedFeatures(): readonly PlanFeature[] {
  return Object.values(shippedSources()).flatMap(({ features }) => features);
}

/** The shipped plan, indexed with the shipped features. */
export function shippedIndex(): PlanIndex {
  return indexPlan(shippedPlan(), shippedFeatures());
}
