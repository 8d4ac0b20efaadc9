import type { Kysely } from "kysely";
import { z } from "zod";
import type { AuditFilter, AuditLine } from "#domain/api/audit.ts";
import { addDays } from "#domain/progress/reporting-day.ts";
import type { AuditRow, Tables } from "../database/tables.ts";
import { endOfDay } from "../reports/end-of-day.ts";

const detail = z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)));

function lineOf(row: Omit<AuditRow, "seq"> & { readonly seq: number }): AuditLine {
  const { account_id: id, account_name: name } = row;
  return {
    number: row.seq,
    at: row.at,
    account: id === null ? null : { id, name: name ?? "" },
    action: row.action,
    subject: row.subject,
    detail: detail.parse(row.detail),
    address: row.address,
  };
}

/**
 * Entries of the audit log, newest first, `limit` at most. Only those older than the entry with the number `before`; `null`:
 * from the newest on. Days are of the time zone `timeZone`.
 */
export async function readAudit(
  db: Kysely<Tables>,
  { from, to, account, action }: AuditFilter,
  { before, limit, timeZone }: { readonly before: number | null; readonly limit: number; readonly timeZone: string },
): Promise<readonly AuditLine[]> {
  let query = db.selectFrom("audit").selectAll().orderBy("seq", "desc").limit(limit);
  if (before !== null) query = query.where("seq", "<", before);
  if (from !== undefined) query = query.where("at", ">=", endOfDay(timeZone, addDays(from, -1)).toISOString());
  if (to !== undefined) query = query.where("at", "<", endOfDay(timeZone, to).toISOString());
  if (account !== undefined) query = query.where("account_id", "=", account);
  if (action !== undefined) query = query.where("action", "=", action);
  return (await query.execute()).map(lineOf);
}
