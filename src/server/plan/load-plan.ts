import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  featureCollection,
  type PlanFeatureCollection,
  type Reference,
  referenceList,
  type SourceId,
  sourceIds,
} from "#domain/features/feature.ts";
import { indexPlan, type PlanIndex } from "#domain/plan/plan-index.ts";
import { plan } from "#domain/plan/plan.ts";
import { type LightRules, lightRules } from "#domain/progress/light-rules.ts";

/** The plan as the server needs it: what the app loads, read from the same files. */
export type LoadedPlan = {
  readonly index: PlanIndex;
  readonly sources: Readonly<Record<SourceId, PlanFeatureCollection>>;
  readonly references: readonly Reference[];
  readonly rules: LightRules;
};

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

/** Reads the plan, its sources and the rules of the lights from `geodata/`. Throws where a file breaks its schema. */
export async function loadPlan(geodataDirectory: string): Promise<LoadedPlan> {
  const file = (path: string): Promise<unknown> => readJson(join(geodataDirectory, path));
  const entries = await Promise.all(
    sourceIds.map(async (id) => [id, featureCollection.parse(await file(`sources/${id}.geojson`))] as const),
  );
  // Every source has its entry.
  const sources = Object.fromEntries(entries) as Record<SourceId, PlanFeatureCollection>;
  return {
    index: indexPlan(
      plan.parse(await file("plan/plan.json")),
      sourceIds.flatMap((id) => sources[id].features),
    ),
    sources,
    references: referenceList.parse(await file("sources/references.json")),
    rules: lightRules.parse(await file("plan/lights.json")),
  };
}
