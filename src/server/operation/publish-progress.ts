import { join } from "node:path";
import type { ProgressSnapshot } from "#domain/api/reports.ts";
import { asPublic } from "#domain/progress/report-visibility.ts";
import type { Database } from "../database/database.ts";
import { asPublicMonth, readFrozenMonth, readFrozenMonthEntries } from "../frozen-months/frozen-month-store.ts";
import { readAllReports } from "../reports/report-store.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * The progress as a map without a server shows it: all that readers may see who have not signed in, but photos, for which
 * there is nobody to ask. Frozen months come newest first.
 */
export async function progressToPublish({ db, kind }: Database, now: Date): Promise<ProgressSnapshot> {
  const snapshot = kind === "postgres" ? db.transaction().setIsolationLevel("repeatable read") : db.transaction();
  return snapshot.execute(async (transaction) => {
    const reports = await readAllReports(transaction);
    const entries = await readFrozenMonthEntries(transaction);
    const months = [];
    for (const { id } of entries) months.push(await readFrozenMonth(transaction, id));
    const withoutPhotos = <Report extends { readonly photos: unknown }>(report: Report) => ({ ...report, photos: [] });
    return {
      publishedAt: now.toISOString(),
      reports: reports.map((report) => withoutPhotos(asPublic(report))),
      frozenMonths: months
        .filter((month) => month !== null)
        .map(asPublicMonth)
        .map((month) => ({
          ...month,
          heads: month.heads.map(({ feature, unit, fact }) => ({
            feature,
            unit: unit === null ? null : withoutPhotos(unit),
            fact: fact === null ? null : withoutPhotos(fact),
          })),
        })),
    };
  });
}

/** Writes `progress-snapshot.json` into a folder, whole or not at all, and gives its path. */
export async function publishProgress(snapshot: ProgressSnapshot, folder: string): Promise<string> {
  const file = join(folder, "progress-snapshot.json");
  await writeWhole(file, JSON.stringify(snapshot));
  return file;
}
