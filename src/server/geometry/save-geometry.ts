import type { Transaction } from "kysely";
import type { Author } from "#domain/progress/report.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Issue } from "#domain/result.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { nextChangeNumber } from "../database/database.ts";
import type { FeatureGeometryRow, Tables } from "../database/tables.ts";
import { ProblemError } from "../http/problem-error.ts";
import { keyOf } from "../reports/taken-before.ts";

/** A version of one feature's geometry that is to be saved. */
export type VersionToSave = {
  readonly feature: FeatureId;
  /** The version that was looked at; 0: what comes with the plan. */
  readonly basedOn: number;
  /** As in the row. */
  readonly content: string | null;
  readonly restores: number | null;
  /** Where it stands in what was sent. */
  readonly path: Issue["path"];
};

/** Who saves which versions together, and when. */
export type Saving = {
  /** Id of the change. */
  readonly id: string;
  readonly versions: readonly VersionToSave[];
  readonly who: Author;
  readonly key: string;
  readonly at: Date;
  /** Network address that it came from. */
  readonly address: string;
  readonly action: "geometry.replace" | "geometry.restore";
};

/** A version as it was saved. */
export type SavedRow = Omit<FeatureGeometryRow, "seq">;

function rowOf({ feature, basedOn, content, restores }: VersionToSave, saving: Saving, at: number): SavedRow {
  return {
    feature,
    version: basedOn + 1,
    content,
    restores,
    saved_by_id: saving.who.id,
    saved_by_name: saving.who.name,
    saved_at: saving.at.toISOString(),
    idempotency_key: keyOf(saving.key, at),
  };
}

/**
 * What an earlier request with the same key has saved, in the order of `versions`; `null` where there was none. Throws 409
 * where that request was another one.
 */
export async function savedBefore(
  db: Pick<Transaction<Tables>, "selectFrom">,
  saving: Saving,
): Promise<readonly SavedRow[] | null> {
  const keys = saving.versions.map((_, at) => keyOf(saving.key, at));
  const rows = await db
    .selectFrom("feature_geometries")
    .selectAll()
    .where("saved_by_id", "=", saving.who.id)
    // One more, to see a batch that was longer.
    .where("idempotency_key", "in", [...keys, keyOf(saving.key, saving.versions.length)])
    .execute();
  if (rows.length === 0) return null;
  const byKey = new Map(rows.map((row) => [row.idempotency_key, row]));
  const isSame = ({ feature, basedOn, content, restores }: VersionToSave, at: number): boolean => {
    const row = byKey.get(keyOf(saving.key, at));
    return (
      row?.feature === feature && row.version === basedOn + 1 && row.content === content && row.restores === restores
    );
  };
  if (rows.length !== keys.length || !saving.versions.every(isSame))
    throw new ProblemError("conflict", "This Idempotency-Key was used for something else");
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

async function newestOf(transaction: Transaction<Tables>, features: readonly string[]) {
  const rows = await transaction
    .selectFrom("feature_geometries")
    .select(["feature", "version", "saved_by_name", "saved_at"])
    .where("feature", "in", features)
    .orderBy("version")
    .execute();
  // The last of each stays.
  return new Map(rows.map((row) => [row.feature, row]));
}

/** Saves versions, all or none, with their change and their audit entry. Throws 409 where one is not based on the newest. */
export async function saveGeometry(transaction: Transaction<Tables>, saving: Saving): Promise<readonly SavedRow[]> {
  // First of all: nobody else saves from here to the end, so the newest versions stay the newest.
  const number = await nextChangeNumber(transaction);
  const newest = await newestOf(
    transaction,
    saving.versions.map(({ feature }) => feature),
  );
  const conflicts = saving.versions.flatMap(({ feature, basedOn, path }): Issue[] => {
    const last = newest.get(feature);
    if ((last?.version ?? 0) === basedOn) return [];
    const who = last === undefined ? "" : `; ${last.saved_by_name} saved it at ${last.saved_at}`;
    return [{ path: [...path, "basedOn"], message: `Expected ${last?.version ?? 0}, the newest version${who}` }];
  });
  if (conflicts.length > 0)
    throw new ProblemError("conflict", "Geometry has been replaced by somebody else since", conflicts);
  const rows = saving.versions.map((version, at) => rowOf(version, saving, at));
  await transaction.insertInto("feature_geometries").values(rows).execute();
  const { id, at, who, action, address } = saving;
  await transaction
    .insertInto("changes")
    .values({ number, kind: "geometry", feature: null, subject: id, created_at: at.toISOString() })
    .execute();
  const detail = {
    versions: rows.map(({ feature, version, restores }) => ({
      feature,
      version,
      ...(restores === null ? {} : { restores }),
    })),
  };
  await recordAudit(transaction, { at, who, action, subject: id, detail, address });
  return rows;
}
