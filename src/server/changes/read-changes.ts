import type { Kysely } from "kysely";
import { type Change, change } from "#domain/api/change.ts";
import type { Tables } from "../database/tables.ts";
import { readReports } from "../reports/report-store.ts";

/** The number of the last change; 0: none yet. */
export async function readLastChange(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("change_counter").select("number").where("id", "=", 1).executeTakeFirst();
  return row?.number ?? 0;
}

/** The changes after a number in their order, at most `most` of them, with their reports as they stand now. */
export async function readChanges(db: Kysely<Tables>, after: number, most: number): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom("changes")
    .select(["number", "kind", "feature", "subject"])
    .where("number", ">", after)
    .orderBy("number")
    .limit(most)
    .execute();
  const ids = rows.filter(({ kind }) => kind !== "frozen").map(({ subject }) => subject);
  const reports = await readReports(db, ids);
  return rows.map(({ number, kind, feature, subject }) =>
    change.parse(
      kind === "frozen" ? { number, kind, id: subject } : { number, kind, feature, report: reports.get(subject) },
    ),
  );
}
