import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { type DatabaseKind, numbered } from "../column-types.ts";

/** Geometry in place of what comes with the plan. */
export function geometryTables(kind: DatabaseKind): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("feature_geometries")
        .addColumn("seq", ...numbered(kind))
        .addColumn("feature", "text", (column) => column.notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("content", "text")
        .addColumn("restores", "integer")
        .addColumn("saved_by_id", "text", (column) => column.notNull())
        .addColumn("saved_by_name", "text", (column) => column.notNull())
        .addColumn("saved_at", "text", (column) => column.notNull())
        .addColumn("idempotency_key", "text", (column) => column.notNull())
        .addUniqueConstraint("feature_geometries_version", ["feature", "version"])
        .addUniqueConstraint("feature_geometries_key", ["saved_by_id", "idempotency_key"])
        .execute();
    },
  };
}
