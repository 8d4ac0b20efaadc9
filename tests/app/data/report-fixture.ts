import { newKey } from "#app/data/new-key.ts";
import type { WaitingReport } from "#app/data/outbox.ts";
import { type NewReport, newReport, type Report, report } from "#domain/progress/report.ts";

/** A report that can be sent, named by what matters of it. */
export function aNewReport(changes: object = {}): NewReport {
  return newReport.parse({
    feature: "corridors/caocun-interchange",
    unit: "transport",
    asOfOn: "2026-11-20",
    phase: "under-construction",
    percent: 82.5,
    sections: [],
    summary: "路基完成",
    reason: null,
    blockers: null,
    needsCoordination: null,
    investmentWanYuan: null,
    photos: [],
    replaces: null,
    ...changes,
  });
}

/** A report as the server stores it. */
export function stored(sent: object, changes: object = {}): Report {
  return report.parse({
    ...sent,
    id: "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b01",
    author: { id: "a-1", name: "林工" },
    createdAt: "2026-11-20T02:00:00Z",
    source: null,
    replacedBy: null,
    reviews: [],
    ...changes,
  });
}

/** A report on its way, of account `a-1`. */
export function aWaitingReport(changes: Partial<WaitingReport> = {}): WaitingReport {
  return {
    key: newKey(),
    account: "a-1",
    report: aNewReport(),
    photos: [],
    writtenAt: "2026-11-20T02:00:00.000Z",
    state: "waiting",
    problem: null,
    ...changes,
  };
}
