import type { Kysely } from "kysely";
import { z } from "zod";
import type { GeometryVersion, ReplacementList, StoredReplacement } from "#domain/api/geometry.ts";
import { placedGeometry } from "#domain/intake/replacement/placed-geometry.ts";
import { positionClaim } from "#domain/intake/replacement/replacement.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { FeatureGeometryRow, Tables } from "../database/tables.ts";

const content = z.strictObject({ geometry: placedGeometry, claim: positionClaim });

type Row = Omit<FeatureGeometryRow, "seq">;

function savedOf({ feature, version, saved_at, saved_by_id, saved_by_name }: Row) {
  return {
    // It was an id when it was saved.
    feature: feature as FeatureId,
    version,
    savedAt: saved_at,
    savedBy: { id: saved_by_id, name: saved_by_name },
  };
}

/** A row as the geometry that stands; `null` where what comes with the plan does. */
export function replacementOf(row: Row): StoredReplacement | null {
  return row.content === null ? null : { ...savedOf(row), ...content.parse(JSON.parse(row.content)) };
}

/** A row as a version in a history. */
export function versionOf(row: Row): GeometryVersion {
  return { ...savedOf(row), claim: replacementOf(row)?.claim ?? null, restores: row.restores };
}

/** The number that grows with every version of any geometry; 0: there is none. */
export async function readRevision(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("feature_geometries")
    .select(({ fn }) => fn.max("seq").as("last"))
    .executeTakeFirst();
  // The largest of no rows is null, which the types leave out.
  return (row?.last as number | null | undefined) ?? 0;
}

/** Whether a geometry was ever replaced. */
export async function hasReplacements(db: Kysely<Tables>): Promise<boolean> {
  return (await readRevision(db)) > 0;
}

/** Every geometry that stands in place of what comes with the plan, by id of its feature. */
export async function readReplacements(db: Kysely<Tables>): Promise<ReplacementList> {
  // Read before the rest: who has this number never lacks what it stands for.
  const revision = await readRevision(db);
  const rows = await db
    .selectFrom("feature_geometries")
    .selectAll()
    .where((row) =>
      row.eb(
        "version",
        "=",
        row
          .selectFrom("feature_geometries as other")
          .select(({ fn }) => fn.max("other.version").as("newest"))
          .whereRef("other.feature", "=", "feature_geometries.feature"),
      ),
    )
    .orderBy("feature")
    .execute();
  return { revision, replacements: rows.map(replacementOf).filter((each) => each !== null) };
}

/** Every version of a feature's geometry, newest first; none where it was never replaced. */
export async function readVersions(db: Kysely<Tables>, feature: FeatureId): Promise<readonly GeometryVersion[]> {
  const rows = await db
    .selectFrom("feature_geometries")
    .selectAll()
    .where("feature", "=", feature)
    .orderBy("version", "desc")
    .execute();
  return rows.map(versionOf);
}

/**
 * What the geometry of a feature was in a version from 1 on, `null` where there is none. A version that restores what comes with
 * the plan has neither geometry nor claim of its own.
 */
export async function readVersion(
  db: Kysely<Tables>,
  feature: FeatureId,
  version: number,
): Promise<{ readonly replacement: StoredReplacement | null } | null> {
  const row = await db
    .selectFrom("feature_geometries")
    .selectAll()
    .where("feature", "=", feature)
    .where("version", "=", version)
    .executeTakeFirst();
  return row === undefined ? null : { replacement: replacementOf(row) };
}

/** As readers see it who have not signed in: without who saved it. */
export function withoutName<Saved extends { readonly savedBy: unknown }>(saved: Saved): Saved & { savedBy: null } {
  return { ...saved, savedBy: null };
}
