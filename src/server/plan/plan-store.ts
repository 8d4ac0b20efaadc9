import type { Kysely } from "kysely";
import { z } from "zod";
import type { PlanVersion } from "#domain/api/plan.ts";
import { plan, type Plan } from "#domain/plan/plan.ts";
import { type RevisionClaim, revisionClaim } from "#domain/plan-revision/revision-claim.ts";
import type { PlanVersionRow, Tables } from "../database/tables.ts";

const storedContent = z.strictObject({ plan, claim: revisionClaim });
const storedClaim = z.looseObject({ claim: revisionClaim });

type Row = Omit<PlanVersionRow, "seq">;

/** A version as it is stored. */
export type StoredPlan = {
  readonly saved: PlanVersion;
  /** `null`: what comes with the build stands again. */
  readonly plan: Plan | null;
};

/** A row as a version in a history. */
export function planVersionOf({ version, content, restores, saved_at, saved_by_id, saved_by_name }: Row): PlanVersion {
  return {
    version,
    savedAt: saved_at,
    savedBy: { id: saved_by_id, name: saved_by_name },
    claim: content === null ? null : storedClaim.parse(JSON.parse(content)).claim,
    restores,
  };
}

/** What the column of a version holds. */
export function contentOf(claim: RevisionClaim, content: Plan): string {
  return JSON.stringify({ plan: content, claim });
}

/** The number of the version that stands; 0: what comes with the build. */
export async function readPlanNumber(db: Pick<Kysely<Tables>, "selectFrom">): Promise<number> {
  const row = await db
    .selectFrom("plan_versions")
    .select(({ fn }) => fn.max("version").as("last"))
    .executeTakeFirst();
  // The largest of no rows is null, which the types leave out.
  return (row?.last as number | null | undefined) ?? 0;
}

/** Whether another version stands than the one of the build. */
export async function isPlanRevised(db: Pick<Kysely<Tables>, "selectFrom">): Promise<boolean> {
  const row = await db
    .selectFrom("plan_versions")
    .select(({ eb }) => eb("content", "is not", null).as("isOwn"))
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  // SQLite says 1, PostgreSQL says true.
  return Boolean(row?.isOwn);
}

/** The version that stands; `null`: the plan was never revised. */
export async function readStoredPlan(db: Pick<Kysely<Tables>, "selectFrom">): Promise<StoredPlan | null> {
  const row = await db.selectFrom("plan_versions").selectAll().orderBy("version", "desc").limit(1).executeTakeFirst();
  if (row === undefined) return null;
  const content = row.content === null ? null : storedContent.parse(JSON.parse(row.content));
  return { saved: planVersionOf(row), plan: content?.plan ?? null };
}

/** Every version, newest first; none where the plan was never revised. */
export async function readPlanVersions(db: Kysely<Tables>): Promise<readonly PlanVersion[]> {
  const rows = await db.selectFrom("plan_versions").selectAll().orderBy("version", "desc").execute();
  return rows.map(planVersionOf);
}
