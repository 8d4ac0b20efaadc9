import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { progressSnapshot } from "#domain/api/reports.ts";
import { photo } from "#domain/progress/photo.ts";
import { publishProgress, progressToPublish } from "#server/operation/publish-progress.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aPhonePhoto, uploadPhoto } from "#tests/support/photos.ts";
import { aServer, read, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";

const folder = mkdtempSync(join(tmpdir(), "county-published-"));
afterAll(() => rmSync(folder, { recursive: true }));
const now = new Date("2026-11-23T02:00:00Z");

describeOnBothDatabases("npm run progress:publish", (place) => {
  it("writes what everybody may see, as the map without a server reads it", async () => {
    const { app, database } = await aServer(await place());
    const taken = read(await uploadPhoto(app, await aPhonePhoto()), 201, photo);
    await sendReport(app, aNewReport({ blockers: "征地", needsCoordination: "自然资源局", photos: [taken] }));
    await send(app, "POST", "/api/frozen-months", "editor", { month: "2026-11", name: "十一月", asOf: "2026-11-23" });
    await sendReport(app, aNewReport({ percent: 70, asOfOn: "2026-11-22" }));

    const file = await publishProgress(await progressToPublish(database, now), join(folder, database.kind, "site"));
    const text = readFileSync(file, "utf8");
    const published = progressSnapshot.parse(JSON.parse(text));
    expect(published.publishedAt).toBe(now.toISOString());
    expect(published.reports.map(({ percent }) => percent)).toEqual([62, 70]);
    expect(published.frozenMonths.map(({ name, heads }) => [name, heads[0]?.unit?.percent])).toEqual([["十一月", 62]]);
    expect(text).not.toMatch(/征地|自然资源局|填报员/);
    // Nobody is there to answer for the files.
    expect(text).not.toContain(taken.id);
  });

  it("takes the place of the one before, whole", async () => {
    const { app, database } = await aServer(await place());
    const target = join(folder, database.kind, "again");
    await publishProgress(await progressToPublish(database, now), target);
    await sendReport(app, aNewReport());
    const file = await publishProgress(await progressToPublish(database, now), target);
    expect(progressSnapshot.parse(JSON.parse(readFileSync(file, "utf8"))).reports).toHaveLength(1);
    expect(readdirSync(target)).toEqual(["progress-snapshot.json"]);
  });
});
