import SqliteDriver from "better-sqlite3";
import { Kysely, PostgresDialect, sql, SqliteDialect, type Transaction } from "kysely";
import { type MigrationProvider, Migrator } from "kysely/migration";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Pool, types } from "pg";
import type { DatabaseKind } from "./column-types.ts";
import { progressTables } from "./migrations/0001-progress.ts";
import { accountTables } from "./migrations/0002-accounts.ts";
import { briefingTables } from "./migrations/0003-briefings.ts";
import { geometryTables } from "./migrations/0004-geometries.ts";
import { planTables } from "./migrations/0005-plans.ts";
import type { Tables } from "./tables.ts";

/** An open database with every migration done. */
export type Database = {
  readonly kind: DatabaseKind;
  /** For reading, and for writing through `transaction()` alone. */
  readonly db: Kysely<Tables>;
  /** The connections below `db`: `sqlite` for online backups, `pool` for LISTEN. One of them is `null`. */
  readonly sqlite: SqliteDriver.Database | null;
  readonly pool: Pool | null;
  /** Whether it answers. */
  isReached(): Promise<boolean>;
  close(): Promise<void>;
};

function migrations(kind: DatabaseKind): MigrationProvider {
  return {
    getMigrations: async () => ({
      "0001-progress": progressTables(kind),
      "0002-accounts": accountTables(kind),
      "0003-briefings": briefingTables(kind),
      "0004-geometries": geometryTables(kind),
      "0005-plans": planTables(kind),
    }),
  };
}

async function migrate(db: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations(kind) }).migrateToLatest();
  if (error !== undefined) throw new Error("The database could not be brought up to date", { cause: error });
}

function openSqlite(directory: string): Omit<Database, "isReached" | "close"> {
  mkdirSync(directory, { recursive: true });
  const sqlite = new SqliteDriver(join(directory, "progress.sqlite"));
  sqlite.pragma("journal_mode = WAL");
  // Acknowledged means on the disk, also when the power fails.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  return {
    kind: "sqlite",
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }),
    sqlite,
    pool: null,
  };
}

function openPostgres(url: string): Omit<Database, "isReached" | "close"> {
  // Numbers of rows fit a JavaScript number; the driver gives bigint as text unless told otherwise.
  types.setTypeParser(types.builtins.INT8, Number);
  const pool = new Pool({ connectionString: url, max: 10 });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  return { kind: "postgres", db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), sqlite: null, pool };
}

/**
 * Opens PostgreSQL at `url` (`postgres://…`), or, where that is `null`, the embedded database in `directory`, and brings its
 * tables up to date. Several processes may do so at once. Throws where it cannot be reached or migrated.
 */
export async function openDatabase(url: string | null, directory: string): Promise<Database> {
  const parts = url === null ? openSqlite(directory) : openPostgres(url);
  await migrate(parts.db, parts.kind);
  return {
    ...parts,
    isReached: () =>
      sql`select 1`.execute(parts.db).then(
        () => true,
        () => false,
      ),
    close: () => parts.db.destroy(),
  };
}

/**
 * The number of the next change, within the transaction that makes it. The counter's row stays locked until that transaction
 * ends, so numbers become visible in their order and without gaps. With a `count` it is the first of that many.
 */
export async function nextChangeNumber(transaction: Transaction<Tables>, count = 1): Promise<number> {
  const { number } = await transaction
    .updateTable("change_counter")
    .set((row) => ({ number: row("number", "+", count) }))
    .where("id", "=", 1)
    .returning("number")
    .executeTakeFirstOrThrow();
  return number - count + 1;
}
