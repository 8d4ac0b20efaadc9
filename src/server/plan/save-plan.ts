import type { Transaction } from "kysely";
import type { Author } from "#domain/progress/report.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { nextChangeNumber } from "../database/database.ts";
import type { PlanVersionRow, Tables } from "../database/tables.ts";
import { ProblemError } from "../http/problem-error.ts";

/** A version of the plan that is to be saved, by whom and when. */
export type PlanSaving = {
  /** The version that was looked at; 0: what comes with the build. */
  readonly basedOn: number;
  /** As in the row. */
  readonly content: string | null;
  readonly restores: number | null;
  readonly who: Author;
  readonly key: string;
  readonly at: Date;
  /** Network address that it came from. */
  readonly address: string;
  /** What the audit log tells beside the version. */
  readonly detail: Readonly<Record<string, unknown>>;
};

/** A version as it was saved. */
export type SavedPlanRow = Omit<PlanVersionRow, "seq">;

/** What an earlier request with the same key has saved; `null` where there was none. Throws 409 where that was another one. */
export async function planSavedBefore(
  db: Pick<Transaction<Tables>, "selectFrom">,
  { who, key, basedOn, content, restores }: PlanSaving,
): Promise<SavedPlanRow | null> {
  const row = await db
    .selectFrom("plan_versions")
    .selectAll()
    .where("saved_by_id", "=", who.id)
    .where("idempotency_key", "=", key)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.version !== basedOn + 1 || row.content !== content || row.restores !== restores)
    throw new ProblemError("conflict", "This Idempotency-Key was used for something else");
  return row;
}

/** Saves a version with its change and its audit entry. Throws 409 where it is not based on the newest. */
export async function savePlan(transaction: Transaction<Tables>, saving: PlanSaving): Promise<SavedPlanRow> {
  const { basedOn, content, restores, who, key, at, address, detail } = saving;
  // First of all: nobody else saves from here to the end, so the newest version stays the newest.
  const number = await nextChangeNumber(transaction);
  const last = await transaction
    .selectFrom("plan_versions")
    .select(["version", "saved_by_name", "saved_at"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if ((last?.version ?? 0) !== basedOn) {
    const told = last === undefined ? "" : `; ${last.saved_by_name} saved it at ${last.saved_at}`;
    throw new ProblemError("conflict", "The plan has been revised by somebody else since", [
      { path: ["basedOn"], message: `Expected ${last?.version ?? 0}, the newest version${told}` },
    ]);
  }
  const row: SavedPlanRow = {
    version: basedOn + 1,
    content,
    restores,
    saved_by_id: who.id,
    saved_by_name: who.name,
    saved_at: at.toISOString(),
    idempotency_key: key,
  };
  await transaction.insertInto("plan_versions").values(row).execute();
  const subject = String(row.version);
  await transaction
    .insertInto("changes")
    .values({ number, kind: "plan", feature: null, subject, created_at: row.saved_at })
    .execute();
  await recordAudit(transaction, {
    at,
    who,
    action: restores === null ? "plan.revise" : "plan.restore",
    subject,
    detail: { ...detail, ...(restores === null ? {} : { restores }) },
    address,
  });
  return row;
}
