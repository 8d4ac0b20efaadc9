import * as fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { headsOn, type ReportHeads } from "#domain/progress/report-heads.ts";
import type { ReportId, ReportSource } from "#domain/progress/report.ts";
import { addDays } from "#domain/progress/reporting-day.ts";
import { featureId } from "#domain/plan/ids.ts";
import type { Database } from "#server/database/database.ts";
import { insertReports } from "#server/reports/insert-reports.ts";
import { readHeads } from "#server/reports/read-heads.ts";
import { readHistory } from "#server/reports/report-store.ts";
import { describeOnBothDatabases, newPlace, openAt } from "#tests/support/databases.ts";
import { planOf } from "#tests/support/query-plan.ts";
import { aReportToStore } from "#tests/support/reports.ts";

const timeZone = "Asia/Shanghai";
const features = ["corridors/a", "corridors/b", "sites/a"].map((id) => featureId.parse(id));
const firstDay = "2026-11-01";
const dayCount = 6;

/** One step of a history: a report, and perhaps the plan office's word on an earlier one. */
const oneStep = fc.record({
  feature: fc.constantFrom(...features),
  asOf: fc.nat(dayCount),
  isFact: fc.boolean(),
  publishedOn: fc.nat(dayCount),
  // Around the midnights of the county and of UTC.
  hours: fc.nat(dayCount * 24),
  replaces: fc.option(fc.nat(), { nil: null }),
  review: fc.option(fc.record({ of: fc.nat(), verdict: fc.constantFrom("accepted" as const, "returned" as const) }), {
    nil: null,
  }),
});
type Step = typeof oneStep extends fc.Arbitrary<infer Value> ? Value : never;

const source = (publishedOn: string): ReportSource => ({
  title: "通车",
  publisher: "县政府",
  address: "",
  publishedOn,
});

async function empty({ db }: Database): Promise<void> {
  for (const table of ["reviews", "changes", "reports", "audit"])
    await sql`delete from ${sql.table(table)}`.execute(db);
}

async function store({ db }: Database, steps: readonly Step[]): Promise<void> {
  const stored: { id: ReportId; feature: string; isReplaced: boolean }[] = [];
  for (const { feature, asOf, isFact, publishedOn, hours, replaces, review } of steps) {
    const createdAt = new Date(Date.parse(firstDay) + hours * 3_600_000);
    const free = stored.filter((each) => each.feature === feature && !each.isReplaced);
    const replaced = replaces === null ? undefined : free[replaces % Math.max(1, free.length)];
    if (replaced !== undefined) replaced.isReplaced = true;
    const { content } = aReportToStore();
    const report = aReportToStore({
      content: { ...content, feature, asOfOn: addDays(firstDay, asOf), replaces: replaced?.id ?? null },
      source: isFact ? source(addDays(firstDay, publishedOn)) : null,
      createdAt,
    });
    await db.transaction().execute((transaction) => insertReports(transaction, [report], timeZone));
    stored.push({ id: report.id, feature, isReplaced: false });
    const reviewed = review === null ? undefined : stored[review.of % stored.length];
    if (review !== null && reviewed !== undefined)
      await db
        .insertInto("reviews")
        .values({
          report_id: reviewed.id,
          verdict: review.verdict,
          reason: "理由",
          reviewer_id: "editor",
          reviewer_name: "规划办",
          created_at: createdAt.toISOString(),
        })
        .execute();
  }
}

const byFeature = (a: ReportHeads, b: ReportHeads): number => a.feature.localeCompare(b.feature);

describeOnBothDatabases("what counts on a day", (place) => {
  it("is what the domain says of the whole history", { timeout: 60_000 }, async () => {
    const database = await openAt(await place());
    await fc.assert(
      fc.asyncProperty(fc.array(oneStep, { minLength: 1, maxLength: 14 }), async (steps) => {
        await empty(database);
        await store(database, steps);
        const reported = features.filter((feature) => steps.some((each) => each.feature === feature));
        const histories = await Promise.all(reported.map((feature) => readHistory(database.db, feature)));
        for (let at = 0; at <= dayCount; at += 1) {
          const day = addDays(firstDay, at);
          const expected = reported.map((feature, number) => headsOn(feature, histories[number] ?? [], day, timeZone));
          const heads = await readHeads(database.db, day, timeZone);
          expect(heads.toSorted(byFeature)).toEqual(expected.toSorted(byFeature));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is empty before the first report", async () => {
    const { db } = await openAt(await place());
    expect(await readHeads(db, "2026-11-23", timeZone)).toEqual([]);
  });
});

it("is looked up in the index, without reading or sorting the history", async () => {
  const steps = await planOf(await openAt(await newPlace(null)), (db) => readHeads(db, firstDay, timeZone));
  expect(steps.filter((step) => /TEMP B-TREE|SCAN (?!features)/.test(step))).toEqual([]);
  expect(steps.filter((step) => step.includes("reports_by_feature")).length).toBeGreaterThanOrEqual(3);
});
