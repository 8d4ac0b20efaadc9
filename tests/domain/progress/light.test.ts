import { describe, expect, it } from "vitest";
import { lightOf } from "#domain/progress/light.ts";
import { aFact, aReport, shippedSchedule, someHeads, someRules } from "#tests/support/progress-builders.ts";

const caocun = shippedSchedule("corridors/caocun-interchange");
const banlin = shippedSchedule("corridors/s310-banlin-wankeng");
const fulong = shippedSchedule("corridors/fulong-railway");
const rules = someRules();
const day = "2026-11-23";
// 94.8 % are expected on that day.
const at = (percent: number) => lightOf(caocun, someHeads(aReport({ percent })), rules, day);

describe("a light by percentage points", () => {
  it("is on time up to less than ten points below", () => {
    expect(at(84.9)).toMatchObject({ light: "onTime", rule: "points", differencePoints: 9.9 });
  });

  it("warns from ten points on", () => {
    expect(at(84.8)).toMatchObject({ light: "warning", differencePoints: 10 });
  });

  it("still warns at thirty points, and is late above", () => {
    expect(at(64.8)).toMatchObject({ light: "warning", differencePoints: 30 });
    expect(at(64.7)).toMatchObject({ light: "late", differencePoints: 30.1 });
  });

  it("is on time when ahead, with a negative difference", () => {
    expect(at(99)).toMatchObject({ light: "onTime", differencePoints: -4.2 });
  });

  it("follows the thresholds of the rules, and says which rules", () => {
    const strict = someRules({ version: 4, points: { warningFrom: 1, lateAbove: 2 } });
    expect(lightOf(caocun, someHeads(aReport({ percent: 90 })), strict, day)).toMatchObject({
      light: "late",
      rules: { id: "test", version: 4 },
    });
  });

  it("counts works that have not begun as nothing done", () => {
    const early = aReport({ phase: "procurement", percent: null });
    expect(lightOf(caocun, someHeads(early), rules, day)).toMatchObject({ light: "late", reportedPercent: 0 });
  });
});

describe("a light by phase", () => {
  it("is on time while the phase of the year is not yet due", () => {
    const preparing = aReport({ feature: banlin.feature, phase: "feasibility", percent: null, asOfOn: "2027-05-02" });
    expect(lightOf(banlin, someHeads(preparing), rules, "2027-05-20")).toMatchObject({
      light: "onTime",
      rule: "phase",
    });
  });

  it("warns up to three months after it was due, then is late", () => {
    const waiting = (asOfOn: string) =>
      someHeads(aReport({ feature: banlin.feature, phase: "procurement", percent: null, asOfOn }));
    expect(lightOf(banlin, waiting("2028-03-05"), rules, "2028-03-31")).toMatchObject({
      light: "warning",
      monthsOverdue: 3,
    });
    expect(lightOf(banlin, waiting("2028-04-01"), rules, "2028-04-01")).toMatchObject({
      light: "late",
      monthsOverdue: 4,
    });
  });
});

describe("a light without a report of the month", () => {
  it("is unreported, however well the month before was", () => {
    const before = aReport({ asOfOn: "2026-10-31", percent: 99 });
    expect(lightOf(caocun, someHeads(before), rules, "2026-11-01")).toMatchObject({
      light: "unreported",
      rule: "missing",
      reportingMonth: "2026-11",
    });
  });

  it("looks for the month before in the days of grace", () => {
    const before = someHeads(aReport({ asOfOn: "2026-10-31", percent: 99 }));
    const lenient = someRules({ reporting: { graceDays: 5 } });
    expect(lightOf(caocun, before, lenient, "2026-11-05").light).toBe("onTime");
    expect(lightOf(caocun, before, lenient, "2026-11-06").light).toBe("unreported");
  });

  it("is not saved by a public fact, which is no report of a unit", () => {
    const fact = aFact({ asOfOn: "2026-11-10", phase: "under-construction", percent: 95 });
    expect(lightOf(caocun, someHeads(null, fact), rules, day).light).toBe("unreported");
  });

  it("is not due while the plan expects nothing yet", () => {
    expect(lightOf(fulong, someHeads(null), rules, "2026-11-23")).toMatchObject({ light: "notDue", items: [] });
    expect(lightOf(fulong, someHeads(null), rules, "2027-01-01").light).toBe("unreported");
  });
});

describe("a light of what is over", () => {
  it("is done once the plan's last phase is reported, also by a public fact", () => {
    const zhengyong = shippedSchedule("corridors/zhengyong-expressway");
    const fact = aFact({ feature: zhengyong.feature, phase: "open" });
    expect(lightOf(zhengyong, someHeads(null, fact), rules, day)).toMatchObject({ light: "done", rule: "reached" });
  });

  it("is never done where the plan ends before completion", () => {
    const open = aReport({ feature: banlin.feature, phase: "open", percent: 100, asOfOn: "2028-11-02" });
    expect(lightOf(banlin, someHeads(open), rules, "2028-11-20").light).toBe("onTime");
  });

  it("is on hold for what is paused or withdrawn, also without a report of the month", () => {
    const paused = aReport({ phase: "on-hold", reason: "用地未批", percent: null, asOfOn: "2026-03-01" });
    expect(lightOf(caocun, someHeads(paused), rules, day)).toMatchObject({ light: "onHold", rule: "held" });
  });
});
