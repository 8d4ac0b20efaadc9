import type { Kysely } from "kysely";
import { type FeedEntry, feedEntry } from "#domain/api/change.ts";
import type { Report } from "#domain/progress/report.ts";
import type { ChangeRow, Tables } from "../database/tables.ts";
import { readReports } from "../reports/report-store.ts";

/** The number of the last change; 0: none yet. */
export async function readLastChange(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("change_counter").select("number").where("id", "=", 1).executeTakeFirst();
  return row?.number ?? 0;
}

function contentOf(
  { number, kind, feature, subject }: Omit<ChangeRow, "created_at">,
  reports: ReadonlyMap<string, Report>,
): object {
  if (kind === "frozen" || kind === "geometry") return { number, kind, id: subject };
  if (kind === "plan") return { number, kind, version: Number(subject) };
  if (kind !== "briefing") return { number, kind, feature, report: reports.get(subject) };
  const [id, version] = subject.split("/");
  return { number, kind, id, version: Number(version) };
}

/** The changes after a number in their order, at most `most` of them, with their reports as they stand now. */
export async function readChanges(db: Kysely<Tables>, after: number, most: number): Promise<readonly FeedEntry[]> {
  const rows = await db
    .selectFrom("changes")
    .select(["number", "kind", "feature", "subject"])
    .where("number", ">", after)
    .orderBy("number")
    .limit(most)
    .execute();
  const ids = rows.filter(({ kind }) => kind === "reported" || kind === "reviewed").map(({ subject }) => subject);
  const reports = await readReports(db, ids);
  return rows.map((row) => feedEntry.parse(contentOf(row, reports)));
}
