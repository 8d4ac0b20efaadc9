import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duePhases, expectedBetween, expectedPercent, scheduleOf } from "#domain/progress/expected-progress.ts";
import { addDays } from "#domain/progress/reporting-day.ts";
import { shippedFeature, shippedSchedule } from "#tests/support/progress-builders.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const caocun = shippedSchedule("corridors/caocun-interchange");
const banlin = shippedSchedule("corridors/s310-banlin-wankeng");

describe("the progress that the plan lets expect", () => {
  it("goes from what one year states to what the next states, by days", () => {
    expect(expectedPercent(caocun, "2025-12-31")).toBe(50);
    expect(expectedPercent(caocun, "2026-11-23")).toBe(94.8);
    expect(expectedPercent(caocun, "2026-12-31")).toBe(100);
  });

  it("begins at nothing on the day before the first year that speaks of works", () => {
    expect(expectedPercent(caocun, "2024-12-31")).toBe(0);
    expect(expectedPercent(caocun, "2024-12-30")).toBeNull();
    expect(expectedPercent(caocun, "2025-01-01")).toBe(0.1);
  });

  it("stays at 100 after the year of completion", () => {
    expect(expectedPercent(caocun, "2027-06-01")).toBe(100);
  });

  it("is unknown where the plan names no completion", () => {
    expect(banlin.points).toEqual([]);
    expect(expectedPercent(banlin, "2028-06-01")).toBeNull();
  });

  it("names the two points that it was counted between, and the items that state them", () => {
    expect(expectedBetween(caocun, "2026-11-23")).toEqual({
      from: { on: "2025-12-31", percent: 50, item: "12-2025-2" },
      to: { on: "2026-12-31", percent: 100, item: "12-2026-2" },
    });
    expect(expectedBetween(banlin, "2026-11-23")).toBeNull();
  });

  it("never falls from one day to the next, for any built thing of the plan", () => {
    const index = shippedIndex();
    const schedules = index.features.flatMap((feature) => scheduleOf(index, feature) ?? []);
    const falling = fc.check(
      fc.property(fc.constantFrom(...schedules), fc.integer({ min: 0, max: 1700 }), (schedule, days) => {
        const day = addDays("2024-06-01", days);
        const [today, tomorrow] = [expectedPercent(schedule, day), expectedPercent(schedule, addDays(day, 1))];
        return today === null || tomorrow === null || tomorrow >= today;
      }),
    ).counterexample;
    expect(falling).toBeNull();
  });
});

describe("the phase that is due", () => {
  it("is that of the years before, and on the last day of a year that of the year", () => {
    expect(duePhases(banlin, "2027-12-30").due?.phase).toBe("preparatory");
    expect(duePhases(banlin, "2027-12-31").due?.phase).toBe("start");
    expect(duePhases(banlin, "2027-03-01").next?.phase).toBe("start");
  });

  it("is none before the plan", () => {
    expect(duePhases(banlin, "2025-05-01").due).toBeNull();
  });
});

describe("a schedule", () => {
  it("is there for corridors and sites that the plan builds, and for nothing else", () => {
    const index = shippedIndex();
    expect(scheduleOf(index, shippedFeature("county/dehua"))).toBeNull();
    expect(scheduleOf(index, shippedFeature("axes/main"))).toBeNull();
    expect(scheduleOf(index, shippedFeature("corridors/shaxia-expressway"))).toBeNull();
    expect(scheduleOf(index, shippedFeature("sites/public-culture-spaces"))).not.toBeNull();
  });
});
