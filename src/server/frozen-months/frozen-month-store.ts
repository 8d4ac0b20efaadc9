import type { Kysely } from "kysely";
import { type FrozenMonth, frozenMonth, type FrozenMonthEntry } from "#domain/progress/frozen-month.ts";
import { asPublic } from "#domain/progress/report-visibility.ts";
import type { Tables } from "../database/tables.ts";

/** Every frozen month without its content, newest first. */
export async function readFrozenMonthEntries(db: Kysely<Tables>): Promise<readonly FrozenMonthEntry[]> {
  const rows = await db
    .selectFrom("frozen_months")
    .select(["id", "month", "name", "as_of", "frozen_by_id", "frozen_by_name", "frozen_at"])
    .orderBy("month", "desc")
    .orderBy("frozen_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    month: row.month,
    name: row.name,
    asOf: row.as_of,
    frozenBy: { id: row.frozen_by_id, name: row.frozen_by_name },
    frozenAt: row.frozen_at,
  }));
}

/** A frozen month, whole; `null` where there is none of that id. */
export async function readFrozenMonth(db: Kysely<Tables>, id: string): Promise<FrozenMonth | null> {
  const row = await db.selectFrom("frozen_months").select("content").where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : frozenMonth.parse(JSON.parse(row.content));
}

/** A frozen month, or its entry, without the name of who froze it. */
export function withoutName<Entry extends FrozenMonthEntry>(entry: Entry): Entry {
  return { ...entry, frozenBy: { id: "plan-office", name: "规划办" } };
}

/** A frozen month as readers see it who have not signed in: without blockers, coordination needs and names of people. */
export function asPublicMonth(frozen: FrozenMonth): FrozenMonth {
  return {
    ...withoutName(frozen),
    heads: frozen.heads.map(({ feature, unit, fact }) => ({
      feature,
      unit: unit === null ? null : asPublic(unit),
      fact: fact === null ? null : asPublic(fact),
    })),
  };
}
