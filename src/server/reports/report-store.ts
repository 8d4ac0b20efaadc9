import { type Kysely, type Selectable, sql } from "kysely";
import type { FeatureId } from "#domain/plan/ids.ts";
import { type Report, report } from "#domain/progress/report.ts";
import type { ReportRow, ReviewRow, Tables } from "../database/tables.ts";

type JoinedRow = Selectable<ReportRow> & { readonly replaced_by: string | null };

// Far below the number of parameters that either database takes.
const chunkSize = 1000;

function chunksOf<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const count = Math.ceil(values.length / chunkSize);
  return Array.from({ length: count }, (_, at) => values.slice(at * chunkSize, (at + 1) * chunkSize));
}

function selectReports(db: Kysely<Tables>) {
  return db
    .selectFrom("reports")
    .leftJoin("reports as correction", "correction.replaces", "reports.id")
    .selectAll("reports")
    .select("correction.id as replaced_by");
}

/** A row with what belongs to it as the domain knows it. Throws where the database holds what is no report. */
function reportOf(row: JoinedRow, reviews: readonly Selectable<ReviewRow>[]): Report {
  const content: unknown = JSON.parse(row.content);
  return report.parse({
    ...(typeof content === "object" ? content : null),
    id: row.id,
    feature: row.feature,
    unit: row.unit,
    asOfOn: row.as_of_on,
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    author: row.author_id === null ? null : { id: row.author_id, name: row.author_name },
    createdAt: row.created_at,
    reviews: reviews.map((each) => ({
      verdict: each.verdict,
      reason: each.reason,
      reviewer: { id: each.reviewer_id, name: each.reviewer_name },
      createdAt: each.created_at,
    })),
  });
}

async function withReviews(db: Kysely<Tables>, rows: readonly JoinedRow[]): Promise<readonly Report[]> {
  const byReport = new Map<string, Selectable<ReviewRow>[]>(rows.map(({ id }) => [id, []]));
  for (const chunk of chunksOf([...byReport.keys()])) {
    const reviews = await db.selectFrom("reviews").selectAll().where("report_id", "in", chunk).orderBy("seq").execute();
    for (const review of reviews) byReport.get(review.report_id)?.push(review);
  }
  return rows.map((row) => reportOf(row, byReport.get(row.id) ?? []));
}

/** The reports of these ids as they stand now, by id; those that are not stored are absent. */
export async function readReports(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, Report>> {
  const found = new Map<string, Report>();
  for (const chunk of chunksOf([...new Set(ids)])) {
    const rows = await selectReports(db).where("reports.id", "in", chunk).execute();
    for (const each of await withReviews(db, rows)) found.set(each.id, each);
  }
  return found;
}

/** A report as it stands now; `null` where there is none of that id. */
export async function readReport(db: Kysely<Tables>, id: string): Promise<Report | null> {
  return (await readReports(db, [id])).get(id) ?? null;
}

/** All reports of a feature as they stand now: newest first by the day they tell of, then by when they were taken. */
export async function readHistory(db: Kysely<Tables>, feature: FeatureId): Promise<readonly Report[]> {
  const rows = await selectReports(db)
    .where("reports.feature", "=", feature)
    .orderBy("reports.as_of_on", "desc")
    .orderBy("reports.created_at", "desc")
    .orderBy("reports.seq", "desc")
    .execute();
  return withReviews(db, rows);
}

/** Every report as it stands now, in the order in which they were taken. */
export async function readAllReports(db: Kysely<Tables>): Promise<readonly Report[]> {
  return withReviews(db, await selectReports(db).orderBy("reports.seq").execute());
}

/** The reports that an author (`null`: nobody, for public facts) sent with these keys, by key. */
export async function readReportsByKey(
  db: Kysely<Tables>,
  authorId: string | null,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Report>> {
  const rows = await selectReports(db)
    // Word for word as in the index `reports_once`, which is not used otherwise.
    .where(sql`coalesce(reports.author_id, '')`, "=", authorId ?? "")
    .where("reports.idempotency_key", "in", keys)
    .execute();
  const reports = await withReviews(db, rows);
  return new Map(
    rows
      .map((row, at) => [row.idempotency_key, reports[at]] as const)
      .flatMap(([key, each]) => (each === undefined ? [] : [[key, each] as const])),
  );
}
