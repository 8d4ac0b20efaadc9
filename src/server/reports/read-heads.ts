import { type Kysely, sql } from "kysely";
import { featureId } from "#domain/plan/ids.ts";
import type { ReportHeads } from "#domain/progress/report-heads.ts";
import type { Tables } from "../database/tables.ts";
import { endOfDay } from "./end-of-day.ts";
import { readReports } from "./report-store.ts";

// The newest report that counts, found by walking down the index `reports_by_feature` from the newest; so the work grows
// with the number of features and not with their history.
function newestCounting(day: string, dayIsOverAt: string, isFact: 0 | 1) {
  return sql<string | null>`(
    select r.id from reports r
    where r.feature = features.feature and r.is_fact = ${sql.lit(isFact)} and r.as_of_on <= ${day} and r.known_on <= ${day}
      and not exists (select 1 from reports correction where correction.replaces = r.id and correction.known_on <= ${day})
      and coalesce((
        select word.verdict from reviews word
        where word.report_id = r.id and word.created_at < ${dayIsOverAt} order by word.seq desc limit 1
      ), 'accepted') <> 'returned'
    order by r.as_of_on desc, r.created_at desc, r.seq desc limit 1
  )`;
}

/**
 * What counts of every feature that has a report, on a day as the domain's `headsOn` defines it; both heads are `null` where
 * nothing counts on that day. `timeZone` is the county's.
 */
export async function readHeads(db: Kysely<Tables>, day: string, timeZone: string): Promise<readonly ReportHeads[]> {
  const dayIsOverAt = endOfDay(timeZone, day).toISOString();
  // Every feature once, by jumping along the index from one to the next.
  const { rows } = await sql<{ feature: string; unit: string | null; fact: string | null }>`
    with recursive features(feature) as (
      select min(feature) from reports
      union all
      select (select min(r.feature) from reports r where r.feature > features.feature) from features
      where features.feature is not null
    )
    select feature, ${newestCounting(day, dayIsOverAt, 0)} as unit, ${newestCounting(day, dayIsOverAt, 1)} as fact
    from features where feature is not null`.execute(db);
  const reports = await readReports(
    db,
    rows.flatMap(({ unit, fact }) => [unit, fact]).filter((id) => id !== null),
  );
  const reportOf = (id: string | null) => (id === null ? null : (reports.get(id) ?? null));
  return rows.map(({ feature, unit, fact }) => ({
    feature: featureId.parse(feature),
    unit: reportOf(unit),
    fact: reportOf(fact),
  }));
}
