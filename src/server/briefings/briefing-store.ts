import type { Kysely } from "kysely";
import type { BriefingVersion, StoredBriefing, StoredBriefingEntry } from "#domain/api/briefings.ts";
import { briefing, type BriefingId } from "#domain/briefing/briefing.ts";
import type { BriefingRow, Tables } from "../database/tables.ts";

const columns = ["briefing", "version", "name", "name_en", "note", "saved_by_id", "saved_by_name", "saved_at"] as const;

function versionOf(row: Omit<BriefingRow, "seq" | "content">): BriefingVersion {
  return {
    version: row.version,
    savedAt: row.saved_at,
    savedBy: { id: row.saved_by_id, name: row.saved_by_name },
    note: row.note,
  };
}

/** The newest version of every saved briefing without its scenes, by id. */
export async function readBriefings(db: Kysely<Tables>): Promise<readonly StoredBriefingEntry[]> {
  const rows = await db
    .selectFrom("briefings")
    .select(columns)
    .where((row) =>
      row.eb(
        "version",
        "=",
        row
          .selectFrom("briefings as other")
          .select(({ fn }) => fn.max("other.version").as("newest"))
          .whereRef("other.briefing", "=", "briefings.briefing"),
      ),
    )
    .orderBy("briefing")
    .execute();
  return rows.map((row) => {
    const { note: _, ...saved } = versionOf(row);
    // It was an id when it was saved.
    return { id: row.briefing as BriefingId, name: row.name, nameEn: row.name_en, ...saved };
  });
}

/** Every version of a briefing without its content, newest first; none where it has not been saved. */
export async function readBriefingVersions(db: Kysely<Tables>, id: BriefingId): Promise<readonly BriefingVersion[]> {
  const rows = await db
    .selectFrom("briefings")
    .select(columns)
    .where("briefing", "=", id)
    .orderBy("version", "desc")
    .execute();
  return rows.map(versionOf);
}

/** A version of a briefing, the newest where none is named; `null` where there is none. */
export async function readBriefing(
  db: Kysely<Tables>,
  id: BriefingId,
  version: number | null,
): Promise<StoredBriefing | null> {
  let query = db.selectFrom("briefings").selectAll().where("briefing", "=", id).orderBy("version", "desc").limit(1);
  if (version !== null) query = query.where("version", "=", version);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : { briefing: briefing.parse(JSON.parse(row.content)), ...versionOf(row) };
}

/** A version as readers see it who have not signed in: without who saved it and what they noted. */
export function asPublicVersion<Version extends BriefingVersion>(version: Version): Version {
  return { ...version, savedBy: null, note: null };
}
