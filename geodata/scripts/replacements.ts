import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { positionOf } from "../../src/domain/intake/replacement/apply-replacements.ts";
import { placedGeometry } from "../../src/domain/intake/replacement/placed-geometry.ts";
import { positionClaim } from "../../src/domain/intake/replacement/replacement.ts";
import { featureId, isoDate } from "../../src/domain/plan/ids.ts";
import type { Issue } from "../../src/domain/result.ts";
import type { MadeFeature } from "./made-feature.ts";

/** A version of the geometry of a feature; rows are only ever added. */
export const replacementRow = z.strictObject({
  feature: featureId,
  /** From 1, without gaps; what the other tables say is 0. */
  version: z.int().min(1),
  /** The folder under `raw/` whose `taken.geojson` has the geometry; `null`: what the other tables say stands again. */
  raw: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .nullable(),
  /** `null` together with `raw`. */
  claim: positionClaim.nullable(),
  /** The version whose content this is again; `null`: it is new. */
  restores: z.int().min(0).nullable(),
  importedOn: isoDate,
});
/** See {@link replacementRow}. */
export type ReplacementRow = z.infer<typeof replacementRow>;

/** `raw/<id>/taken.geojson`: the geometry that was taken of a file as received, by the plan's ids, in WGS 84. */
export const takenFile = z.strictObject({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.strictObject({
      type: z.literal("Feature"),
      id: featureId,
      properties: z.strictObject({ id: featureId, name: z.string() }),
      geometry: placedGeometry,
    }),
  ),
});
/** See {@link takenFile}. */
export type TakenFile = z.infer<typeof takenFile>;

/** The newest version of each feature. */
export function newestRows(rows: readonly ReplacementRow[]): ReadonlyMap<string, ReplacementRow> {
  const newest = new Map<string, ReplacementRow>();
  for (const row of rows) if (row.version > (newest.get(row.feature)?.version ?? 0)) newest.set(row.feature, row);
  return newest;
}

/** Reads `taken.geojson` of a folder under `raw`. Throws where it is none. */
export function readTaken(geodata: string, raw: string): TakenFile {
  return takenFile.parse(JSON.parse(readFileSync(join(geodata, "raw", raw, "taken.geojson"), "utf8")));
}

/** How features get the geometry that stands in place of what the tables say; the others stay the same objects. */
export function replacer(
  geodata: string,
  rows: readonly ReplacementRow[],
): (features: readonly MadeFeature[]) => readonly MadeFeature[] {
  const newest = newestRows(rows);
  return (features) =>
    features.map((feature): MadeFeature => {
      const row = newest.get(String(feature.id));
      if (row?.raw == null || row.claim === null) return feature;
      const taken = readTaken(geodata, row.raw).features.find(({ id }) => id === feature.id);
      if (taken === undefined) throw new Error(`raw/${row.raw}/taken.geojson has no ${row.feature}`);
      return {
        ...feature,
        geometry: taken.geometry,
        properties: { ...feature.properties, position: positionOf(row.claim) },
      };
    });
}

/** What is wrong with the versions: gaps, features that are not there, content that is half there. Paths are of the table. */
export function replacementIssues(rows: readonly ReplacementRow[], features: ReadonlySet<string>): readonly Issue[] {
  const last = new Map<string, number>();
  return rows.flatMap(({ feature, version, raw, claim, restores }, at): Issue[] => {
    const issues: Issue[] = [];
    const expected = (last.get(feature) ?? 0) + 1;
    last.set(feature, version);
    if (!features.has(feature))
      issues.push({ path: [at, "feature"], message: `Expected a feature of a source, found "${feature}"` });
    if (version !== expected)
      issues.push({ path: [at, "version"], message: `Expected ${expected}, the next version, found ${version}` });
    if ((raw === null) !== (claim === null))
      issues.push({ path: [at], message: "Expected both raw and claim, or neither" });
    if (restores !== null && restores >= version)
      issues.push({ path: [at, "restores"], message: `Expected a version before ${version}, found ${restores}` });
    return issues;
  });
}
