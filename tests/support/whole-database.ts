import { sql } from "kysely";
import type { Database } from "#server/database/database.ts";
import { stored, tablesOf } from "#server/operation/backup-format.ts";

/** Every row of every table, in the words of a backup, which are the same for both databases. */
export async function wholeDatabase(database: Database): Promise<Readonly<Record<string, readonly object[]>>> {
  const tables = await tablesOf(database);
  const entries = await Promise.all(
    tables.map(async ({ name, columns }) => {
      const key = columns[0]?.name ?? "";
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(database.db);
      const inWords = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, stored(value)])),
      );
      return [name, inWords.toSorted((a, b) => (JSON.stringify(a[key]) < JSON.stringify(b[key]) ? -1 : 1))] as const;
    }),
  );
  return Object.fromEntries(entries);
}
