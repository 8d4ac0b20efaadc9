import type { Transaction } from "kysely";
import type { SaveBriefing, StoredBriefing } from "#domain/api/briefings.ts";
import type { Author } from "#domain/progress/report.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { nextChangeNumber } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { ProblemError } from "../http/problem-error.ts";

/** Who saves what, and when. */
export type Saving = {
  readonly content: SaveBriefing;
  readonly who: Author;
  readonly at: Date;
  /** Network address that it came from. */
  readonly address: string;
};

/** Saves another version of a briefing. Throws 409 where the one it is based on is not the newest. */
export async function storeBriefing(
  transaction: Transaction<Tables>,
  { content: { briefing, basedOn, note }, who, at, address }: Saving,
): Promise<StoredBriefing> {
  // First of all: nobody else saves from here to the end, so the newest version stays the newest.
  const number = await nextChangeNumber(transaction);
  const newest = await transaction
    .selectFrom("briefings")
    .select(["version", "saved_by_name", "saved_at"])
    .where("briefing", "=", briefing.id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if ((newest?.version ?? 0) !== basedOn)
    throw new ProblemError(
      "conflict",
      newest === undefined
        ? "Nothing has been saved of this briefing"
        : `${newest.saved_by_name} saved version ${newest.version} at ${newest.saved_at}`,
      [{ path: ["basedOn"], message: `Expected ${newest?.version ?? 0}, the newest version` }],
    );
  const version = basedOn + 1;
  const savedAt = at.toISOString();
  await transaction
    .insertInto("briefings")
    .values({
      briefing: briefing.id,
      version,
      name: briefing.name,
      name_en: briefing.nameEn,
      note: note === undefined || note === "" ? null : note,
      saved_by_id: who.id,
      saved_by_name: who.name,
      saved_at: savedAt,
      content: JSON.stringify(briefing),
    })
    .execute();
  const subject = `${briefing.id}/${version}`;
  await transaction
    .insertInto("changes")
    .values({ number, kind: "briefing", feature: null, subject, created_at: savedAt })
    .execute();
  const detail = { version, name: briefing.name };
  await recordAudit(transaction, { at, who, action: "briefing.save", subject: briefing.id, detail, address });
  return { briefing, version, savedAt, savedBy: who, note: note === undefined || note === "" ? null : note };
}
