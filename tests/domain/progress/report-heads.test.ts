import { describe, expect, it } from "vitest";
import type { FeatureId } from "#domain/plan/ids.ts";
import { headsOn } from "#domain/progress/report-heads.ts";
import { aFact, aReport } from "#tests/support/progress-builders.ts";

const feature = "corridors/caocun-interchange" as FeatureId;
const [first, second] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
const zone = "Asia/Shanghai";
const reviewer = { id: "e", name: "规划办" };

describe("what counts on a day", () => {
  it("is what was known then: a report of that evening is known the next day in UTC only", () => {
    const late = aReport({ asOfOn: "2026-11-20", createdAt: "2026-11-20T16:30:00.000Z" });
    expect(headsOn(feature, [late], "2026-11-20", zone).unit).toBeNull();
    expect(headsOn(feature, [late], "2026-11-21", zone).unit).toEqual(late);
  });

  it("is the corrected report until its correction was known, then the correction", () => {
    const wrong = aReport({
      id: first,
      percent: 70,
      replacedBy: second,
      createdAt: "2026-11-02T02:00:00.000Z",
      asOfOn: "2026-11-01",
    });
    const right = aReport({
      id: second,
      percent: 60,
      replaces: first,
      createdAt: "2026-11-09T02:00:00.000Z",
      asOfOn: "2026-11-01",
    });
    expect(headsOn(feature, [wrong, right], "2026-11-08", zone).unit?.percent).toBe(70);
    expect(headsOn(feature, [wrong, right], "2026-11-09", zone).unit?.percent).toBe(60);
  });

  it("leaves out what was returned, until it is accepted after all", () => {
    const reviews = [
      { verdict: "returned", reason: "缺照片", reviewer, createdAt: "2026-11-10T02:00:00.000Z" },
      { verdict: "accepted", reason: null, reviewer, createdAt: "2026-11-12T02:00:00.000Z" },
    ];
    const disputed = aReport({ asOfOn: "2026-11-01", createdAt: "2026-11-02T02:00:00.000Z", reviews });
    const on = (day: string) => headsOn(feature, [disputed], day, zone).unit !== null;
    expect([on("2026-11-09"), on("2026-11-10"), on("2026-11-11"), on("2026-11-12")]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("prefers the later day that is told of to the later telling", () => {
    const old = aReport({ id: first, asOfOn: "2026-11-15", createdAt: "2026-11-15T02:00:00.000Z" });
    const afterwards = aReport({ id: second, asOfOn: "2026-11-01", createdAt: "2026-11-16T02:00:00.000Z" });
    expect(headsOn(feature, [afterwards, old], "2026-11-20", zone).unit?.id).toBe(first);
  });

  it("keeps public facts apart, known from the day they were published", () => {
    const fact = aFact({ createdAt: "2026-11-20T02:00:00.000Z" });
    expect(headsOn(feature, [fact], "2026-02-01", zone).fact).toBeNull();
    expect(headsOn(feature, [fact], "2026-02-02", zone)).toMatchObject({ unit: null, fact: { id: fact.id } });
  });
});
