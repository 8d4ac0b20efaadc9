import { describe, expect, it } from "vitest";
import {
  groupStatuses,
  isReportedThisMonth,
  plannedYears,
  planYearOf,
  shownFact,
} from "#app/panels/track/track-model.ts";
import { aFact, aReport, index, interchange, statusesAfter, statusOf } from "../light/progress-fixture.ts";

describe("planYearOf", () => {
  it("is the year of the day, or the nearest that the plan has", () => {
    expect(planYearOf(index, "2026-11-23")).toBe(2026);
    expect(planYearOf(index, "2024-12-31")).toBe(2025);
    expect(planYearOf(index, "2031-01-01")).toBe(2028);
  });
});

describe("plannedYears", () => {
  it("gives the phase and the items of each year, and nothing where the plan says nothing", () => {
    const years = plannedYears(index, statusOf(interchange));
    expect(years.map(({ phase }) => phase)).toEqual(["construction", "complete", null, null]);
    expect(years.map(({ items }) => items.length)).toEqual([1, 1, 0, 0]);
  });

  it("says once what two tasks say, and keeps two phases of one year apart", () => {
    const expressway = plannedYears(index, statusOf("corridors/zhengyong-expressway"));
    expect(expressway[0]?.items.map(({ task }) => task)).toEqual(["12"]);
    const road = plannedYears(index, statusOf("corridors/s310-banlin-wankeng")).find(({ year }) => year === 2027);
    expect(road?.phase).toBe("start");
    expect(road?.items.map(({ phase }) => phase)).toEqual(["preparatory", "start"]);
  });
});

describe("shownFact", () => {
  it("prefers the fact that counts for the light, then a dated one of the feature's own, else none", () => {
    expect(shownFact(statusOf(interchange, aFact({ asOfOn: "2026-05-01", phase: "open" })), "zh")).toEqual({
      on: "2026-05-01",
      word: "交工·通车",
    });
    expect(shownFact(statusOf(interchange), "zh")).toEqual({ on: "2025-03-19", word: "开工" });
    expect(shownFact(statusOf("corridors/heng16-road"), "zh")).toBe(null);
  });
});

describe("isReportedThisMonth", () => {
  it("counts from the first day of the reporting month", () => {
    expect(isReportedThisMonth(statusOf(interchange, aReport({ asOfOn: "2026-11-01" })))).toBe(true);
    expect(isReportedThisMonth(statusOf(interchange, aReport({ asOfOn: "2026-10-31" })))).toBe(false);
    expect(isReportedThisMonth(statusOf(interchange, aFact({ asOfOn: "2026-11-20" })))).toBe(false);
  });
});

describe("groupStatuses", () => {
  const statuses = statusesAfter();
  const groups = (grouping: "task" | "unit" | "township" | null) =>
    groupStatuses(index, statuses, grouping, "zh", "全县或乡镇未定");

  it("loses nothing, whatever it groups by", () => {
    for (const grouping of ["task", "unit", "township", null] as const) {
      const ids = new Set(groups(grouping).flatMap((group) => group.statuses.map(({ feature }) => feature.id)));
      expect(ids.size, String(grouping)).toBe(statuses.length);
    }
  });

  it("puts a thing of two tasks under both, in the plan's order, and leaves empty groups out", () => {
    const withExpressway = groups("task").filter((group) =>
      group.statuses.some(({ feature }) => feature.id === "corridors/zhengyong-expressway"),
    );
    expect(withExpressway.map(({ key }) => key)).toEqual(["task-8", "task-12"]);
    expect(groups("task").every((group) => group.statuses.length > 0)).toBe(true);
  });
});
