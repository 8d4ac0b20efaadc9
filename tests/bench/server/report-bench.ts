import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { openDatabase } from "#server/database/database.ts";
import { type BenchPlace, startServer } from "./bench-place.ts";
import { load, type LoadResult } from "./load.ts";

/** What a report tells, without what it is about. */
export const toldContent = {
  phase: "under-construction",
  percent: 40,
  sections: [],
  summary: "路基完成，桥梁下部结构施工。",
  reason: null,
  blockers: null,
  needsCoordination: null,
  investmentWanYuan: 9000,
  photos: [],
} as const;

// The day is in the past of any run.
const aReport = {
  ...toldContent,
  feature: "corridors/caocun-interchange",
  unit: "transport",
  asOfOn: "2026-03-01",
  replaces: null,
};

/** Sends a report; throws where it is not taken. */
export async function postReport(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/reports`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID(), Origin: url },
    body: JSON.stringify(aReport),
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** Reports that are acknowledged in a second, and how long one takes. */
export async function durableReports(place: BenchPlace, clients: number, seconds: number): Promise<LoadResult> {
  const server = await startServer(place);
  try {
    await postReport(server.url);
    return await load(clients, seconds, () => postReport(server.url));
  } finally {
    await server.stop();
  }
}

/** The reference: the same text inserted and committed, one row a transaction, without a server around it. */
export async function bareInserts(place: BenchPlace, clients: number, seconds: number): Promise<LoadResult> {
  const database = await openDatabase(place.url, place.directory);
  const content = JSON.stringify(aReport);
  await sql`create table if not exists bare (id text primary key, content text not null)`.execute(database.db);
  try {
    return await load(clients, seconds, () =>
      sql`insert into bare (id, content) values (${randomUUID()}, ${content})`.execute(database.db),
    );
  } finally {
    await database.close();
  }
}
