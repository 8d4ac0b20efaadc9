import Fastify, { type FastifyInstance } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { connect } from "node:net";
import { afterEach, expect, inject, it } from "vitest";
import { report } from "#domain/progress/report.ts";
import { changeRoutesWith } from "#server/changes/change-routes.ts";
import type { Database } from "#server/database/database.ts";
import { nextChangeNumber } from "#server/database/database.ts";
import type { Deps } from "#server/deps.ts";
import { validatorCompiler } from "#server/http/validation.ts";
import { insertReports } from "#server/reports/insert-reports.ts";
import { type DatabasePlace, describeOnBothDatabases, newPlace, openAt } from "#tests/support/databases.ts";
import { aServer, people, read, readProblem, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport, aReportToStore } from "#tests/support/reports.ts";
import { testDeps } from "#tests/support/server-deps.ts";
import { type EventReader, readEvents } from "./event-reader.ts";

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function listening(app: FastifyInstance): Promise<number> {
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function open(port: number, query = "", headers: Readonly<Record<string, string>> = {}): Promise<EventReader> {
  const reader = await readEvents(port, query, headers);
  undo.push(() => reader.close());
  return reader;
}

/** Live updates alone, with times of the test's own. */
async function liveUpdates(
  place: DatabasePlace,
  times: { beatEvery?: number; lookEvery?: number },
  changes: Partial<Deps> = {},
) {
  const database = await openAt(place);
  const deps = await testDeps(database, { accounts: people, ...changes });
  const app = Fastify({ forceCloseConnections: true });
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  await changeRoutesWith({ beatEvery: 60_000, lookEvery: 60_000, ...times })(app, deps);
  undo.push(() => app.close());
  return { port: await listening(app), app, database };
}

async function store(
  { db }: Database,
  count: number,
  changes: Parameters<typeof aReportToStore>[0] = {},
): Promise<void> {
  const reports = Array.from({ length: count }, () => aReportToStore(changes));
  await db.transaction().execute((transaction) => insertReports(transaction, reports, "Asia/Shanghai"));
}

const numbers = ({ changes }: EventReader): readonly number[] => changes.map(({ number }) => number);
const upTo = (count: number, from = 1): readonly number[] => Array.from({ length: count }, (_, at) => at + from);

describeOnBothDatabases("live updates", (place) => {
  it("bring a report to every open page in under a second, without holding anything back", async () => {
    const { app } = await aServer(await place());
    const port = await listening(app);
    const pages = await Promise.all([
      open(port),
      open(port, "", { "x-test-account": "editor", "accept-encoding": "gzip, br" }),
    ]);
    const stored = read(await sendReport(app, aNewReport({ blockers: "征地未完成" })), 201, report);
    const askedAt = performance.now();
    await Promise.all(pages.map((page) => page.until(({ changes }) => changes.length === 1, 1000)));
    expect(performance.now() - askedAt).toBeLessThan(1000);
    const [nobody, editor] = pages;
    expect(editor?.changes).toEqual([{ number: 1, kind: "reported", feature: stored.feature, report: stored }]);
    expect(nobody?.changes[0]).toMatchObject({ number: 1, report: { id: stored.id, blockers: null, author: null } });
    expect(editor?.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    expect(editor?.headers["content-encoding"]).toBeUndefined();
  });

  it("tell of reviews and frozen months too", async () => {
    const { app, database } = await aServer(await place());
    const page = await open(await listening(app));
    const { id } = read(await sendReport(app, aNewReport()), 201, report);
    await send(app, "POST", `/api/reports/${id}/reviews`, "editor", { verdict: "returned", reason: "缺照片" });
    await database.db.transaction().execute(async (transaction) => {
      const number = await nextChangeNumber(transaction);
      const row = {
        number,
        kind: "frozen" as const,
        feature: null,
        subject: id,
        created_at: "2026-11-23T02:00:00.000Z",
      };
      await transaction.insertInto("changes").values(row).execute();
    });
    await page.until(({ changes }) => changes.length === 3);
    expect(page.changes.map(({ kind }) => kind)).toEqual(["reported", "reviewed", "frozen"]);
    expect(page.changes[1]).toMatchObject({
      report: { reviews: [{ verdict: "returned", reviewer: { name: "规划办" } }] },
    });
  });

  it("catch up from the number that the page knows, then go on, each change once and in order", async () => {
    const { app, database } = await aServer(await place());
    const port = await listening(app);
    await store(database, 260);
    const pages = await Promise.all([
      open(port, "?after=0"),
      open(port, "?after=7"),
      open(port, "?after=7", { "last-event-id": "255" }),
      open(port),
      open(port, "?after=9999"),
    ]);
    const known = [0, 7, 255, 260, 260];
    for (let round = 0; round < 5; round += 1) await sendReport(app, aNewReport({ percent: round }));
    await Promise.all(pages.map((page) => page.until((each) => numbers(each).at(-1) === 265)));
    pages.forEach((page, at) => {
      const after = known[at] ?? 0;
      expect(numbers(page)).toEqual(upTo(265 - after, after + 1));
    });
  });

  it("leave nothing out and double nothing when pages come and go while reports pour in", async () => {
    const { app } = await aServer(await place());
    const port = await listening(app);
    const visit = async (): Promise<readonly number[]> => {
      const seen: number[] = [];
      while ((seen.at(-1) ?? 0) < 60) {
        const page = await open(port, "?after=0", { "last-event-id": String(seen.at(-1) ?? 0) });
        await page.until(({ changes }) => changes.length > 0, 400).catch(() => undefined);
        seen.push(...numbers(page));
        page.close();
      }
      return seen;
    };
    const visits = Promise.all([visit(), visit(), visit()]);
    for (let at = 0; at < 60; at += 1) await sendReport(app, aNewReport({ percent: at }));
    for (const seen of await visits) expect(seen).toEqual(upTo(60));
  });

  it("go on after the server was started again", async () => {
    const where = await place();
    const first = await aServer(where);
    const before = await open(await listening(first.app), "?after=0");
    await sendReport(first.app, aNewReport());
    await before.until(({ changes }) => changes.length === 1);
    await first.app.close();
    await before.until(({ isEnded }) => isEnded);
    const second = await aServer(where);
    await sendReport(second.app, aNewReport({ percent: 70 }));
    const after = await open(await listening(second.app), "?after=0", { "last-event-id": "1" });
    await sendReport(second.app, aNewReport({ percent: 80 }));
    await after.until(({ changes }) => changes.length === 2);
    expect(numbers(after)).toEqual([2, 3]);
  });

  it("give a sign of life while nothing happens", async () => {
    const { port } = await liveUpdates(await place(), { beatEvery: 30 });
    const page = await open(port);
    const beats = (): number => page.text().match(/^:$/gm)?.length ?? 0;
    await page.until(() => beats() >= 3);
    expect(page.changes).toEqual([]);
  });

  it("find what another program has written beside the server", async () => {
    const where = await place();
    const { port } = await liveUpdates(where, { lookEvery: 50 });
    const page = await open(port);
    await store(await openAt(where), 2);
    await page.until(({ changes }) => changes.length === 2);
    expect(numbers(page)).toEqual([1, 2]);
  });

  it("send nothing again to a page that knows more than the server has noticed", async () => {
    const where = await place();
    const { port } = await liveUpdates(where, { lookEvery: 300 });
    const other = await openAt(where);
    const early = await open(port);
    await store(other, 3);
    const ahead = await open(port, "?after=2");
    await ahead.until(({ changes }) => changes.length > 0);
    await early.until(({ changes }) => changes.length === 3);
    expect([numbers(early), numbers(ahead)]).toEqual([[1, 2, 3], [3]]);
  });

  it("need signing in where reading does, and a number that is one", async () => {
    const { app } = await aServer(await place(), { isReadingOpen: false });
    readProblem(await send(app, "GET", "/api/changes", null), 401);
    readProblem(await send(app, "GET", "/api/changes?after=x", "editor"), 400);
    expect((await send(app, "GET", "/api/changes?after=x", "editor")).json()).toMatchObject({
      issues: [{ path: ["query", "after"] }],
    });
  });

  it("end for somebody who is signed in no longer, so that they come back as nobody", async () => {
    let who = people.find(({ id }) => id === "editor") ?? null;
    const { port } = await liveUpdates(await place(), { beatEvery: 30 }, { whoSends: async () => who });
    const page = await open(port);
    who = null;
    await page.until(({ isEnded }) => isEnded);
    expect(page.isEnded).toBe(true);
  });
});

it("a reader who takes nothing is closed, while others get everything", { timeout: 30_000 }, async () => {
  const { app, port, database } = await liveUpdates(await newPlace(null), { lookEvery: 20, beatEvery: 500 });
  const sockets = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
  for (const socket of sockets) {
    undo.push(() => socket.destroy());
    socket.on("error", () => undefined);
    socket.write("GET /api/changes HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await new Promise((resolve) => socket.once("readable", resolve));
  }
  const [stalled, other] = sockets;
  other?.resume();
  const { content } = aReportToStore();
  const countOpen = () =>
    new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)));
  await expect
    .poll(
      async () => {
        await store(database, 200, { content: { ...content, summary: "进".repeat(2000) } });
        return countOpen();
      },
      { timeout: 20_000, interval: 20 },
    )
    .toBe(1);
  // It gets what its buffers held and then the end of the connection.
  const ended = new Promise((resolve) => stalled?.once("close", resolve));
  stalled?.resume();
  await ended;
  expect(other?.destroyed).toBe(false);
  await expect.poll(() => other?.bytesRead ?? 0).toBeGreaterThan(stalled?.bytesRead ?? 0);
});

it(
  "500 open pages all get a report, with one reading of the database for all of them",
  { timeout: 60_000 },
  async () => {
    const { app, database } = await aServer(await newPlace(null));
    const port = await listening(app);
    const pages: EventReader[] = [];
    for (let batch = 0; batch < 10; batch += 1) pages.push(...(await Promise.all(upTo(50).map(() => open(port)))));
    await sendReport(app, aNewReport());
    await Promise.all(pages.map((page) => page.until(({ changes }) => changes.length === 1, 10_000)));
    expect(pages.every((page) => numbers(page).join() === "1")).toBe(true);
    expect(database.kind).toBe("sqlite");
  },
);

it.skipIf(inject("postgresUrl") === null)(
  "a report taken by one server reaches a page of another in under a second, also after the connection between them broke",
  async () => {
    const where = await newPlace(inject("postgresUrl"));
    const [one, other] = [await aServer(where), await aServer(where)];
    const page = await open(await listening(other.app));
    const isThere = async (count: number, patience: number): Promise<void> => {
      await page.until(({ changes }) => changes.length === count, patience);
    };
    await sendReport(one.app, aNewReport());
    await isThere(1, 1000);
    await one.database.pool?.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen changes'",
    );
    await sendReport(one.app, aNewReport({ percent: 70 }));
    // It reads what it missed as soon as it listens again, before it would look by itself.
    await isThere(2, 3000);
    await sendReport(one.app, aNewReport({ percent: 80 }));
    await isThere(3, 1000);
    expect(numbers(page)).toEqual([1, 2, 3]);
  },
);

it.skipIf(inject("postgresUrl") === null)("one notice is enough for any number of changes", async () => {
  const where = await newPlace(inject("postgresUrl"));
  const { port } = await liveUpdates(where, {});
  const page = await open(port);
  await store(await openAt(where), 250);
  await page.until(({ changes }) => changes.length === 250);
  expect(numbers(page)).toEqual(upTo(250));
});
