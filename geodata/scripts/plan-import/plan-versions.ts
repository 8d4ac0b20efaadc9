import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isoDate } from "../../../src/domain/plan/ids.ts";
import { revisionClaim } from "../../../src/domain/plan-revision/revision-claim.ts";

/** A version of `plan/plan.json` since the first that was brought in by the command. What was there before it is version 0. */
export const planVersionRow = z.strictObject({
  version: z.int().min(1),
  /** `null`: an older version again. */
  claim: revisionClaim.nullable(),
  /** The version whose content this is again; `null`: it is new. */
  restores: z.int().min(0).nullable(),
  importedOn: isoDate,
});
/** See {@link planVersionRow}. */
export type PlanVersionRow = z.infer<typeof planVersionRow>;

/** Where the replaced versions are kept, below `geodata`. */
export const versionsFolder = "plan/versions";

/** The file of a replaced version, below `geodata`. */
export function versionFile(version: number): string {
  return `${versionsFolder}/plan-${version}.json`;
}

/** Every version, oldest first; none where the plan was never replaced. Throws where the file breaks its schema. */
export function readPlanVersionRows(geodata: string): readonly PlanVersionRow[] {
  const file = join(geodata, versionsFolder, "versions.json");
  if (!existsSync(file)) return [];
  return z.array(planVersionRow).parse(JSON.parse(readFileSync(file, "utf8")));
}
