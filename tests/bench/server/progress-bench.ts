import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { trackedFeatures } from "#domain/progress/feature-status.ts";
import { addDays } from "#domain/progress/reporting-day.ts";
import { openDatabase } from "#server/database/database.ts";
import { loadPlan } from "#server/plan/load-plan.ts";
import { type BenchPlace, startServer } from "./bench-place.ts";
import { load, type LoadResult } from "./load.ts";
import { toldContent } from "./report-bench.ts";

/** Fills a place with so many reports, spread over every built thing and five years. */
async function fill(place: BenchPlace, count: number): Promise<void> {
  const { index } = await loadPlan(resolve(import.meta.dirname, "../../../geodata"));
  const features = trackedFeatures(index).map(({ feature }) => feature);
  const database = await openDatabase(place.url, place.directory);
  const content = JSON.stringify({ ...toldContent, source: null });
  const rows = Array.from({ length: count }, (_, at) => {
    const day = addDays("2021-11-01", Math.floor((at / count) * 1800));
    return {
      id: randomUUID(),
      feature: features[at % features.length] ?? "",
      unit: "transport",
      as_of_on: day,
      known_on: day,
      is_fact: 0 as const,
      replaces: null,
      content,
      author_id: "bench",
      author_name: "规划办",
      idempotency_key: randomUUID(),
      created_at: `${day}T02:00:00.000Z`,
    };
  });
  for (let at = 0; at < rows.length; at += 1000)
    await database.db
      .insertInto("reports")
      .values(rows.slice(at, at + 1000))
      .execute();
  await database.close();
}

/** How every built thing stands, asked for while so many reports are stored. */
export async function progressOf(place: BenchPlace, reports: number, seconds: number): Promise<LoadResult> {
  await fill(place, reports);
  const server = await startServer(place);
  const ask = async (): Promise<void> => {
    const answer = await fetch(`${server.url}/api/progress`);
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  try {
    await ask();
    return await load(1, seconds, ask);
  } finally {
    await server.stop();
  }
}
