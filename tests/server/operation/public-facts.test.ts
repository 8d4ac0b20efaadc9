import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { progress } from "#domain/progress/report-heads.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { loadPublicFacts, PublicFactsError, readPublicFacts } from "#server/operation/load-public-facts.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aServer, read, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";

const shipped = resolve(import.meta.dirname, "../../../geodata/plan/public-reports.json");
const folder = mkdtempSync(join(tmpdir(), "county-facts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const zhengyong = "corridors/zhengyong-expressway";

describeOnBothDatabases("public facts", (place) => {
  it("are loaded with their source, and loading them again adds nothing", async () => {
    const { app, database, deps } = await aServer(await place());
    const facts = await readPublicFacts(shipped, deps.plan);
    expect(facts.length).toBeGreaterThan(2);
    expect(await loadPublicFacts(deps, facts)).toBe(facts.length);
    expect(await loadPublicFacts(deps, facts)).toBe(0);
    expect(await database.db.selectFrom("reports").select("id").execute()).toHaveLength(facts.length);

    const { heads } = read(await send(app, "GET", "/api/progress", null), 200, progress);
    const opened = heads.find(({ feature }) => feature === zhengyong);
    expect(opened?.unit).toBeNull();
    expect(opened?.fact).toMatchObject({ phase: "open", unit: null, author: null, asOfOn: "2026-02-02" });
    expect(opened?.fact?.source).toMatchObject({ publishedOn: "2026-02-14" });
    const statuses = statusesOn(deps.plan.index, heads, deps.plan.rules, "2026-11-23");
    const lightOf = (id: string) => statuses.find(({ feature }) => feature.id === id)?.light;
    // Open is all that the plan expects; a fact about a start is not the unit's report of the month.
    expect([lightOf(zhengyong), lightOf("corridors/caocun-interchange")]).toEqual(["done", "unreported"]);

    const entries = await database.db.selectFrom("audit").select(["action", "account_id"]).execute();
    expect(entries).toEqual(facts.map(() => ({ action: "report.load", account_id: null })));
    const changes = await database.db.selectFrom("changes").select("number").orderBy("number").execute();
    expect(changes.map(({ number }) => number)).toEqual(facts.map((_, at) => at + 1));
  });

  it("are known from the day on which their page was published", async () => {
    const { app, deps } = await aServer(await place());
    await loadPublicFacts(deps, await readPublicFacts(shipped, deps.plan));
    const factOn = async (day: string) =>
      read(await send(app, "GET", `/api/progress?asOf=${day}`, null), 200, progress).heads.find(
        ({ feature }) => feature === zhengyong,
      )?.fact ?? null;
    expect(await factOn("2026-02-13")).toBeNull();
    expect((await factOn("2026-02-14"))?.phase).toBe("open");
  });

  it("that are added later join those that are there, and reports of units are left alone", async () => {
    const { app, database, deps } = await aServer(await place());
    const facts = await readPublicFacts(shipped, deps.plan);
    await sendReport(app, aNewReport());
    expect(await loadPublicFacts(deps, facts.slice(1))).toBe(facts.length - 1);
    expect(await loadPublicFacts(deps, facts)).toBe(1);
    expect(await database.db.selectFrom("reports").select("id").execute()).toHaveLength(facts.length + 1);
  });

  it("that do not fit the plan are refused, each told", async () => {
    const { deps } = await aServer(await place());
    const file = join(folder, "facts.json");
    const [first] = JSON.parse(readFileSync(shipped, "utf8")) as readonly object[];
    writeFileSync(
      file,
      JSON.stringify([first, { ...first, feature: "sites/nothing" }, { ...first, reference: "R999" }]),
    );
    const refused: unknown = await readPublicFacts(file, deps.plan).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(PublicFactsError);
    expect(String(refused)).toMatch(/\[1\]\.feature: .*\n.*\[2\]\.reference: /);
    writeFileSync(file, JSON.stringify([{ ...first, phase: "finished" }]));
    await expect(readPublicFacts(file, deps.plan)).rejects.toThrow(/\[0\]\.phase: /);
  });
});
