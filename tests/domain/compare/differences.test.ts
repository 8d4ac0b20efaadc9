import { describe, expect, it } from "vitest";
import { dayDifferences } from "#domain/compare/day-differences.ts";
import { geometryDifferences } from "#domain/compare/geometry-differences.ts";
import { reportDifferences, reportedPhases } from "#domain/compare/report-differences.ts";
import { yearDifferences } from "#domain/compare/year-differences.ts";
import { withReplacement } from "#domain/intake/replacement/apply-replacements.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import type { Report } from "#domain/progress/report.ts";
import { aClaim } from "#tests/support/geometry.ts";
import { aReport, shippedFeature, someHeads, someRules } from "#tests/support/progress-builders.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const interchange = "corridors/caocun-interchange" as FeatureId;
const road = "corridors/zhengyong-expressway" as FeatureId;

function statuses(day: string, ...reports: readonly Report[]) {
  return statusesOn(
    index,
    reports.map((report) => someHeads(report)),
    someRules(),
    day,
  );
}

describe("two years", () => {
  it("differ in what the plan has otherwise at the end of each, read from left to right", () => {
    const rows = yearDifferences(index, 2025, 2026);
    expect(rows.find(({ feature }) => feature.id === interchange)).toMatchObject({
      left: "construction",
      right: "complete",
    });
    const turned = yearDifferences(index, 2026, 2025);
    expect(turned.map(({ left, right }) => [right, left])).toEqual(rows.map(({ left, right }) => [left, right]));
  });

  it("do not differ from themselves", () => {
    for (const year of index.plan.years) expect(yearDifferences(index, year, year)).toEqual([]);
  });
});

describe("plan and reports", () => {
  const standingOf = (changes: Parameters<typeof aReport>[0], year = 2026) =>
    reportDifferences(index, statuses("2026-11-23", aReport(changes)), year).find(
      ({ feature }) => feature.id === interchange,
    )?.standing ?? null;

  it("differ where a report falls behind, goes ahead, stands aside or is not there", () => {
    expect(standingOf({ phase: "under-construction" })).toBe("behind");
    expect(standingOf({ phase: "open", percent: 100 }, 2025)).toBe("ahead");
    expect(standingOf({ phase: "on-hold", percent: null, reason: "资金" })).toBe("aside");
    const none = reportDifferences(index, statuses("2026-11-23"), 2026);
    expect(none.find(({ feature }) => feature.id === interchange)?.standing).toBe("unreported");
  });

  it("agree where the plan's word says more than a report can", () => {
    // A report of 交工·通车 is all that 建成 asks for.
    expect(standingOf({ phase: "open", percent: 100 })).toBeNull();
    const known = statuses("2026-11-23", aReport({ phase: "open", percent: 100 }));
    expect(reportedPhases(index, known, 2026).get(interchange)).toBe("complete");
  });

  it("lists what is behind first, and nothing that the plan expects nothing of and nobody reports", () => {
    const rows = reportDifferences(index, statuses("2026-11-23", aReport()), 2026);
    expect(rows[0]?.standing).toBe("behind");
    expect(rows.every(({ expected, status }) => expected !== null || status.reason.report !== null)).toBe(true);
  });
});

describe("two days", () => {
  it("differ where another light, phase or percent was known, and nowhere else", () => {
    const before = statuses("2026-10-31", aReport({ asOfOn: "2026-10-30", percent: 70 }));
    const after = statuses("2026-10-31", aReport({ asOfOn: "2026-10-30", percent: 80 }));
    expect(dayDifferences(before, after).map(({ feature }) => feature.id)).toEqual([interchange]);
    expect(dayDifferences(after, after)).toEqual([]);
  });
});

describe("before and after a replacement", () => {
  const before = shippedFeature(road);
  const geometry = {
    type: "LineString" as const,
    coordinates: [
      [118.2, 25.5],
      [118.3, 25.6],
    ] as [number, number][],
  };
  const after = withReplacement(before, { feature: road, geometry, claim: aClaim() });

  it("tells by how much a feature has moved, and that what was schematic is no fact", () => {
    const [row] = geometryDifferences([before], [after]);
    expect(row?.change?.moved?.maxMeters).toBeGreaterThan(100);
    expect(row?.change?.before?.isFact).toBe(false);
    expect(row?.change?.after.isFact).toBe(true);
  });

  it("calls what was put back schematic as it was", () => {
    expect(geometryDifferences([after], [before])[0]?.change?.after.isFact).toBe(false);
  });

  it("leaves out what has the same geometry, and what is on one side only", () => {
    expect(geometryDifferences([before], [before])).toEqual([]);
    expect(geometryDifferences([], [after])).toEqual([]);
  });

  it("has no measure of a feature that has no place now", () => {
    expect(geometryDifferences([after], [{ ...before, geometry: null }])[0]?.change).toBeNull();
  });
});
