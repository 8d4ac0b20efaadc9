import { sql, type TableMetadata, type Transaction } from "kysely";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Database } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import {
  backupHeading,
  backupLine,
  countRows,
  migrationsOf,
  restored,
  rowsAtOnce,
  type StoredValue,
  tablesOf,
} from "./backup-format.ts";

/** Why a backup cannot be restored, in words for whoever asked for it. */
export class RestoreError extends Error {}

// What the server makes by itself when it first starts, and what it counts; a backup's take their place.
const ownTables = new Set(["attempts", "change_counter", "secrets", "verifications"]);

async function checkEmpty(db: Database["db"], tables: readonly TableMetadata[]): Promise<void> {
  const counts = await Promise.all(
    tables
      .filter(({ name }) => !ownTables.has(name))
      .map(async ({ name }) => ({ name, count: await countRows(db, name) })),
  );
  const filled = counts.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`);
  if (filled.length > 0)
    throw new RestoreError(`The database is not empty, nothing was changed. It holds: ${filled.join(", ")}`);
}

async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator {
  const decoder = new TextDecoder();
  let begun = "";
  for await (const chunk of chunks) {
    const lines = (begun + decoder.decode(chunk, { stream: true })).split("\n");
    begun = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
}

class Filling {
  rows = 0;
  readonly #db: Transaction<Tables>;
  readonly #tables: ReadonlyMap<string, TableMetadata>;
  #table: TableMetadata | null = null;
  #columns: readonly string[] = [];
  #waiting: (readonly StoredValue[])[] = [];

  constructor(db: Transaction<Tables>, tables: readonly TableMetadata[]) {
    this.#db = db;
    this.#tables = new Map(tables.map((table) => [table.name, table]));
  }

  async begin(name: string, columns: readonly string[]): Promise<void> {
    await this.flush();
    const table = this.#tables.get(name);
    const known = table?.columns.map((column) => column.name).toSorted((a, b) => a.localeCompare(b));
    if (table === undefined || known?.join() !== columns.toSorted((a, b) => a.localeCompare(b)).join())
      throw new RestoreError(`The backup's table ${name} is not one of this version`);
    [this.#table, this.#columns] = [table, columns];
  }

  async add(row: readonly StoredValue[]): Promise<void> {
    if (this.#table === null || row.length !== this.#columns.length)
      throw new RestoreError("The backup is damaged: a row does not fit its table");
    this.rows += 1;
    this.#waiting.push(row);
    if (this.#waiting.length >= rowsAtOnce(this.#table)) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#waiting;
    const table = this.#table;
    if (table === null || rows.length === 0) return;
    this.#waiting = [];
    const typeOf = new Map(table.columns.map(({ name, dataType }) => [name, dataType]));
    const types = this.#columns.map((name) => typeOf.get(name) ?? "");
    const tuples = rows.map((row) => sql`(${sql.join(row.map((value, at) => restored(value, types[at] ?? "")))})`);
    const columns = sql.join(this.#columns.map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(table.name)} (${columns}) values ${sql.join(tuples)}`.execute(this.#db);
  }
}

async function continueNumbering(transaction: Transaction<Tables>, { name, columns }: TableMetadata): Promise<void> {
  for (const column of columns.filter(({ isAutoIncrementing }) => isAutoIncrementing)) {
    const ref = sql.ref(column.name);
    await sql`select setval(pg_get_serial_sequence(${name}, ${column.name}), coalesce(max(${ref}), 1), max(${ref}) is not null)
      from ${sql.table(name)}`.execute(transaction);
  }
}

async function fill(
  transaction: Transaction<Tables>,
  lines: AsyncIterable<unknown>,
  here: readonly string[],
  tables: readonly TableMetadata[],
): Promise<number> {
  const filling = new Filling(transaction, tables);
  let isHeaded = false;
  let end: number | null = null;
  for await (const content of lines) {
    if (!isHeaded) {
      const heading = backupHeading.safeParse(content);
      if (!heading.success) throw new RestoreError("This is no backup of this program");
      if (heading.data.migrations.join() !== here.join())
        throw new RestoreError(
          `The backup is of another version (${heading.data.migrations.join(", ")}; this one: ${here.join(", ")}). Restore it with that version; starting a newer one then brings it up to date`,
        );
      isHeaded = true;
      continue;
    }
    const line = backupLine.safeParse(content);
    if (!line.success || end !== null) throw new RestoreError("The backup is damaged: it holds a line that is none");
    if (Array.isArray(line.data)) await filling.add(line.data);
    else if ("table" in line.data) await filling.begin(line.data.table, line.data.columns);
    else end = line.data.rows;
  }
  await filling.flush();
  if (end !== filling.rows) throw new RestoreError("The backup is damaged: it ends too early");
  return filling.rows;
}

/**
 * Puts a backup, of either database, into an empty one, all or nothing. Gives the number of rows. Throws `RestoreError` where
 * the database is not empty, or the file is damaged or of another version; nothing has been changed then.
 */
export async function restoreBackup(database: Database, file: string): Promise<number> {
  const tables = await tablesOf(database);
  const here = await migrationsOf(database);
  try {
    return await database.db.transaction().execute(async (transaction) => {
      await checkEmpty(transaction, tables);
      for (const { name } of tables.filter((table) => ownTables.has(table.name)))
        await sql`delete from ${sql.table(name)}`.execute(transaction);
      let rows = 0;
      await pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Uint8Array>) => {
        rows = await fill(transaction, linesIn(chunks), here, tables);
      });
      if (database.kind === "postgres") for (const table of tables) await continueNumbering(transaction, table);
      return rows;
    });
  } catch (cause) {
    const isUnreadable =
      cause instanceof SyntaxError ||
      (cause instanceof Error && "code" in cause && String(cause.code).startsWith("Z_"));
    throw isUnreadable ? new RestoreError("The backup is damaged: it cannot be unpacked", { cause }) : cause;
  }
}
