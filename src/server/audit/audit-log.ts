import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";

/** Something that was done. */
export type AuditEntry = {
  /** UTC. */
  readonly at: Date;
  /** Who did it; `null` before anybody has signed in. */
  readonly who: { readonly id: string; readonly name: string } | null;
  /** `<subject>.<verb>`, for example `report.create`. */
  readonly action: string;
  /** Id of what it was done to; `null` where that has none. */
  readonly subject: string | null;
  /** What else is worth knowing; never a password or a token. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Network address that it came from. */
  readonly address: string;
};

/** Records an entry. Give the transaction of the write itself, so that none is without the other. */
export async function recordAudit(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  await db
    .insertInto("audit")
    .values({
      at: entry.at.toISOString(),
      account_id: entry.who?.id ?? null,
      account_name: entry.who?.name ?? null,
      action: entry.action,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail),
      address: entry.address,
    })
    .execute();
}
