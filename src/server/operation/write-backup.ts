import { sql, type TableMetadata } from "kysely";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { z } from "zod";
import type { Database } from "../database/database.ts";
import { type backupHeading, countRows, migrationsOf, rowsAtOnce, stored, tablesOf } from "./backup-format.ts";

type Row = Readonly<Record<string, unknown>>;

async function* pagesOf(db: Database["db"], table: TableMetadata): AsyncGenerator<readonly Row[]> {
  // The first column of every table is its key.
  const key = table.columns[0]?.name ?? "";
  let last: unknown = null;
  for (;;) {
    const after = last === null ? sql`` : sql`where ${sql.ref(key)} > ${last}`;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table.name)} ${after}
      order by ${sql.ref(key)} limit ${rowsAtOnce(table)}`.execute(db);
    yield rows;
    last = rows.at(-1)?.[key] ?? null;
    if (last === null) return;
  }
}

async function* linesOf(
  db: Database["db"],
  heading: object,
  tables: readonly TableMetadata[],
  counted: { rows: number },
): AsyncGenerator<string> {
  yield `${JSON.stringify(heading)}\n`;
  for (const table of tables) {
    const columns = table.columns.map(({ name }) => name);
    yield `${JSON.stringify({ table: table.name, columns })}\n`;
    let count = 0;
    for await (const rows of pagesOf(db, table)) {
      count += rows.length;
      yield rows.map((row) => `${JSON.stringify(columns.map((name) => stored(row[name])))}\n`).join("");
    }
    const expected = await countRows(db, table.name);
    if (count !== expected) throw new Error(`Expected ${expected} rows of ${table.name}, found ${count}`);
    counted.rows += count;
  }
  yield `${JSON.stringify({ rows: counted.rows })}\n`;
}

/**
 * Writes everything in a database to a new file, as it is at one moment, while others go on writing. `now` is written into
 * it. Gives the number of rows. Throws where the file exists; what was begun is not left behind.
 */
export async function writeBackup(database: Database, file: string, now: Date): Promise<number> {
  const heading: z.infer<typeof backupHeading> = {
    format: "county-plan-map backup",
    version: 1,
    createdAt: now.toISOString(),
    migrations: [...(await migrationsOf(database))],
  };
  const tables = await tablesOf(database);
  const part = `${file}.part`;
  await (await open(file, "wx")).close();
  try {
    const counted = { rows: 0 };
    // The embedded database shows a transaction one state anyway.
    const snapshot =
      database.kind === "postgres"
        ? database.db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only")
        : database.db.transaction();
    const target = await open(part, "w", 0o600);
    await snapshot.execute(async (transaction) => {
      const lines = linesOf(transaction, heading, tables, counted);
      await pipeline(Readable.from(lines), createGzip(), target.createWriteStream({ flush: true }));
    });
    await rename(part, file);
    return counted.rows;
  } catch (cause) {
    await Promise.all([rm(part, { force: true }), rm(file, { force: true })]);
    throw cause;
  }
}
