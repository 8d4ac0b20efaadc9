import { describe, expect, it } from "vitest";
import { type Reference, reference } from "#domain/features/feature.ts";
import { featureId } from "#domain/plan/ids.ts";
import { publicReportIssues, reportSourceOf } from "#domain/progress/public-report.ts";
import { type PublicReport, publicReport } from "#domain/progress/report.ts";
import { formatIssue } from "#domain/result.ts";

const tracked = new Set([featureId.parse("corridors/zhengyong-expressway")]);
const page = (publishedOn: string, id = "R1"): Reference =>
  reference.parse({ id, title: "通车", publisher: "省交通厅", address: "a.gov.cn/1", publishedOn });

function aFact(changes: Partial<Record<keyof PublicReport, unknown>> = {}): PublicReport {
  return publicReport.parse({
    feature: "corridors/zhengyong-expressway",
    asOfOn: "2026-02-02",
    phase: "open",
    percent: null,
    summary: "通车",
    reference: "R1",
    ...changes,
  });
}

function issues(facts: readonly PublicReport[], references = [page("2026-02-14")]): readonly string[] {
  return publicReportIssues(facts, tracked, references).map(formatIssue);
}

describe("public facts", () => {
  it("fit together where the feature is built and the page is there with its day", () => {
    expect(issues([aFact()])).toEqual([]);
    expect(issues([aFact({ asOfOn: "2026-02-14" })])).toEqual([]);
    expect(issues([aFact(), aFact({ phase: "completed" })])).toEqual([]);
  });

  it("are told about one by one where they do not", () => {
    expect(issues([aFact(), aFact({ feature: "townships/longxun" })])[0]).toMatch(
      /^\[1\]\.feature: .*townships\/longxun/,
    );
    expect(issues([aFact({ reference: "R9" })])[0]).toMatch(/^\[0\]\.reference: .*R9/);
    expect(issues([aFact()], [page("2026-02")])[0]).toMatch(/^\[0\]\.reference: Expected a page with its day/);
    expect(issues([aFact({ asOfOn: "2026-02-15" })])[0]).toMatch(/^\[0\]\.asOfOn: /);
    expect(issues([aFact({ phase: "withdrawn" })])[0]).toMatch(/^\[0\]\.phase: /);
    expect(issues([aFact(), aFact({ summary: "又一次" })])).toEqual(["[1]: Expected a fact that stands once"]);
  });

  it("have the page as their source, if its day is known", () => {
    expect(reportSourceOf(page("2026-02-14"))).toEqual({
      title: "通车",
      publisher: "省交通厅",
      address: "a.gov.cn/1",
      publishedOn: "2026-02-14",
    });
    expect([reportSourceOf(page("2026-02")), reportSourceOf(page(""))]).toEqual([null, null]);
  });
});
