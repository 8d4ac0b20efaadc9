import * as fc from "fast-check";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { readAllReports } from "#server/reports/report-store.ts";
import { describeOnBothDatabases, openAt } from "#tests/support/databases.ts";
import { sendInsistently } from "./insistent-client.ts";
import { type KillableServer, startServer } from "./killable-server.ts";

const kills = 20;

let running: KillableServer | null = null;
afterEach(async () => {
  await running?.kill();
  running = null;
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

describeOnBothDatabases("a server that is killed in the middle of writes", (place) => {
  it(`has every acknowledged report once after ${kills} times`, { timeout: 120_000 }, async () => {
    const where = await place();
    const port = await freePort();
    // Random moments, the same in every run.
    const moments = fc.sample(fc.integer({ min: 20, max: 250 }), { seed: 20_261_123, numRuns: kills });
    let isOver = false;
    running = await startServer(where, port);
    const clients = Promise.all(
      [1, 1, 1, 1, 3, 3].map((size, at) => sendInsistently(port, `客户${at}`, size, () => isOver)),
    );
    for (const moment of moments) {
      await pause(moment);
      await running.kill();
      running = await startServer(where, port);
    }
    isOver = true;
    const sent = await clients;
    await running.kill();
    running = null;

    const { db } = await openAt(where);
    const stored = await readAllReports(db);
    const acknowledged = sent.flatMap((each) => each.acknowledged.flat());
    // Every request was repeated until it was acknowledged, so what is stored beyond that would be doubled or half.
    expect(stored.map(({ id }) => id).toSorted()).toEqual(acknowledged.toSorted());
    expect(new Set(stored.map(({ summary }) => summary)).size).toBe(acknowledged.length);
    const changes = await db.selectFrom("changes").select(["number", "subject"]).orderBy("number").execute();
    expect(changes.map(({ number }) => number)).toEqual(acknowledged.map((_, at) => at + 1));
    expect(new Set(changes.map(({ subject }) => subject))).toEqual(new Set(acknowledged));
    const entries = await db.selectFrom("audit").select("subject").execute();
    expect(entries.map(({ subject }) => subject ?? "").toSorted()).toEqual(acknowledged.toSorted());
    // The kills did fall among the writes.
    expect(acknowledged.length).toBeGreaterThan(kills * 5);
    expect(sent.reduce((sum, { failures }) => sum + failures, 0)).toBeGreaterThan(kills);
  });
});
