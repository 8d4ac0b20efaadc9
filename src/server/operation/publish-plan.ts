import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { PresentPlanAnswer } from "#domain/api/plan.ts";
import type { Database } from "../database/database.ts";
import { withoutName } from "../geometry/geometry-store.ts";
import { readStoredPlan } from "../plan/plan-store.ts";
import { writeWhole } from "./write-whole.ts";

/** The revised plan as readers see it who have not signed in; `null`: the one that comes with the build stands. */
export async function planToPublish({ db }: Pick<Database, "db">): Promise<PresentPlanAnswer | null> {
  const stored = await readStoredPlan(db);
  return stored === null || stored.plan === null ? null : { saved: withoutName(stored.saved), plan: stored.plan };
}

/** Writes `api/plan` into a folder, as a server would answer, and gives its path; `null`, and no file, where nothing is revised. */
export async function publishPlan(answer: PresentPlanAnswer | null, folder: string): Promise<string | null> {
  const file = join(folder, "api", "plan");
  if (answer === null) {
    await rm(file, { force: true });
    return null;
  }
  await writeWhole(file, JSON.stringify(answer));
  return file;
}
