import { expect, it } from "vitest";
import { clickerPosition } from "#domain/api/clicker.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aServer, read, readProblem, send } from "#tests/support/report-server.ts";
import { aClickerServer, anotherCode, aPhone, aWall, bearer, listen, press, sendCode } from "./clicker-room.ts";

const unknownCode = "x".repeat(22);

describeOnBothDatabases("a clicker's code", (place) => {
  it("leads to the page of the installer's address, in the fragment, which no log holds", async () => {
    const app = await aClickerServer(await place(), { publicUrl: "https://plan.example.gov.cn" });
    const { url, code } = await aWall(app);
    expect(url).toBe(`https://plan.example.gov.cn/clicker#code=${code}`);
    expect(code).toMatch(/^[\w-]{22}$/);
  });

  it("pairs one phone and no second one", async () => {
    const app = await aClickerServer(await place());
    const wall = await aWall(app);
    const phone = await aPhone(wall, wall.code);
    expect([phone.id, phone.number, phone.label]).toEqual([wall.id, 1, "手机 1"]);
    expect(readProblem(await sendCode(app, wall.code), 404).detail).toMatch(/used or is over/);
    readProblem(await sendCode(app, unknownCode), 404);
  });

  it("pairs one of two phones that read it at once, on whichever server", async () => {
    const where = await place();
    const [one, other] = [await aClickerServer(where), await aClickerServer(where)];
    const { code } = await aWall(one);
    const answers = await Promise.all([one, other, one, other].map((app) => sendCode(app, code)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 404, 404, 404]);
  });

  it("is over after two minutes, and not a moment before", async () => {
    let now = Date.parse("2026-11-23T02:00:00Z");
    const app = await aClickerServer(await place(), { now: () => new Date(now) });
    const wall = await aWall(app);
    expect(wall.expiresAt).toBe("2026-11-23T02:02:00.000Z");
    now += 119_999;
    const early = await anotherCode(wall);
    expect((await sendCode(app, early.code)).statusCode).toBe(201);
    const late = await anotherCode(wall);
    now += 120_000;
    readProblem(await sendCode(app, late.code), 404);
  });

  it("is over once the wall shows another, which lets another phone join", async () => {
    const app = await aClickerServer(await place());
    const wall = await aWall(app);
    const { code } = await anotherCode(wall);
    readProblem(await sendCode(app, wall.code), 404);
    expect((await aPhone(wall, code)).number).toBe(1);
    expect((await aPhone(wall)).number).toBe(2);
  });

  it("is kept as a hash alone, like every token, and is in no log", async () => {
    const { app, database } = await aServer(await place());
    const wall = await aWall(app, "editor");
    const before = await database.db.selectFrom("clickers").selectAll().execute();
    const phone = await aPhone(wall, wall.code);
    const after = await database.db.selectFrom("clickers").selectAll().execute();
    const log = await database.db.selectFrom("audit").selectAll().execute();
    for (const secret of [wall.code, wall.wallToken, phone.phoneToken])
      expect(JSON.stringify([before, after, log])).not.toContain(secret);
    expect(log.map(({ action, subject, account_id, detail }) => [action, subject, account_id, detail])).toEqual([
      ["clicker.create", wall.id, "editor", '{"briefing":"overview"}'],
      ["clicker.pair", wall.id, null, '{"label":"手机 1"}'],
    ]);
  });

  it("is not made or guessed without end", async () => {
    const app = await aClickerServer(await place());
    const wall = await aWall(app);
    const guesses: number[] = [];
    for (let count = 0; count < 52; count += 1) guesses.push((await sendCode(app, unknownCode)).statusCode);
    expect(guesses.slice(-3)).toEqual([404, 429, 429]);
    const makes: number[] = [];
    for (let count = 0; count < 50; count += 1)
      makes.push(
        (await send(app, "POST", `/api/clickers/${wall.id}/code`, null, {}, bearer(wall.wallToken))).statusCode,
      );
    expect(makes.slice(-2)).toEqual([201, 429]);
    readProblem(await send(app, "POST", "/api/clickers", null, { briefing: "overview", sceneCount: 1 }), 429);
  });

  it("needs a session to be made where reading does, and none on the phone", async () => {
    const app = await aClickerServer(await place(), { isReadingOpen: false });
    readProblem(await send(app, "POST", "/api/clickers", null, { briefing: "overview", sceneCount: 1 }), 401);
    const wall = await aWall(app, "transport-reporter");
    const phone = await aPhone(wall, wall.code);
    expect(read(await press(app, phone), 200, clickerPosition).scene).toBe(1);
    await listen(app, wall.id, phone.phoneToken);
  });
});
