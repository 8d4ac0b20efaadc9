import { createHash, randomBytes } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { AccountTables } from "./account-tables.ts";

/** The key that signs cookies: made once and kept in the database, so that every process has the same. */
export async function readSigningSecret(db: Kysely<Tables>, now: Date): Promise<string> {
  const accounts = db.withTables<AccountTables>();
  await accounts
    .insertInto("secrets")
    .values({ name: "signing", value: randomBytes(32).toString("base64url"), created_at: now.toISOString() })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const { value } = await accounts
    .selectFrom("secrets")
    .select("value")
    .where("name", "=", "signing")
    .executeTakeFirstOrThrow();
  return value;
}

/** What is kept of a token: it can be known again by it, and not be made from it. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Whether there is any account, closed ones included. */
export async function hasAccounts(db: Kysely<Tables>): Promise<boolean> {
  const row = await db.withTables<AccountTables>().selectFrom("accounts").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

/**
 * A new one-time token for making the first account, in place of the one before; only its hash is kept. `null` where there
 * is an account already.
 */
export async function issueSetUpToken(db: Kysely<Tables>, now: Date): Promise<string | null> {
  if (await hasAccounts(db)) return null;
  const token = randomBytes(32).toString("base64url");
  const values = { value: hashOf(token), created_at: now.toISOString() };
  await db
    .withTables<AccountTables>()
    .insertInto("secrets")
    .values({ name: "set-up", ...values })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(values))
    .execute();
  return token;
}

/** Uses the set-up token up within the transaction that makes the first account. `false`: it is not the right one. */
export async function useSetUpToken(transaction: Transaction<Tables>, token: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .withTables<AccountTables>()
    .deleteFrom("secrets")
    .where("name", "=", "set-up")
    .where("value", "=", hashOf(token))
    .executeTakeFirst();
  return numDeletedRows === 1n && !(await hasAccounts(transaction));
}
