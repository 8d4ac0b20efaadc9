import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { reportList } from "#domain/api/reports.ts";
import { progress } from "#domain/progress/report-heads.ts";
import { type Report, report } from "#domain/progress/report.ts";
import type { Database } from "#server/database/database.ts";
import { describeOnBothDatabases, newPlace } from "#tests/support/databases.ts";
import { aServer, read, readProblem, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";

const photoId = "a".repeat(64);

async function storePhoto({ db }: Database): Promise<void> {
  const bytes = new Uint8Array([1]);
  await db
    .insertInto("photos")
    .values({
      id: photoId,
      media_type: "image/jpeg",
      bytes,
      thumbnail: bytes,
      width: 1600,
      height: 1200,
      taken_at: "2026-11-20T09:30:00",
      lng: 118.2,
      lat: 25.5,
      position_from: "exif",
      uploaded_by: "transport-reporter",
      created_at: "2026-11-20T02:00:00.000Z",
    })
    .execute();
}

async function counts({ db }: Database): Promise<Readonly<Record<string, number>>> {
  const tables = ["reports", "changes", "audit"] as const;
  const entries = tables.map(
    async (table) => [table, (await db.selectFrom(table).selectAll().execute()).length] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

describeOnBothDatabases("taking a report", (place) => {
  it("answers 201 with the report, and it counts from then on", async () => {
    const { app, database } = await aServer(await place());
    const stored = read(await sendReport(app, aNewReport({ percent: 62, blockers: "征地" })), 201, report);
    expect(stored).toMatchObject({
      unit: "transport",
      percent: 62,
      author: { id: "transport-reporter", name: "交通局填报员" },
      createdAt: "2026-11-23T02:00:00.000Z",
      replacedBy: null,
      reviews: [],
    });
    const now = read(await send(app, "GET", "/api/progress", "editor"), 200, progress);
    expect(now).toEqual({
      asOf: "2026-11-23",
      change: 1,
      heads: [{ feature: stored.feature, unit: stored, fact: null }],
    });
    const history = read(await send(app, "GET", `/api/reports?feature=${stored.feature}`, "editor"), 200, reportList);
    expect(history.reports).toEqual([stored]);
    const [entry] = await database.db.selectFrom("audit").selectAll().execute();
    expect(entry).toMatchObject({
      account_id: "transport-reporter",
      action: "report.create",
      subject: stored.id,
      address: "127.0.0.1",
    });
  });

  it("answers a retry with the same report and stores nothing again", async () => {
    const { app, database } = await aServer(await place());
    const key = randomUUID();
    const first = read(await sendReport(app, aNewReport(), "transport-reporter", key), 201, report);
    const again = read(await sendReport(app, aNewReport(), "transport-reporter", key), 200, report);
    expect(again).toEqual(first);
    expect(await counts(database)).toEqual({ reports: 1, changes: 1, audit: 1 });
  });

  it("answers retries that overtake each other with one and the same report", async () => {
    const { app, database } = await aServer(await place());
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sendReport(app, aNewReport(), "transport-reporter", key)),
    );
    const ids = answers.map((answer) => read(answer, answer.statusCode === 201 ? 201 : 200, report).id);
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(await counts(database)).toEqual({ reports: 1, changes: 1, audit: 1 });
  });

  it("takes the same key from somebody else, and refuses it for something else", async () => {
    const { app } = await aServer(await place());
    const key = randomUUID();
    read(await sendReport(app, aNewReport(), "transport-reporter", key), 201, report);
    read(await sendReport(app, aNewReport(), "editor", key), 201, report);
    const other = readProblem(await sendReport(app, aNewReport({ percent: 63 }), "transport-reporter", key), 409);
    expect(other.type).toBe("/problems/conflict");
  });

  it("needs a key that is a UUID", async () => {
    const { app } = await aServer(await place());
    const without = readProblem(await send(app, "POST", "/api/reports", "editor", aNewReport()), 400);
    expect(without.issues).toEqual([
      { path: ["headers", "idempotency-key"], message: "Expected an Idempotency-Key that is a UUID" },
    ]);
    readProblem(await sendReport(app, aNewReport(), "editor", "once"), 400);
  });

  it("is refused to those who may not", async () => {
    const { app, database } = await aServer(await place());
    const nobody = await send(app, "POST", "/api/reports", null, aNewReport(), { "idempotency-key": randomUUID() });
    readProblem(nobody, 401);
    readProblem(await sendReport(app, aNewReport(), "admin"), 403);
    const foreign = readProblem(await sendReport(app, aNewReport({ unit: "education" }), "education-reporter"), 403);
    expect(foreign.issues.map(({ path }) => path)).toEqual([["unit"]]);
    readProblem(await sendReport(app, aNewReport(), "education-reporter"), 403);
    readProblem(await sendReport(app, aNewReport({ unit: "education" }), "editor"), 403);
    expect(await counts(database)).toEqual({ reports: 0, changes: 0, audit: 0 });
  });

  it("tells everything that is wrong with it at once", async () => {
    const { app } = await aServer(await place());
    const wrong = aNewReport({
      asOfOn: "2026-11-24",
      replaces: randomUUID(),
      photos: [{ id: photoId, width: 1, height: 1, takenAt: null, position: null, positionFrom: null }],
    });
    const { issues } = readProblem(await sendReport(app, wrong), 400);
    expect(issues.map(({ path }) => path)).toEqual([["asOfOn"], ["photos", 0, "id"], ["replaces"]]);
    for (const feature of ["county/dehua", "sites/nowhere"]) {
      const unknown = readProblem(await sendReport(app, aNewReport({ feature })), 400);
      expect(unknown.issues.map(({ path }) => path)).toEqual([["feature"]]);
    }
  });

  it("takes today's day of the county, where it may be tomorrow already", async () => {
    const { app } = await aServer(await place(), { now: () => new Date("2026-11-23T16:00:00Z") });
    expect((await sendReport(app, aNewReport({ asOfOn: "2026-11-24" }))).statusCode).toBe(201);
    expect((await sendReport(app, aNewReport({ asOfOn: "2026-11-25" }))).statusCode).toBe(400);
  });

  it("takes what is said of a photo from the stored photo, not from the sender", async () => {
    const { app, database } = await aServer(await place());
    await storePhoto(database);
    const said = { id: photoId, width: 1, height: 1, takenAt: null, position: [0, 0], positionFrom: "phone" };
    const key = randomUUID();
    const sent = aNewReport({ photos: [said] });
    const stored = read(await sendReport(app, sent, "transport-reporter", key), 201, report);
    expect(stored.photos).toEqual([
      {
        id: photoId,
        width: 1600,
        height: 1200,
        takenAt: "2026-11-20T09:30:00",
        position: [118.2, 25.5],
        positionFrom: "exif",
      },
    ]);
    expect(read(await sendReport(app, sent, "transport-reporter", key), 200, report)).toEqual(stored);
  });
});

describeOnBothDatabases("correcting a report", (place) => {
  it("keeps both, linked, and only the correction counts", async () => {
    const { app } = await aServer(await place());
    const first = read(await sendReport(app, aNewReport()), 201, report);
    const second = read(await sendReport(app, aNewReport({ percent: 58, replaces: first.id })), 201, report);
    const { reports } = read(
      await send(app, "GET", `/api/reports?feature=${first.feature}`, "editor"),
      200,
      reportList,
    );
    expect(reports.map(({ id, replacedBy }) => [id, replacedBy])).toEqual([
      [second.id, null],
      [first.id, second.id],
    ]);
    const { heads } = read(await send(app, "GET", "/api/progress", "editor"), 200, progress);
    expect(heads[0]?.unit?.id).toBe(second.id);
  });

  it("tells the second of two who correct the same report, with what the first wrote", async () => {
    const { app } = await aServer(await place());
    const wrong = read(await sendReport(app, aNewReport()), 201, report);
    const first = read(await sendReport(app, aNewReport({ percent: 58, replaces: wrong.id })), 201, report);
    const told = readProblem(await sendReport(app, aNewReport({ percent: 59, replaces: wrong.id }), "editor"), 409);
    expect(told.type).toBe("/problems/already-replaced");
    expect(told.current).toEqual(first);
    read(await sendReport(app, aNewReport({ percent: 59, replaces: first.id }), "editor"), 201, report);
  });

  it("lets exactly one of many win who correct it at the same moment", async () => {
    const where = await place();
    const first = await aServer(where);
    const servers = [first, ...(where.url === null ? [] : [await aServer(where), await aServer(where)])];
    const wrong = read(await sendReport(first.app, aNewReport()), 201, report);
    const answers = await Promise.all(
      servers.flatMap(({ app }) =>
        [50, 51, 52, 53].map((percent) => sendReport(app, aNewReport({ percent, replaces: wrong.id }), "editor")),
      ),
    );
    const won = answers.filter(({ statusCode }) => statusCode === 201).map((answer) => read(answer, 201, report));
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ statusCode }) => statusCode !== 201).map((answer) => readProblem(answer, 409));
    expect(lost.map(({ current }) => current)).toEqual(lost.map(() => won[0]));
  });

  it("is for the same feature, and for a reporter of the same unit", async () => {
    const { app } = await aServer(await place());
    const first = read(await sendReport(app, aNewReport()), 201, report);
    const elsewhere = aNewReport({ feature: "corridors/zhengyong-expressway", replaces: first.id });
    expect(readProblem(await sendReport(app, elsewhere), 400).issues[0]?.path).toEqual(["replaces"]);
    const foreign = aNewReport({ unit: "development-reform", replaces: first.id });
    expect(readProblem(await sendReport(app, foreign, "development-reporter"), 403).issues[0]?.path).toEqual([
      "replaces",
    ]);
    read(await sendReport(app, foreign, "editor"), 201, report);
  });
});

describeOnBothDatabases("taking many reports at once", (place) => {
  const batch = (reports: readonly object[]) => ({ reports });
  const sendBatch = (app: Parameters<typeof send>[0], reports: readonly object[], key: string = randomUUID()) =>
    send(app, "POST", "/api/report-batches", "transport-reporter", batch(reports), { "idempotency-key": key });

  it("stores all of them in one go and answers them in their order; a retry stores nothing", async () => {
    const { app, database } = await aServer(await place());
    const key = randomUUID();
    const sent = [10, 20, 30].map((percent) => aNewReport({ percent }));
    const { reports } = read(await sendBatch(app, sent, key), 201, reportList);
    expect(reports.map(({ percent }) => percent)).toEqual([10, 20, 30]);
    expect(read(await sendBatch(app, sent, key), 200, reportList).reports).toEqual(reports);
    expect(await counts(database)).toEqual({ reports: 3, changes: 3, audit: 3 });
    for (const other of [sent.slice(0, 2), [...sent, aNewReport()], sent.toReversed()])
      readProblem(await sendBatch(app, other, key), 409);
  });

  it("stores none where one is wrong, and tells every issue of every report", async () => {
    const { app, database } = await aServer(await place());
    const wrong = [aNewReport(), aNewReport({ asOfOn: "2027-01-01" }), aNewReport({ feature: "sites/nowhere" })];
    const { issues } = readProblem(await sendBatch(app, wrong), 400);
    expect(issues.map(({ path }) => path)).toEqual([
      ["reports", 1, "asOfOn"],
      ["reports", 2, "feature"],
    ]);
    const shape = readProblem(
      await sendBatch(app, [aNewReport(), { ...aNewReport(), percent: 101, summary: "" }]),
      400,
    );
    expect(shape.issues.map(({ path }) => path)).toEqual([
      ["reports", 1, "percent"],
      ["reports", 1, "summary"],
    ]);
    expect(await counts(database)).toEqual({ reports: 0, changes: 0, audit: 0 });
  });

  it("refuses two corrections of one report", async () => {
    const { app } = await aServer(await place());
    const { id } = read(await sendReport(app, aNewReport()), 201, report);
    const { issues } = readProblem(
      await sendBatch(app, [aNewReport({ replaces: id }), aNewReport({ replaces: id })]),
      400,
    );
    expect(issues.map(({ path }) => path)).toEqual([
      ["reports", 0, "replaces"],
      ["reports", 1, "replaces"],
    ]);
  });
});

describeOnBothDatabases("reviewing a report", (place) => {
  it("takes a returned report out of what counts until it is accepted again", async () => {
    const { app } = await aServer(await place());
    const { id } = read(await sendReport(app, aNewReport()), 201, report);
    const head = async (): Promise<Report | null | undefined> =>
      read(await send(app, "GET", "/api/progress", "editor"), 200, progress).heads[0]?.unit;
    const returned = await send(app, "POST", `/api/reports/${id}/reviews`, "editor", {
      verdict: "returned",
      reason: "缺照片",
    });
    expect(read(returned, 201, report).reviews).toEqual([
      {
        verdict: "returned",
        reason: "缺照片",
        reviewer: { id: "editor", name: "规划办" },
        createdAt: "2026-11-23T02:00:00.000Z",
      },
    ]);
    expect(await head()).toBeNull();
    await send(app, "POST", `/api/reports/${id}/reviews`, "editor", { verdict: "accepted", reason: null });
    expect((await head())?.reviews.map(({ verdict }) => verdict)).toEqual(["returned", "accepted"]);
  });

  it("is for the plan office, on a report that there is, with a reason for a return", async () => {
    const { app, database } = await aServer(await place());
    const { id } = read(await sendReport(app, aNewReport()), 201, report);
    const word = { verdict: "accepted", reason: null };
    const url = `/api/reports/${id}/reviews`;
    readProblem(await send(app, "POST", url, null, word), 401);
    for (const who of ["transport-reporter", "admin"]) readProblem(await send(app, "POST", url, who, word), 403);
    readProblem(await send(app, "POST", `/api/reports/${randomUUID()}/reviews`, "editor", word), 404);
    const bare = readProblem(await send(app, "POST", url, "editor", { verdict: "returned", reason: " " }), 400);
    expect(bare.issues.map(({ path }) => path)).toEqual([["reason"]]);
    expect(await counts(database)).toEqual({ reports: 1, changes: 1, audit: 1 });
  });
});

describeOnBothDatabases("reading reports", (place) => {
  it("keeps blockers, coordination needs and names from those who have not signed in", async () => {
    const { app } = await aServer(await place());
    const sent = aNewReport({ blockers: "征地未完成", needsCoordination: "请自然资源局协调" });
    const { id, feature } = read(await sendReport(app, sent), 201, report);
    await send(app, "POST", `/api/reports/${id}/reviews`, "editor", { verdict: "accepted", reason: null });
    for (const url of ["/api/progress", `/api/reports?feature=${feature}`]) {
      const open = await send(app, "GET", url, null);
      expect(open.statusCode).toBe(200);
      expect(open.body).not.toMatch(/征地|自然资源局|填报员|"editor"/);
      expect((await send(app, "GET", url, "admin")).body).toContain("征地未完成");
    }
  });

  it("needs signing in where the installer says so", async () => {
    const { app } = await aServer(await place(), { isReadingOpen: false });
    for (const url of ["/api/progress", "/api/reports?feature=sites/urban-bridges"]) {
      readProblem(await send(app, "GET", url, null), 401);
      expect((await send(app, "GET", url, "education-reporter")).statusCode).toBe(200);
    }
  });

  it("gives the history as it was known on a day, without later corrections and words", async () => {
    let now = new Date("2026-11-20T02:00:00Z");
    const { app } = await aServer(await place(), { now: () => now });
    const first = read(await sendReport(app, aNewReport()), 201, report);
    now = new Date("2026-11-22T02:00:00Z");
    await send(app, "POST", `/api/reports/${first.id}/reviews`, "editor", { verdict: "returned", reason: "缺照片" });
    const second = read(await sendReport(app, aNewReport({ replaces: first.id })), 201, report);
    const on = async (day: string) =>
      read(await send(app, "GET", `/api/reports?feature=${first.feature}&asOf=${day}`, "editor"), 200, reportList)
        .reports;
    expect(await on("2026-11-19")).toEqual([]);
    expect(await on("2026-11-21")).toEqual([first]);
    expect((await on("2026-11-22")).map(({ id, reviews }) => [id, reviews.length])).toEqual([
      [second.id, 0],
      [first.id, 1],
    ]);
    const before = read(await send(app, "GET", "/api/progress?asOf=2026-11-21", "editor"), 200, progress);
    expect(before.heads[0]?.unit?.id).toBe(first.id);
  });
});

describe("a query that is wrong", () => {
  it("is told by its path", async () => {
    const { app } = await aServer(await newPlace(null));
    const { issues } = readProblem(await send(app, "GET", "/api/progress?asOf=yesterday", null), 400);
    expect(issues.map(({ path }) => path)).toEqual([["query", "asOf"]]);
  });
});
