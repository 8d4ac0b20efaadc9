import { type Kysely, sql } from "kysely";
import { isIPv6 } from "node:net";
import type { Tables } from "../database/tables.ts";
import type { AccountTables } from "./account-tables.ts";

/** How often signing in may fail before one has to wait. */
export type AttemptLimits = {
  /** From one network address. */
  readonly perAddress: number;
  /** For one user name, from wherever. */
  readonly perUserName: number;
  /** After this time from the first attempt counting begins anew. */
  readonly windowSeconds: number;
};

/** The usual limits. An office behind one address shares them, so they are wide for addresses. */
export const usualLimits: AttemptLimits = { perAddress: 50, perUserName: 10, windowSeconds: 15 * 60 };

/** What is counted, and how often it may be. */
export type Counted = { readonly key: string; readonly most: number };

/**
 * Where attempts come from. IPv6 counts by its first 64 bits, because whoever has one address of them has all; an IPv4
 * address in the clothes of IPv6 counts as itself.
 */
export function sourceOf(address: string): string {
  const inner = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.groups?.["v4"];
  if (inner !== undefined || !isIPv6(address)) return inner ?? address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = [...before, ...gap, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(":")}::/64`;
}

/**
 * Counts an attempt under every key before it is made, so that attempts at the same moment count as well, in every process.
 * Gives the seconds to wait where one of them has been made too often; `null`: it may be made.
 */
export async function countAttempt(
  db: Kysely<Tables>,
  counted: readonly Counted[],
  windowSeconds: number,
  now: Date,
): Promise<number | null> {
  const attempts = db.withTables<AccountTables>();
  const nowText = now.toISOString();
  await attempts.deleteFrom("attempts").where("ends_at", "<=", nowText).execute();
  const ends_at = new Date(now.getTime() + windowSeconds * 1000).toISOString();
  let wait: number | null = null;
  for (const { key, most } of counted) {
    const row = await attempts
      .insertInto("attempts")
      .values({ key, count: 1, ends_at })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ count: sql<number>`attempts.count + 1` }))
      .returning(["count", "ends_at"])
      .executeTakeFirstOrThrow();
    if (row.count <= most) continue;
    const seconds = Math.max(1, Math.ceil((Date.parse(row.ends_at) - now.getTime()) / 1000));
    wait = Math.max(wait ?? 0, seconds);
  }
  return wait;
}

/** Takes an attempt back that succeeded: only failures count. */
export async function forgiveAttempt(db: Kysely<Tables>, counted: readonly Counted[]): Promise<void> {
  const keys = counted.map(({ key }) => key);
  await db
    .withTables<AccountTables>()
    .updateTable("attempts")
    .set((row) => ({ count: row("count", "-", 1) }))
    .where("key", "in", keys)
    .where("count", ">", 0)
    .execute();
}
