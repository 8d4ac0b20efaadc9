import { type CompiledQuery, Kysely, SqliteDialect } from "kysely";
import { z } from "zod";
import type { Database } from "#server/database/database.ts";
import type { Tables } from "#server/database/tables.ts";

/** The steps by which the embedded database answers the first query that `ask` sends, as it words them. */
export async function planOf(
  { sqlite }: Database,
  ask: (db: Kysely<Tables>) => Promise<unknown>,
): Promise<readonly string[]> {
  if (sqlite === null) throw new Error("Only the embedded database is asked for its plan");
  const queries: CompiledQuery[] = [];
  const log = ({ query }: { readonly query: CompiledQuery }): void => void queries.push(query);
  await ask(new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }), log }));
  const [first] = queries;
  if (first === undefined) throw new Error("Nothing was asked");
  const steps = sqlite.prepare(`explain query plan ${first.sql}`).all(...first.parameters);
  return z
    .array(z.object({ detail: z.string() }))
    .parse(steps)
    .map(({ detail }) => detail);
}
