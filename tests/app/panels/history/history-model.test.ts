import { describe, expect, it } from "vitest";
import { comparedPoints, progressChart, stands } from "#app/panels/history/history-model.ts";
import { scheduleOf } from "#domain/progress/expected-progress.ts";
import { aFact, aReport, index, interchange } from "../light/progress-fixture.ts";

const feature = index.features.find(({ id }) => id === interchange);
const schedule = feature === undefined ? null : scheduleOf(index, feature);
const returned = {
  verdict: "returned",
  reason: "与照片不符",
  reviewer: { id: "e", name: "陈主任" },
  createdAt: "2026-11-21T02:00:00Z",
};

describe("stands", () => {
  it("is lost by a correction and by being returned, and comes back with a newer word", () => {
    expect(stands(aReport())).toBe(true);
    expect(stands(aReport({ replacedBy: "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b02" }))).toBe(false);
    expect(stands(aReport({ reviews: [returned] }))).toBe(false);
    const accepted = { ...returned, verdict: "accepted", reason: null, createdAt: "2026-11-22T02:00:00Z" };
    expect(stands(aReport({ reviews: [returned, accepted] }))).toBe(true);
  });
});

describe("progressChart", () => {
  it("sets every percent that stands against what was expected on its day, oldest first", () => {
    const reports = [
      aReport({ asOfOn: "2026-11-20", percent: 82.5 }),
      aReport({ asOfOn: "2025-12-31", percent: 50 }),
      aReport({ asOfOn: "2026-01-31", percent: 99, reviews: [returned] }),
      aFact({ asOfOn: "2025-03-19" }),
    ];
    expect(comparedPoints(reports, schedule)).toMatchObject([
      { on: "2025-12-31", percent: 50, expected: 50, difference: 0, isFact: false },
      { on: "2026-11-20", percent: 82.5, expected: 94.4, difference: -11.9 },
    ]);
  });

  it("reaches from the first day that is known to the last, today included, with the new years between", () => {
    const chart = progressChart([aReport()], schedule, "2027-02-01");
    expect(chart).toMatchObject({ from: "2024-12-31", to: "2027-02-01", years: [2025, 2026, 2027] });
    expect(chart?.expected.map(({ percent }) => percent)).toEqual([0, 50, 100]);
  });

  it("is nothing where neither plan nor reports give a percent", () => {
    expect(progressChart([aReport({ percent: null })], null, "2026-11-24")).toBeNull();
    expect(progressChart([aReport({ percent: 10 })], null, "2026-11-24")).not.toBeNull();
  });
});
