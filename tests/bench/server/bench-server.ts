import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "#tests/support/start-postgres.ts";
import { type BenchPlace, newPlace, removePlace } from "./bench-place.ts";
import { liveUpdates } from "./live-bench.ts";
import type { LoadResult } from "./load.ts";
import { ogcItems } from "./ogc-bench.ts";
import { progressOf } from "./progress-bench.ts";
import { bareInserts, durableReports } from "./report-bench.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "5" },
    out: { type: "string", default: join(import.meta.dirname, "results.json") },
  },
});
const seconds = Number(values.seconds);

/** One line of the table: what was measured, and against what. */
type Line = {
  readonly database: BenchPlace["kind"];
  readonly what: string;
  readonly result: LoadResult;
  readonly reference: LoadResult | null;
};

async function on<Value>(postgresUrl: string | null, work: (place: BenchPlace) => Promise<Value>): Promise<Value> {
  const place = await newPlace(postgresUrl);
  try {
    return await work(place);
  } finally {
    removePlace(place);
  }
}

async function measure(postgresUrl: string | null): Promise<readonly Line[]> {
  const database = postgresUrl === null ? "SQLite" : "PostgreSQL";
  const lines: Line[] = [];
  const add = (what: string, result: LoadResult, reference: LoadResult | null): void => {
    lines.push({ database, what, result, reference });
    console.error(`${database}: ${what}`);
  };
  for (const clients of [1, 8, 64]) {
    const reference = await on(postgresUrl, (place) => bareInserts(place, clients, seconds));
    const result = await on(postgresUrl, (place) => durableReports(place, clients, seconds));
    add(`reports, ${clients} clients | bare insert`, result, reference);
  }
  const small = await on(postgresUrl, (place) => progressOf(place, 1000, seconds));
  add("status of all features, 1,000 reports", small, null);
  for (const reports of [10_000, 100_000])
    add(
      `status of all features, ${reports.toLocaleString("en")} reports | 1,000 reports`,
      await on(postgresUrl, (place) => progressOf(place, reports, seconds)),
      small,
    );
  const live = await on(postgresUrl, (place) => liveUpdates(place, 500, 50));
  add("a report to the last of 500 open pages", live, null);
  for (const features of [50, 100_000]) {
    const { items, file, itemsPerPage } = await on(postgresUrl, (place) => ogcItems(place, features, seconds));
    const shown = features.toLocaleString("en");
    add(`OGC pages of ${itemsPerPage} of ${shown} features | the same page as a file`, items, file);
  }
  return lines;
}

function table(lines: readonly Line[]): string {
  const amount = (value: number): string => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en"));
  const rows = lines.map(({ database, what, result, reference }) => {
    const [subject = "", against = "–"] = what.split(" | ");
    const ratio = reference === null ? "–" : `${(result.perSecond / reference.perSecond).toFixed(2)} ×`;
    return [database, subject, amount(result.perSecond), amount(result.p50), amount(result.p99), against, ratio];
  });
  const head = ["database", "what", "a second", "p50 ms", "p99 ms", "against", "rate"];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const postgres = await startPostgres();
try {
  const lines = [...(await measure(null)), ...(postgres === null ? [] : await measure(postgres.url))];
  console.log(table(lines));
  writeFileSync(values.out, `${JSON.stringify({ seconds, lines }, null, 2)}\n`);
} finally {
  postgres?.stop();
}
