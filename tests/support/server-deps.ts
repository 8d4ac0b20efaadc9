import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { type Account, account } from "#domain/account/account.ts";
import { openSigningIn } from "#server/accounts/signing-in.ts";
import type { Database } from "#server/database/database.ts";
import type { Deps } from "#server/deps.ts";
import { type LoadedPlan, loadPlan } from "#server/plan/load-plan.ts";
import { PresentPlan } from "#server/plan/present-plan.ts";

let shipped: Promise<LoadedPlan> | null = null;

/** An account, named by what matters of it. */
export function anAccount(changes: Partial<Record<keyof Account, unknown>> = {}): Account {
  return account.parse({
    id: "transport-reporter",
    userName: "transport",
    name: "交通局填报员",
    role: "reporter",
    units: ["transport"],
    isClosed: false,
    ...changes,
  });
}

/**
 * What a server stands on in a test: the shipped plan, a fixed time, and whoever the header `x-test-account` names among
 * `accounts` by id as the sender.
 */
export async function testDeps(
  database: Database,
  changes: Partial<Deps> & { readonly accounts?: readonly Account[] } = {},
): Promise<Deps> {
  shipped ??= loadPlan(resolve(import.meta.dirname, "../../geodata"));
  const { accounts = [], now = () => new Date("2026-11-23T02:00:00Z"), ...others } = changes;
  const { signingIn = await openSigningIn(database, { now, newId: randomUUID, publicUrl: null }) } = changes;
  const plan = changes.plan ?? (await shipped);
  return {
    database,
    plan,
    presentPlan: new PresentPlan(database.db, plan),
    now,
    newId: randomUUID,
    signingIn,
    publicUrl: null,
    whoSends: async (request) => accounts.find(({ id }) => id === request.headers["x-test-account"]) ?? null,
    isReadingOpen: true,
    metricsToken: null,
    ...others,
  };
}
