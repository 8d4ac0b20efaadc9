import type { Kysely, Transaction } from "kysely";
import { z } from "zod";
import { type Account, account, type NewAccount } from "#domain/account/account.ts";
import type { Tables } from "../database/tables.ts";
import type { AccountRow, AccountTables } from "./account-tables.ts";
import { emailOf } from "./auth-library.ts";

const unitsText = z.string().transform((text): unknown => JSON.parse(text));

/** The account of a row. Throws where the row is not of an account. */
export function accountOf(
  row: Pick<AccountRow, "id" | "user_name" | "name" | "role" | "units" | "is_closed">,
): Account {
  return account.parse({
    id: row.id,
    userName: row.user_name,
    name: row.name,
    role: row.role,
    units: unitsText.parse(row.units),
    isClosed: row.is_closed !== 0,
  });
}

/** Every account, closed ones too, by user name. */
export async function readAccounts(db: Kysely<Tables>): Promise<readonly Account[]> {
  const rows = await db.withTables<AccountTables>().selectFrom("accounts").selectAll().orderBy("user_name").execute();
  return rows.map(accountOf);
}

/** One account; `null`: there is none with that id. */
export async function readAccount(db: Kysely<Tables>, id: string): Promise<Account | null> {
  const accounts = db.withTables<AccountTables>();
  const row = await accounts.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : accountOf(row);
}

/** An account to be stored: its password as the library's hash. */
export type AccountToStore = Omit<NewAccount, "password"> & {
  readonly id: string;
  readonly passwordHash: string;
  readonly at: Date;
};

/** Stores a new account with its password. Throws where the user name is taken. */
export async function insertAccount(transaction: Transaction<Tables>, fresh: AccountToStore): Promise<Account> {
  const accounts = transaction.withTables<AccountTables>();
  const at = fresh.at.toISOString();
  const times = { created_at: at, updated_at: at };
  const row: AccountRow = {
    id: fresh.id,
    name: fresh.name,
    email: emailOf(fresh.userName),
    user_name: fresh.userName,
    role: fresh.role,
    units: JSON.stringify(fresh.units),
    is_closed: 0,
    ...times,
  };
  await accounts.insertInto("accounts").values(row).execute();
  await accounts
    .insertInto("credentials")
    .values({
      id: fresh.id,
      account_id: fresh.id,
      provider: "credential",
      subject: fresh.id,
      password: fresh.passwordHash,
      ...times,
    })
    .execute();
  return accountOf(row);
}

/** Keeps what an administrator has changed of an account. */
export async function updateAccount(transaction: Transaction<Tables>, changed: Account, at: Date): Promise<void> {
  await transaction
    .withTables<AccountTables>()
    .updateTable("accounts")
    .set({
      name: changed.name,
      role: changed.role,
      units: JSON.stringify(changed.units),
      is_closed: changed.isClosed ? 1 : 0,
      updated_at: at.toISOString(),
    })
    .where("id", "=", changed.id)
    .execute();
}

/** The hash of an account's password; `null` where it has none. */
export async function readPasswordHash(db: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom("credentials")
    .select("password")
    .where("account_id", "=", id)
    .where("provider", "=", "credential")
    .executeTakeFirst();
  return row?.password ?? null;
}

/** Sets an account's password, given as the library's hash. */
export async function updatePassword(
  transaction: Transaction<Tables>,
  id: string,
  passwordHash: string,
  at: Date,
): Promise<void> {
  await transaction
    .withTables<AccountTables>()
    .updateTable("credentials")
    .set({ password: passwordHash, updated_at: at.toISOString() })
    .where("account_id", "=", id)
    .where("provider", "=", "credential")
    .execute();
}

/** Ends the sessions of an account, all but the one with the token `except`; `null`: all of them. */
export async function endSessions(transaction: Transaction<Tables>, id: string, except: string | null): Promise<void> {
  await transaction
    .withTables<AccountTables>()
    .deleteFrom("sessions")
    .where("account_id", "=", id)
    .$if(except !== null, (query) => query.where("token", "!=", except ?? ""))
    .execute();
}

/**
 * Locks the accounts of administrators until the transaction ends, so that two who close each other at the same moment do it
 * one after the other, and tells how many of them are open.
 */
export async function lockOpenAdmins(transaction: Transaction<Tables>): Promise<readonly string[]> {
  const accounts = transaction.withTables<AccountTables>();
  await accounts
    .updateTable("accounts")
    .set((row) => ({ updated_at: row.ref("updated_at") }))
    .where("role", "=", "admin")
    .execute();
  const rows = await accounts
    .selectFrom("accounts")
    .select("id")
    .where("role", "=", "admin")
    .where("is_closed", "=", 0)
    .execute();
  return rows.map(({ id }) => id);
}
