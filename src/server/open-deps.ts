import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { openDatabase } from "./database/database.ts";
import type { Deps } from "./deps.ts";
import { loadPlan } from "./plan/load-plan.ts";
import type { Settings } from "./settings.ts";

/** Opens what the API stands on as the settings say. Throws where the database or the plan cannot be read. */
export async function openDeps(settings: Settings): Promise<Deps> {
  const [database, plan] = await Promise.all([
    openDatabase(settings.DATABASE_URL ?? null, resolve(settings.DATA_DIR)),
    loadPlan(resolve(import.meta.dirname, "../../geodata")),
  ]);
  return {
    database,
    plan,
    now: () => new Date(),
    newId: randomUUID,
    whoSends: async () => null,
    isReadingOpen: !settings.REQUIRE_SIGN_IN,
    metricsToken: settings.METRICS_TOKEN ?? null,
  };
}
