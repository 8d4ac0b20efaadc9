import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { briefingList, storedBriefing } from "#domain/api/briefings.ts";
import { progressSnapshot } from "#domain/api/reports.ts";
import { appConfig } from "#domain/config/app-config.ts";
import { packContent } from "#server/pack/pack-content.ts";
import { readSettings, type Settings } from "#server/settings.ts";
import { aBriefing } from "#tests/support/briefings.ts";
import { type DatabasePlace, describeOnBothDatabases } from "#tests/support/databases.ts";
import { aServer, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";

const geodata = resolve(import.meta.dirname, "../../../geodata");
const now = new Date("2026-11-23T17:00:00Z");
const empty = mkdtempSync(join(tmpdir(), "county-pack-content-"));
afterAll(() => rmSync(empty, { recursive: true }));

function settingsOf(directory: string, url: string | null = null): Settings {
  const settings = readSettings({ DATA_DIR: directory, ...(url === null ? {} : { DATABASE_URL: url }) });
  if (!settings.ok) throw new Error("The settings cannot be read");
  return settings.value;
}

describe("what a pack brings along without a database", () => {
  it("is the three briefings and the map, no progress, and no database is made", async () => {
    const content = await packContent(settingsOf(empty), geodata, now);
    expect(content.pages.map(({ path }) => path)).toEqual([
      "/brief/overview",
      "/brief/this-year",
      "/brief/transport",
      "/",
    ]);
    expect(content.files["progress-snapshot.json"]).toBeNull();
    expect(appConfig.parse(content.files["config.json"])).toMatchObject({ basemaps: [], reporting: false });
    expect(briefingList.parse(content.files["api/briefings"]).briefings).toEqual([]);
    // Past midnight in the county, still the day before in UTC.
    expect(content).toMatchObject({ progressOn: null, madeOn: "2026-11-24" });
    expect(readdirSync(empty)).toEqual([]);
  });

  it("has the plan's own passages where the installer has loaded them", async () => {
    const directory = mkdtempSync(join(tmpdir(), "county-pack-passages-"));
    writeFileSync(join(directory, "plan-document.json"), JSON.stringify({ passages: [] }));
    const { files } = await packContent(settingsOf(directory), geodata, now);
    rmSync(directory, { recursive: true });
    expect(files["api/plan-document"]).toEqual({ passages: [] });
    expect(files["config.json"]).toMatchObject({ planDocument: true });
  });
});

describeOnBothDatabases("what a pack brings along of a database", (place) => {
  const contentOf = ({ directory, url }: DatabasePlace) => packContent(settingsOf(directory, url), geodata, now);

  it("is what everybody may see of the reports, as of the day it is made", async () => {
    const at = await place();
    const { app } = await aServer(at);
    await sendReport(app, aNewReport({ blockers: "征地未完" }));
    const { files, progressOn } = await contentOf(at);
    const { reports } = progressSnapshot.parse(files["progress-snapshot.json"]);
    expect(reports.map(({ percent, author, blockers }) => [percent, author, blockers])).toEqual([[62, null, null]]);
    expect(progressOn).toBe("2026-11-24");
  });

  it("is the newest version of saved briefings, in place of the plan's and beside them, without who saved them", async () => {
    const at = await place();
    const { app } = await aServer(at);
    const save = async (id: string, name: string, basedOn: number) => {
      const briefing = aBriefing({ id, name });
      const answer = await send(app, "PUT", `/api/briefings/${id}`, "editor", { briefing, basedOn, note: "内部" });
      expect([200, 201], answer.body).toContain(answer.statusCode);
    };
    await save("overview", "总体汇报（修订）", 0);
    await save("council", "常务会", 0);
    const { files, pages } = await contentOf(at);
    expect(pages.map(({ name }) => name)).toEqual(["总体汇报（修订）", "常务会", "年度重点", "交通项目专题", "地图"]);
    expect(briefingList.parse(files["api/briefings"]).briefings).toHaveLength(2);
    expect(storedBriefing.parse(files["api/briefings/council"])).toMatchObject({ savedBy: null, note: null });
    expect(JSON.stringify(files)).not.toMatch(/规划办|内部/);
  });
});
