import type { TableMetadata } from "kysely";
import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "../database/database.ts";

// A backup is a gzip file of lines of JSON, the same for both databases: the heading; for each table its name and columns
// and then its rows; at last how many rows there are, so that one that was cut off is known.

const bytes = z.strictObject({ base64: z.string() });
/** A value in a backup: instants are ISO text, yes and no are 1 and 0, bytes are base64. */
export const storedValue = z.union([z.string(), z.number(), z.null(), bytes]);
/** See {@link storedValue}. */
export type StoredValue = z.infer<typeof storedValue>;

/** The first line of a backup. */
export const backupHeading = z.strictObject({
  format: z.literal("county-plan-map backup"),
  version: z.literal(1),
  /** UTC. */
  createdAt: z.iso.datetime(),
  /** The migrations that its tables come from, in their order. */
  migrations: z.array(z.string()),
});

/** Begins a table. */
export const tableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });

/** A row of the table begun last. */
export const rowLine = z.array(storedValue);

/** The last line of a backup. */
export const endLine = z.strictObject({ rows: z.int().min(0) });

/** Everything that a line after the first can be. */
export const backupLine = z.union([rowLine, tableLine, endLine]);

/** What a database gave as a value of a backup. Throws for what no column holds. */
export function stored(value: unknown): StoredValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString("base64") };
  throw new Error(`Expected a value that can be kept, found ${typeof value}`);
}

/** A value of a backup as a column of this type, as the database names it, takes it. */
export function restored(value: StoredValue, dataType: string): unknown {
  if (value !== null && typeof value === "object") return Buffer.from(value.base64, "base64");
  if (dataType === "bool") return value === null ? null : value === 1;
  return value;
}

/** How many rows are read or written at once: fewer of those that hold files. */
export function rowsAtOnce({ columns }: TableMetadata): number {
  return columns.some(({ dataType }) => /^(?:blob|bytea)$/i.test(dataType)) ? 8 : 500;
}

// Those that others refer to come first, as they must when rows are put back.
const first = ["accounts", "reports"];

// What lasts for hours and belongs to one room; codes and tokens are not for keeping.
const passing = new Set(["clickers"]);

/** Every table that a backup holds, each after those that it refers to. */
export async function tablesOf(database: Database): Promise<readonly TableMetadata[]> {
  const tables = (await database.db.introspection.getTables()).filter(
    ({ name, isView }) => !isView && !passing.has(name),
  );
  const place = ({ name }: TableMetadata): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return tables.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

/** The migrations that were done in a database, in their order. */
export async function migrationsOf(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database.db);
  return rows.map(({ name }) => name);
}

/** How many rows a table has. */
export async function countRows(db: Database["db"], table: string): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
