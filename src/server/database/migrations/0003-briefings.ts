import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { type DatabaseKind, numbered } from "../column-types.ts";

/** Saved briefings, and the walls and phones that are playing one. */
export function briefingTables(kind: DatabaseKind): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("briefings")
        .addColumn("seq", ...numbered(kind))
        .addColumn("briefing", "text", (column) => column.notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("name", "text", (column) => column.notNull())
        .addColumn("name_en", "text", (column) => column.notNull())
        .addColumn("note", "text")
        .addColumn("saved_by_id", "text", (column) => column.notNull())
        .addColumn("saved_by_name", "text", (column) => column.notNull())
        .addColumn("saved_at", "text", (column) => column.notNull())
        .addColumn("content", "text", (column) => column.notNull())
        .addUniqueConstraint("briefings_once", ["briefing", "version"])
        .execute();
      await db.schema
        .createTable("clickers")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("briefing", "text", (column) => column.notNull())
        .addColumn("wall_hash", "text", (column) => column.notNull())
        .addColumn("code_hash", "text", (column) => column.unique())
        .addColumn("code_expires_at", "text", (column) => column.notNull())
        .addColumn("expires_at", "text", (column) => column.notNull())
        .addColumn("phones", "text", (column) => column.notNull())
        .addColumn("holder", "integer")
        .addColumn("sequence", "integer", (column) => column.notNull())
        .addColumn("commanded_at", "integer", (column) => column.notNull())
        .addColumn("reported_at", "integer", (column) => column.notNull())
        .addColumn("controlled_at", "integer", (column) => column.notNull())
        .addColumn("listed_at", "integer", (column) => column.notNull())
        .addColumn("scene", "integer", (column) => column.notNull())
        .addColumn("scene_count", "integer", (column) => column.notNull())
        .addColumn("is_paused", "integer", (column) => column.notNull())
        .addColumn("is_black", "integer", (column) => column.notNull())
        .addColumn("command_ids", "text", (column) => column.notNull())
        .addColumn("scenes", "text", (column) => column.notNull())
        .execute();
    },
  };
}
