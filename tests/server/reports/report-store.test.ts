import { expect, it } from "vitest";
import { featureId } from "#domain/plan/ids.ts";
import { insertReports } from "#server/reports/insert-reports.ts";
import {
  readAllReports,
  readHistory,
  readReport,
  readReports,
  readReportsByKey,
} from "#server/reports/report-store.ts";
import { describeOnBothDatabases, newPlace, openAt } from "#tests/support/databases.ts";
import { planOf } from "#tests/support/query-plan.ts";
import { aReportToStore } from "#tests/support/reports.ts";

const feature = featureId.parse("corridors/caocun-interchange");
const fact = {
  title: "草村出入口通车",
  publisher: "德化县人民政府",
  address: "www.dehua.gov.cn/a",
  publishedOn: "2026-11-02",
};

describeOnBothDatabases("stored reports", (place) => {
  it("come back as they were taken, public facts with their source and without an author", async () => {
    const { db } = await openAt(await place());
    const sent = [aReportToStore(), aReportToStore({ source: fact })];
    await db.transaction().execute((transaction) => insertReports(transaction, sent, "Asia/Shanghai"));
    const stored = await readAllReports(db);
    expect(stored).toEqual(
      sent.map(({ id, content, unit, source, author, createdAt }) => ({
        ...content,
        id,
        unit,
        source,
        author,
        createdAt: createdAt.toISOString(),
        replacedBy: null,
        reviews: [],
      })),
    );
    expect(await readReport(db, sent[1]?.id ?? "")).toEqual(stored[1]);
    expect(await readReport(db, "nothing")).toBeNull();
    const rows = await db.selectFrom("reports").select(["is_fact", "known_on"]).orderBy("seq").execute();
    expect(rows).toEqual([
      { is_fact: 0, known_on: "2026-11-23" },
      { is_fact: 1, known_on: "2026-11-02" },
    ]);
  });

  it("are read in thousands as well", async () => {
    const { db } = await openAt(await place());
    const sent = Array.from({ length: 2500 }, () => aReportToStore());
    for (let at = 0; at < 2500; at += 500)
      await db
        .transaction()
        .execute((transaction) => insertReports(transaction, sent.slice(at, at + 500), "Asia/Shanghai"));
    const newestFirst = sent.map(({ id }) => id).toReversed();
    expect((await readHistory(db, feature)).map(({ id }) => id)).toEqual(newestFirst);
    expect((await readReports(db, newestFirst)).size).toBe(2500);
  });
});

it("a retry is looked up in the index, whoever sent it", async () => {
  const database = await openAt(await newPlace(null));
  for (const author of ["transport-reporter", null]) {
    const [first] = await planOf(database, (db) => readReportsByKey(db, author, ["a", "b"]));
    expect(first).toContain("USING INDEX reports_once");
  }
});
