import { randomUUID } from "node:crypto";
import { type NewReport, newReport, reportId } from "#domain/progress/report.ts";
import type { ReportToStore } from "#server/reports/insert-reports.ts";

/** What a unit sends, named by what matters of it. */
export function aNewReport(changes: Partial<Record<keyof NewReport, unknown>> = {}): NewReport {
  return newReport.parse({
    feature: "corridors/caocun-interchange",
    unit: "transport",
    asOfOn: "2026-11-20",
    phase: "under-construction",
    percent: 62,
    sections: [],
    summary: "桥梁下部结构完成，路基填筑过半",
    reason: null,
    blockers: null,
    needsCoordination: null,
    investmentWanYuan: null,
    photos: [],
    replaces: null,
    ...changes,
  });
}

/** A report to be stored, a unit's unless `source` is given. */
export function aReportToStore(
  changes: Partial<ReportToStore> & { readonly content?: ReportToStore["content"] } = {},
): ReportToStore {
  const { unit, ...content } = aNewReport();
  const isFact = changes.source !== undefined && changes.source !== null;
  return {
    id: reportId.parse(randomUUID()),
    content,
    unit: isFact ? null : unit,
    source: null,
    author: isFact ? null : { id: "transport-reporter", name: "交通局填报员" },
    key: randomUUID(),
    createdAt: new Date("2026-11-23T02:00:00Z"),
    address: "127.0.0.1",
    ...changes,
  };
}
