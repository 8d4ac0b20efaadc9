import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ReplacementList } from "#domain/api/geometry.ts";
import type { Database } from "../database/database.ts";
import { readReplacements, withoutName } from "../geometry/geometry-store.ts";
import { writeWhole } from "./write-whole.ts";

/** The replaced geometry as readers see it who have not signed in. */
export async function geometryToPublish({ db }: Pick<Database, "db">): Promise<ReplacementList> {
  const { revision, replacements } = await readReplacements(db);
  return { revision, replacements: replacements.map(withoutName) };
}

/**
 * Writes `api/geometry` into a folder, as a server would answer, and gives its path; `null`, and no file, where nothing is
 * replaced.
 */
export async function publishGeometry(list: ReplacementList, folder: string): Promise<string | null> {
  const file = join(folder, "api", "geometry");
  if (list.replacements.length === 0) {
    await rm(file, { force: true });
    return null;
  }
  await writeWhole(file, JSON.stringify(list));
  return file;
}
