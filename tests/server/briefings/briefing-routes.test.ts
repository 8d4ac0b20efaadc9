import type { FastifyInstance, LightMyRequestResponse as Answer } from "fastify";
import { expect, it } from "vitest";
import { type StoredBriefing, storedBriefing, briefingList, briefingVersions } from "#domain/api/briefings.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aServer, people, read, readProblem, send } from "#tests/support/report-server.ts";
import { anAccount } from "#tests/support/server-deps.ts";
import { readEvents } from "../changes/event-reader.ts";

function put(app: FastifyInstance, payload: object, who: string | null = "editor", id = "overview"): Promise<Answer> {
  return send(app, "PUT", `/api/briefings/${id}`, who, payload);
}

async function save(app: FastifyInstance, briefing: Briefing, basedOn: number, note?: string): Promise<StoredBriefing> {
  return read(await put(app, { briefing, basedOn, note }, "editor", briefing.id), 201, storedBriefing);
}

async function open(app: FastifyInstance, query = "", who: string | null = "editor"): Promise<StoredBriefing> {
  return read(await send(app, "GET", `/api/briefings/overview${query}`, who), 200, storedBriefing);
}

describeOnBothDatabases("saved briefings", (place) => {
  it("are kept whole, version by version, with who saved them when", async () => {
    const { app } = await aServer(await place());
    const first = await save(app, aBriefing(), 0);
    const second = await save(app, aBriefing({ name: "总体汇报（会议版）" }), 1, "  按会议意见修改 ");
    expect(first).toEqual({
      briefing: aBriefing(),
      version: 1,
      savedAt: "2026-11-23T02:00:00.000Z",
      savedBy: { id: "editor", name: "规划办" },
      note: null,
    });
    expect([second.version, second.note, second.briefing.name]).toEqual([2, "按会议意见修改", "总体汇报（会议版）"]);
    expect(await open(app)).toEqual(second);
    expect(await open(app, "?version=1")).toEqual(first);
    const history = await send(app, "GET", "/api/briefings/overview/versions", "editor");
    expect(read(history, 200, briefingVersions).versions.map(({ version, note }) => [version, note])).toEqual([
      [2, "按会议意见修改"],
      [1, null],
    ]);
  });

  it("come back by saving an older version anew, which changes none that is there", async () => {
    const { app } = await aServer(await place());
    const first = await save(app, aBriefing(), 0);
    await save(app, aBriefing({ name: "改错了" }), 1);
    const undone = await save(app, (await open(app, "?version=1")).briefing, 2, "恢复");
    expect([undone.version, undone.briefing]).toEqual([3, first.briefing]);
    expect((await open(app, "?version=2")).briefing.name).toBe("改错了");
  });

  it("are listed by id, each with its newest version and without scenes", async () => {
    const { app } = await aServer(await place());
    await save(app, aBriefing({ id: "transport", name: "交通" }), 0);
    await save(app, aBriefing(), 0);
    await save(app, aBriefing({ name: "新名" }), 1);
    const { briefings } = read(await send(app, "GET", "/api/briefings", "editor"), 200, briefingList);
    expect(briefings.map(({ id, name, version }) => [id, name, version])).toEqual([
      ["overview", "新名", 2],
      ["transport", "交通", 1],
    ]);
    expect(JSON.stringify(briefings)).not.toContain("scenes");
  });

  it("are refused where another has saved in between, and say who and when", async () => {
    const { app } = await aServer(await place());
    await save(app, aBriefing(), 0);
    for (const basedOn of [0, 2]) {
      const refused = readProblem(await put(app, { briefing: aBriefing(), basedOn }), 409);
      expect(refused.type).toBe("/problems/conflict");
      expect(refused.detail).toBe("规划办 saved version 1 at 2026-11-23T02:00:00.000Z");
      expect(refused.issues).toEqual([{ path: ["basedOn"], message: "Expected 1, the newest version" }]);
    }
    expect((await open(app)).version).toBe(1);
    readProblem(await put(app, { briefing: aBriefing({ id: "other" }), basedOn: 1 }, "editor", "other"), 409);
  });

  it("are saved by one of several who save at once, the others being told", async () => {
    const where = await place();
    const [one, other] = [await aServer(where), await aServer(where)];
    const answers = await Promise.all(
      [one, other, one, other].map(({ app }, at) =>
        put(app, { briefing: aBriefing({ name: `版本${at}` }), basedOn: 0 }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    expect((await open(other.app)).version).toBe(1);
  });

  it("are refused with everything that the plan does not have, each by its path", async () => {
    const { app } = await aServer(await place());
    const broken = aBriefing({
      id: "other",
      scenes: [
        aBriefingScene({ emphasis: { features: ["sites/nothing", "corridors/nowhere"] }, year: 2040 }),
        { kind: "series", over: { kind: "features", features: ["sites/none"] }, scene: aBriefingScene() },
      ],
    });
    const { issues } = readProblem(await put(app, { briefing: broken, basedOn: 0 }), 400);
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "briefing.id",
      "briefing.scenes.0.year",
      "briefing.scenes.0.emphasis.features.0",
      "briefing.scenes.0.emphasis.features.1",
      "briefing.scenes.1.scene.id",
      "briefing.scenes.1.over.features.0",
    ]);
    readProblem(await send(app, "GET", "/api/briefings/overview", "editor"), 404);
  });

  it("are refused with everything that is no briefing, each by its path", async () => {
    const { app } = await aServer(await place());
    const scenes = [aBriefingScene({ title: "完成 50%" }), aBriefingScene({ message: "" })];
    const payload = { briefing: { ...aBriefing(), nameEn: "", scenes }, basedOn: -1, note: "长".repeat(501) };
    const { issues } = readProblem(await put(app, payload), 400);
    expect(issues.map(({ path }) => path.join(".")).toSorted()).toEqual([
      "basedOn",
      "briefing.nameEn",
      "briefing.scenes.0.title",
      "briefing.scenes.1.message",
      "note",
    ]);
    expect(readProblem(await put(app, payload, "editor", "No Id"), 400).issues).not.toEqual([]);
  });

  it("are read by those who may read, without names and notes where nobody has signed in", async () => {
    const { app } = await aServer(await place());
    await save(app, aBriefing(), 0, "内部意见");
    const shown = await open(app, "", null);
    expect([shown.savedBy, shown.note, shown.briefing]).toEqual([null, null, aBriefing()]);
    for (const path of ["", "/overview/versions"])
      expect((await send(app, "GET", `/api/briefings${path}`, null)).body).not.toMatch(/规划办|内部意见/);
    const closed = await aServer(await place(), { isReadingOpen: false });
    for (const path of ["", "/overview", "/overview/versions"])
      readProblem(await send(closed.app, "GET", `/api/briefings${path}`, null), 401);
  });

  it("are saved by the plan office alone, and recorded", async () => {
    const second = anAccount({ id: "second", userName: "second", name: "规划办二", role: "editor", units: [] });
    const { app, database } = await aServer(await place(), { accounts: [...people, second] });
    const content = { briefing: aBriefing(), basedOn: 0 };
    for (const [who, status] of [
      [null, 401],
      ["transport-reporter", 403],
      ["admin", 403],
    ] as const)
      readProblem(await put(app, content, who), status);
    await save(app, aBriefing(), 0);
    read(await put(app, { ...content, basedOn: 1 }, "second"), 201, storedBriefing);
    const entries = await database.db
      .selectFrom("audit")
      .select(["action", "subject", "account_id", "detail"])
      .execute();
    expect(entries).toEqual([
      { action: "briefing.save", subject: "overview", account_id: "editor", detail: '{"version":1,"name":"总体汇报"}' },
      { action: "briefing.save", subject: "overview", account_id: "second", detail: '{"version":2,"name":"总体汇报"}' },
    ]);
  });

  it("are told to open pages as they are saved", async () => {
    const { app } = await aServer(await place());
    await app.listen({ port: 0, host: "127.0.0.1" });
    const address = app.server.address();
    const page = await readEvents(typeof address === "object" && address !== null ? address.port : 0);
    await save(app, aBriefing(), 0);
    await page.until(({ changes }) => changes.length === 1);
    expect(page.changes).toEqual([{ number: 1, kind: "briefing", id: "overview", version: 1 }]);
    page.close();
  });
});
