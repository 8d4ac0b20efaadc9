import type { Insertable, Transaction } from "kysely";
import type { UnitId } from "#domain/plan/ids.ts";
import type { Author, NewReport, ReportId, ReportSource } from "#domain/progress/report.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { nextChangeNumber } from "../database/database.ts";
import type { ReportRow, Tables } from "../database/tables.ts";

/** A report that is to be stored: a unit's, or a public fact. */
export type ReportToStore = {
  readonly id: ReportId;
  readonly content: Omit<NewReport, "unit">;
  /** `null` for a public fact. */
  readonly unit: UnitId | null;
  /** `null` for a unit's report. */
  readonly source: ReportSource | null;
  /** `null` for a public fact. */
  readonly author: Author | null;
  /** Unique for its author: a second report with the same key is refused. */
  readonly key: string;
  readonly createdAt: Date;
  /** Network address that it came from. */
  readonly address: string;
};

function rowOf(
  { id, content, unit, source, author, key, createdAt }: ReportToStore,
  timeZone: string,
): Insertable<ReportRow> {
  const { feature, asOfOn, replaces, ...rest } = content;
  return {
    id,
    feature,
    unit,
    as_of_on: asOfOn,
    known_on: source === null ? dayIn(timeZone, createdAt) : source.publishedOn,
    is_fact: source === null ? 0 : 1,
    replaces,
    content: JSON.stringify({ ...rest, source }),
    author_id: author?.id ?? null,
    author_name: author?.name ?? null,
    idempotency_key: key,
    created_at: createdAt.toISOString(),
  };
}

/**
 * Stores reports with their changes and audit entries, at least one and at most a few hundred. Throws where one has a key
 * that its author has used, or replaces what is already replaced: see `isUniqueViolation`. `timeZone` is the county's.
 */
export async function insertReports(
  transaction: Transaction<Tables>,
  reports: readonly ReportToStore[],
  timeZone: string,
): Promise<void> {
  // First of all, so that writers wait for each other here and never in a circle.
  const first = await nextChangeNumber(transaction, reports.length);
  await transaction
    .insertInto("reports")
    .values(reports.map((each) => rowOf(each, timeZone)))
    .execute();
  await transaction
    .insertInto("changes")
    .values(
      reports.map(({ id, content, createdAt }, at) => ({
        number: first + at,
        kind: "reported" as const,
        feature: content.feature,
        subject: id,
        created_at: createdAt.toISOString(),
      })),
    )
    .execute();
  for (const { id, content, unit, source, author, createdAt, address } of reports)
    await recordAudit(transaction, {
      at: createdAt,
      who: author,
      action: source === null ? "report.create" : "report.load",
      subject: id,
      detail: { feature: content.feature, unit, asOfOn: content.asOfOn, replaces: content.replaces },
      address,
    });
}
