import type { FastifyInstance } from "fastify";
import { expect, it } from "vitest";
import { frozenMonthList } from "#domain/api/reports.ts";
import { compareFrozen, type FrozenMonth, frozenMonth } from "#domain/progress/frozen-month.ts";
import { report } from "#domain/progress/report.ts";
import { describeOnBothDatabases, openAt } from "#tests/support/databases.ts";
import { aServer, people, read, readProblem, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { testDeps } from "#tests/support/server-deps.ts";
import { createApp } from "#server/app.ts";

const caocun = "corridors/caocun-interchange";
const november = { month: "2026-11", name: "2026 年 11 月月报", asOf: "2026-11-23" };

async function freeze(app: FastifyInstance, content: object = november): Promise<FrozenMonth> {
  return read(await send(app, "POST", "/api/frozen-months", "editor", content), 201, frozenMonth);
}

async function open(app: FastifyInstance, id: string, who: string | null = "editor"): Promise<FrozenMonth> {
  return read(await send(app, "GET", `/api/frozen-months/${id}`, who), 200, frozenMonth);
}

function standing(frozen: FrozenMonth) {
  return frozen.statuses.find(({ feature }) => feature === caocun);
}

describeOnBothDatabases("frozen months", (place) => {
  it("keep every status, the reports it follows from and the rules", async () => {
    const { app, deps } = await aServer(await place());
    await sendReport(app, aNewReport({ percent: 62, blockers: "征地" }));
    const frozen = await freeze(app);
    expect(frozen.rules).toEqual(deps.plan.rules);
    expect(frozen.statuses.length).toBeGreaterThan(20);
    expect(standing(frozen)).toMatchObject({ name: "沙厦高速德化草村出入口", light: "late", percent: 62 });
    expect(frozen.heads.map(({ feature, unit }) => [feature, unit?.blockers])).toEqual([[caocun, "征地"]]);
    expect(frozen.frozenBy).toEqual({ id: "editor", name: "规划办" });
    expect(await open(app, frozen.id)).toEqual(frozen);
  });

  it("stay as they are when reports come later, old ones are corrected and the rules change", async () => {
    const at = await place();
    const { app, deps } = await aServer(at);
    const first = read(await sendReport(app, aNewReport({ percent: 62 })), 201, report);
    const frozen = await freeze(app);

    await sendReport(app, aNewReport({ percent: 95, asOfOn: "2026-11-22" }));
    await sendReport(app, aNewReport({ percent: 10, replaces: first.id }));
    await send(app, "POST", `/api/reports/${first.id}/reviews`, "editor", { verdict: "returned", reason: "数据不符" });
    expect(await open(app, frozen.id)).toEqual(frozen);

    const stricter = { ...deps.plan.rules, version: 2, points: { warningFrom: 1, lateAbove: 2 } };
    const plan = { ...deps.plan, rules: stricter };
    const later = await testDeps(await openAt(at), { accounts: people, plan });
    const after = await createApp({
      siteDirectory: at.directory,
      dataDirectory: at.directory,
      logger: false,
      deps: later,
    });
    expect(await open(after, frozen.id)).toEqual(frozen);

    const again = await freeze(after, { ...november, name: "更正后" });
    expect([again.rules.version, standing(again)?.percent]).toEqual([2, 95]);
    expect(compareFrozen(frozen, again).map(({ feature }) => feature)).toEqual([caocun]);
    await after.close();
  });

  it("tell of the day that they were frozen for", async () => {
    const { app } = await aServer(await place());
    await sendReport(app, aNewReport({ asOfOn: "2026-11-20" }));
    const frozen = await freeze(app, { month: "2026-10", name: "十月", asOf: "2026-10-31" });
    // Nothing was known then, though it tells of an earlier day.
    expect([standing(frozen)?.light, frozen.heads]).toEqual(["unreported", []]);
  });

  it("are told to readers without blockers, coordination needs and names of people", async () => {
    const { app } = await aServer(await place());
    await sendReport(app, aNewReport({ blockers: "征地", needsCoordination: "自然资源局" }));
    const frozen = await freeze(app);
    const shown = await open(app, frozen.id, null);
    expect(JSON.stringify(shown)).not.toMatch(/征地|自然资源局|填报员|"editor"/);
    expect(shown.statuses).toEqual(frozen.statuses);
    expect((await open(app, frozen.id, "transport-reporter")).heads[0]?.unit?.blockers).toBe("征地");
    const list = read(await send(app, "GET", "/api/frozen-months", null), 200, frozenMonthList);
    expect(list.months[0]?.frozenBy).toEqual({ id: "plan-office", name: "规划办" });
  });

  it("are listed newest first", async () => {
    const { app } = await aServer(await place());
    await freeze(app, { month: "2026-10", name: "十月", asOf: "2026-10-31" });
    await freeze(app);
    await freeze(app, { month: "2026-09", name: "九月", asOf: "2026-09-30" });
    const { months } = read(await send(app, "GET", "/api/frozen-months", "editor"), 200, frozenMonthList);
    expect(months.map(({ name }) => name)).toEqual(["2026 年 11 月月报", "十月", "九月"]);
  });

  it("have a name of their own, and a day of their month that has come", async () => {
    const { app, database } = await aServer(await place());
    await freeze(app);
    const refused = async (content: object, status: number) =>
      readProblem(await send(app, "POST", "/api/frozen-months", "editor", content), status).issues.map(
        ({ path }) => path,
      );
    expect(await refused({ ...november, asOf: "2026-11-20" }, 409)).toEqual([["name"]]);
    expect(await refused({ ...november, name: "x", asOf: "2026-11-24" }, 400)).toEqual([["asOf"]]);
    expect(await refused({ ...november, name: "x", asOf: "2026-10-24" }, 400)).toEqual([["asOf"]]);
    // What was refused has left nothing, not even a number of a change.
    const changes = await database.db.selectFrom("changes").select(["number", "kind"]).execute();
    expect(changes).toEqual([{ number: 1, kind: "frozen" }]);
    await freeze(app, { ...november, name: "又一份" });
    const counter = await database.db.selectFrom("change_counter").select("number").executeTakeFirstOrThrow();
    expect(counter.number).toBe(2);
  });

  it("are frozen by the plan office alone, and recorded", async () => {
    const { app, database } = await aServer(await place());
    for (const [who, status] of [
      [null, 401],
      ["transport-reporter", 403],
      ["admin", 403],
    ] as const)
      expect((await send(app, "POST", "/api/frozen-months", who, november)).statusCode).toBe(status);
    const { id } = await freeze(app);
    const entries = await database.db.selectFrom("audit").select(["action", "subject", "account_id"]).execute();
    expect(entries).toEqual([{ action: "frozen-month.create", subject: id, account_id: "editor" }]);
    expect((await send(app, "GET", "/api/frozen-months/00000000-0000-4000-8000-000000000000", null)).statusCode).toBe(
      404,
    );
    const closed = await aServer(await place(), { isReadingOpen: false });
    expect((await send(closed.app, "GET", "/api/frozen-months", null)).statusCode).toBe(401);
  });
});
