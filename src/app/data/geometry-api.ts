import {
  type GeometryVersion,
  geometryVersions,
  type KeptGeometry,
  keptGeometry,
  type NewReplacements,
  type NewRestoration,
  type ReplacementList,
  replacementList,
} from "#domain/api/geometry.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { type Answer, ask } from "./answer.ts";

/** The geometry that stands in place of what comes with the plan. */
export function askReplacements(): Promise<Answer<ReplacementList>> {
  return ask("geometry", replacementList);
}

/** Every version of a feature's geometry without the geometry itself, newest first. */
export async function askGeometryVersions(feature: FeatureId): Promise<Answer<readonly GeometryVersion[]>> {
  const query = new URLSearchParams({ feature });
  const answer = await ask(`geometry/versions?${query.toString()}`, geometryVersions);
  return answer.kind === "value" ? { ...answer, value: answer.value.versions } : answer;
}

/** What a feature's geometry was in a version; 0: what comes with the plan. */
export function askKeptGeometry(feature: FeatureId, version: number): Promise<Answer<KeptGeometry>> {
  const query = new URLSearchParams({ feature });
  return ask(`geometry/versions/${version}?${query.toString()}`, keptGeometry);
}

/** Replaces the geometry of features, all or none. The same `key` (a UUID) may be sent again: it is saved once. */
export function sendReplacements(content: NewReplacements, key: string): Promise<Answer<unknown>> {
  const parts = { method: "POST", body: content, headers: { "Idempotency-Key": key }, patience: 60_000 } as const;
  return ask("geometry", geometryVersions, parts);
}

/** Lets an older version stand again. The same `key` (a UUID) may be sent again: it is saved once. */
export function sendRestoration(content: NewRestoration, key: string): Promise<Answer<unknown>> {
  const parts = { method: "POST", body: content, headers: { "Idempotency-Key": key } } as const;
  return ask("geometry/restorations", geometryVersions, parts);
}
