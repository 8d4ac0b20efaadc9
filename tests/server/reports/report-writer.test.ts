import { expect, it } from "vitest";
import { readAllReports } from "#server/reports/report-store.ts";
import { ReportWriter } from "#server/reports/report-writer.ts";
import { isUniqueViolation } from "#server/reports/unique-violation.ts";
import { describeOnBothDatabases, openAt } from "#tests/support/databases.ts";
import { aReportToStore } from "#tests/support/reports.ts";

describeOnBothDatabases("writing reports that come together", (place) => {
  it("stores them in few transactions, in the order in which they came", async () => {
    const { db } = await openAt(await place());
    const writer = new ReportWriter(db, "Asia/Shanghai");
    const reports = Array.from({ length: 1300 }, () => aReportToStore());
    await Promise.all([
      ...reports.slice(0, 700).map((each) => writer.store([each])),
      writer.store(reports.slice(700, 1200)),
      ...reports.slice(1200).map((each) => writer.store([each])),
    ]);
    expect((await readAllReports(db)).map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
  });

  it("refuses those that cannot be stored, whole, and no others", async () => {
    const { db } = await openAt(await place());
    const writer = new ReportWriter(db, "Asia/Shanghai");
    const [first, second, third, fourth] = [1, 2, 3, 4].map(() => aReportToStore());
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) return;
    const outcomes = await Promise.allSettled([
      writer.store([first]),
      writer.store([second, { ...aReportToStore(), key: first.key }]),
      writer.store([third]),
      writer.store([{ ...aReportToStore(), key: third.key }]),
      writer.store([fourth]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    const causes = outcomes.flatMap((each): unknown[] => (each.status === "rejected" ? [each.reason] : []));
    expect(causes.map(isUniqueViolation)).toEqual([true, true]);
    expect((await readAllReports(db)).map(({ id }) => id)).toEqual([first.id, third.id, fourth.id]);
    const changes = await db.selectFrom("changes").select("number").orderBy("number").execute();
    expect(changes.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});
