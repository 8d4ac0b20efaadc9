import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type DatabaseKind, numbered, binary } from "../column-types.ts";

// Whoever writes a change wakes the listeners of every process, at the commit and not before.
async function announceChanges(db: Kysely<unknown>): Promise<void> {
  await sql`create function announce_change() returns trigger language plpgsql
    as $$ begin perform pg_notify('changes', ''); return null; end $$`.execute(db);
  await sql`create trigger announce_change after insert on changes for each statement execute function announce_change()`.execute(
    db,
  );
}

/** Reports, reviews, the feed of changes, photos, frozen months, the audit log. */
export function progressTables(kind: DatabaseKind): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("reports")
        .addColumn("seq", ...numbered(kind))
        .addColumn("id", "text", (column) => column.notNull().unique())
        .addColumn("feature", "text", (column) => column.notNull())
        .addColumn("unit", "text")
        .addColumn("as_of_on", "text", (column) => column.notNull())
        .addColumn("known_on", "text", (column) => column.notNull())
        .addColumn("is_fact", "integer", (column) => column.notNull())
        .addColumn("replaces", "text", (column) => column.unique())
        .addColumn("content", "text", (column) => column.notNull())
        .addColumn("author_id", "text")
        .addColumn("author_name", "text")
        .addColumn("idempotency_key", "text", (column) => column.notNull())
        .addColumn("created_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex("reports_by_feature")
        .on("reports")
        .expression(sql`feature, is_fact, as_of_on desc, created_at desc, seq desc`)
        .execute();
      // Two nulls are different to both databases, so public facts (without an author) need the empty text.
      await db.schema
        .createIndex("reports_once")
        .unique()
        .on("reports")
        .expression(sql`coalesce(author_id, ''), idempotency_key`)
        .execute();
      await db.schema
        .createTable("reviews")
        .addColumn("seq", ...numbered(kind))
        .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
        .addColumn("verdict", "text", (column) => column.notNull())
        .addColumn("reason", "text")
        .addColumn("reviewer_id", "text", (column) => column.notNull())
        .addColumn("reviewer_name", "text", (column) => column.notNull())
        .addColumn("created_at", "text", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("reviews_by_report").on("reviews").columns(["report_id", "seq"]).execute();
      await db.schema
        .createTable("changes")
        .addColumn("number", "integer", (column) => column.primaryKey())
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("feature", "text")
        .addColumn("subject", "text", (column) => column.notNull())
        .addColumn("created_at", "text", (column) => column.notNull())
        .execute();
      if (kind === "postgres") await announceChanges(db);
      await db.schema
        .createTable("change_counter")
        .addColumn("id", "integer", (column) => column.primaryKey())
        .addColumn("number", "integer", (column) => column.notNull())
        .execute();
      await sql`insert into change_counter (id, number) values (1, 0)`.execute(db);
      await db.schema
        .createTable("photos")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("media_type", "text", (column) => column.notNull())
        .addColumn("bytes", binary(kind), (column) => column.notNull())
        .addColumn("thumbnail", binary(kind), (column) => column.notNull())
        .addColumn("width", "integer", (column) => column.notNull())
        .addColumn("height", "integer", (column) => column.notNull())
        .addColumn("taken_at", "text")
        .addColumn("lng", "double precision")
        .addColumn("lat", "double precision")
        .addColumn("position_from", "text")
        .addColumn("uploaded_by", "text", (column) => column.notNull())
        .addColumn("created_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("frozen_months")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("month", "text", (column) => column.notNull())
        .addColumn("name", "text", (column) => column.notNull().unique())
        .addColumn("as_of", "text", (column) => column.notNull())
        .addColumn("frozen_by_id", "text", (column) => column.notNull())
        .addColumn("frozen_by_name", "text", (column) => column.notNull())
        .addColumn("frozen_at", "text", (column) => column.notNull())
        .addColumn("content", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("audit")
        .addColumn("seq", ...numbered(kind))
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("account_id", "text")
        .addColumn("account_name", "text")
        .addColumn("action", "text", (column) => column.notNull())
        .addColumn("subject", "text")
        .addColumn("detail", "text", (column) => column.notNull())
        .addColumn("address", "text", (column) => column.notNull())
        .execute();
    },
  };
}
