import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { DatabaseKind } from "../column-types.ts";

/**
 * Accounts and all that signing in needs. The columns of `accounts`, `sessions`, `credentials` and `verifications` are those
 * of the library `better-auth` under names of our own (see `accounts/auth-library.ts`), of the types that its adapter writes.
 */
export function accountTables(kind: DatabaseKind): Migration {
  const instant = kind === "sqlite" ? "text" : "timestamptz";

  function withTimes<Name extends string, Column extends string>(
    table: CreateTableBuilder<Name, Column>,
  ): CreateTableBuilder<Name, Column | "created_at" | "updated_at"> {
    return table
      .addColumn("created_at", instant, (column) => column.notNull())
      .addColumn("updated_at", instant, (column) => column.notNull());
  }

  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await withTimes(db.schema.createTable("accounts").addColumn("id", "text", (column) => column.primaryKey()))
        .addColumn("name", "text", (column) => column.notNull())
        .addColumn("email", "text", (column) => column.notNull().unique())
        .addColumn("email_verified", kind === "sqlite" ? "integer" : "boolean", (column) =>
          column.notNull().defaultTo(kind === "sqlite" ? 1 : true),
        )
        .addColumn("image", "text")
        .addColumn("user_name", "text", (column) => column.notNull().unique())
        .addColumn("role", "text", (column) => column.notNull())
        .addColumn("units", "text", (column) => column.notNull())
        .addColumn("is_closed", "integer", (column) => column.notNull().defaultTo(0))
        .execute();
      await withTimes(db.schema.createTable("sessions").addColumn("id", "text", (column) => column.primaryKey()))
        .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id").onDelete("cascade"))
        .addColumn("token", "text", (column) => column.notNull().unique())
        .addColumn("expires_at", instant, (column) => column.notNull())
        .addColumn("ip_address", "text")
        .addColumn("user_agent", "text")
        .execute();
      await db.schema.createIndex("sessions_by_account").on("sessions").column("account_id").execute();
      await withTimes(db.schema.createTable("credentials").addColumn("id", "text", (column) => column.primaryKey()))
        .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id").onDelete("cascade"))
        .addColumn("provider", "text", (column) => column.notNull())
        .addColumn("subject", "text", (column) => column.notNull())
        .addColumn("password", "text")
        .addColumn("access_token", "text")
        .addColumn("refresh_token", "text")
        .addColumn("id_token", "text")
        .addColumn("access_token_expires_at", instant)
        .addColumn("refresh_token_expires_at", instant)
        .addColumn("scope", "text")
        .execute();
      await db.schema
        .createIndex("credentials_by_subject")
        .unique()
        .on("credentials")
        .columns(["provider", "subject"])
        .execute();
      // An account belongs to one person of the single sign-on: a second one with the same user name is refused.
      await db.schema
        .createIndex("credentials_by_account")
        .unique()
        .on("credentials")
        .columns(["account_id", "provider"])
        .execute();
      await withTimes(db.schema.createTable("verifications").addColumn("id", "text", (column) => column.primaryKey()))
        .addColumn("identifier", "text", (column) => column.notNull())
        .addColumn("value", "text", (column) => column.notNull())
        .addColumn("expires_at", instant, (column) => column.notNull())
        .execute();
      await db.schema.createIndex("verifications_by_identifier").on("verifications").column("identifier").execute();
      await db.schema
        .createTable("secrets")
        .addColumn("name", "text", (column) => column.primaryKey())
        .addColumn("value", "text", (column) => column.notNull())
        .addColumn("created_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("attempts")
        .addColumn("key", "text", (column) => column.primaryKey())
        .addColumn("count", "integer", (column) => column.notNull())
        .addColumn("ends_at", "text", (column) => column.notNull())
        .execute();
      await sql`create index audit_by_action on audit (action, seq)`.execute(db);
      await sql`create index audit_by_account on audit (account_id, seq)`.execute(db);
    },
  };
}
