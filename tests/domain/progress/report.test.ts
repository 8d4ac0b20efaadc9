import { describe, expect, it } from "vitest";
import { formatIssue, parse } from "#domain/result.ts";
import { newReport } from "#domain/progress/report.ts";
import { fulfils, phaseRank, reachedPhase } from "#domain/progress/report-phase.ts";
import { asPublic } from "#domain/progress/report-visibility.ts";
import { dayIn, daysBetween, lastDayOf } from "#domain/progress/reporting-day.ts";
import { aReport } from "#tests/support/progress-builders.ts";

const sent = {
  feature: "corridors/caocun-interchange",
  unit: "transport",
  asOfOn: "2026-11-20",
  phase: "under-construction",
  percent: 60,
  sections: [],
  summary: "推进",
  reason: null,
  blockers: "  ",
  needsCoordination: null,
  investmentWanYuan: null,
  photos: [],
  replaces: null,
};

function issuesOf(changes: object): readonly string[] {
  const result = parse(newReport, { ...sent, ...changes });
  return result.ok ? [] : result.issues.map(formatIssue);
}

describe("a report that is sent", () => {
  it("is taken, and empty words count as none", () => {
    expect(parse(newReport, sent)).toMatchObject({ ok: true, value: { blockers: null } });
  });

  it("says everything that is wrong with it at once", () => {
    const issues = issuesOf({ percent: 101, asOfOn: "2026-02-30", summary: "", feature: "roads/x" });
    expect(issues.map((issue) => issue.split(":")[0])).toEqual(["feature", "asOfOn", "percent", "summary"]);
  });

  it("names a reason when it is on hold or withdrawn", () => {
    expect(issuesOf({ phase: "on-hold" })).toEqual(["reason: Expected the reason for holding or withdrawing it"]);
    expect(issuesOf({ phase: "withdrawn", reason: "调出计划" })).toEqual([]);
  });

  it("has stretches that follow each other without overlapping", () => {
    const stretch = (fromMeters: number, toMeters: number) => ({ fromMeters, toMeters, state: "done" });
    expect(issuesOf({ sections: [stretch(500, 900), stretch(0, 500)] })).toEqual([]);
    expect(issuesOf({ sections: [stretch(400, 900), stretch(0, 500)] })).toEqual([
      "sections[0].fromMeters: Expected 500 or more: the stretch before it ends there",
    ]);
    expect(issuesOf({ sections: [stretch(5, 5)] })).toEqual([
      "sections[0].toMeters: Expected the end of the stretch after its start",
    ]);
  });
});

describe("a reported phase", () => {
  it("fulfils every phase of the plan up to it, and none when aside", () => {
    expect([fulfils("started", "start"), fulfils("site-preparation", "start"), fulfils("on-hold", "tracking")]).toEqual(
      [true, false, false],
    );
    expect([reachedPhase("open"), reachedPhase("procurement"), reachedPhase("withdrawn")]).toEqual([
      "operating",
      "preparatory",
      null,
    ]);
    expect([phaseRank("candidate"), phaseRank("withdrawn")]).toEqual([0, null]);
  });
});

describe("a report for readers who have not signed in", () => {
  it("tells neither blockers, nor what needs coordination, nor who wrote it", () => {
    const shown = asPublic(aReport({ blockers: "用地", needsCoordination: "林地", author: { id: "x", name: "张" } }));
    expect([shown.blockers, shown.needsCoordination, shown.author]).toEqual([null, null, null]);
    expect(JSON.stringify(shown)).not.toMatch(/用地|林地|张/);
  });
});

describe("days", () => {
  it("are those of the county, not of the server", () => {
    expect(dayIn("Asia/Shanghai", new Date("2026-11-30T16:00:00Z"))).toBe("2026-12-01");
    expect(dayIn("Asia/Shanghai", new Date("2026-11-30T15:59:59Z"))).toBe("2026-11-30");
  });

  it("are counted over leap years, and months end where they end", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect([lastDayOf("2028-02"), lastDayOf("2026-02"), lastDayOf("2026-12")]).toEqual([
      "2028-02-29",
      "2026-02-28",
      "2026-12-31",
    ]);
  });
});
