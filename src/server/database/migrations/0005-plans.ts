import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { type DatabaseKind, numbered } from "../column-types.ts";

/** Versions of the plan in place of the one that comes with the build. */
export function planTables(kind: DatabaseKind): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("plan_versions")
        .addColumn("seq", ...numbered(kind))
        .addColumn("version", "integer", (column) => column.notNull().unique())
        .addColumn("content", "text")
        .addColumn("restores", "integer")
        .addColumn("saved_by_id", "text", (column) => column.notNull())
        .addColumn("saved_by_name", "text", (column) => column.notNull())
        .addColumn("saved_at", "text", (column) => column.notNull())
        .addColumn("idempotency_key", "text", (column) => column.notNull())
        .addUniqueConstraint("plan_versions_key", ["saved_by_id", "idempotency_key"])
        .execute();
    },
  };
}
