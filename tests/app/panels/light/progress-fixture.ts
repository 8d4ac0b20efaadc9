import type { ProgressData } from "#app/data/progress-store.ts";
import { type FeatureStatus, statusesOn } from "#domain/progress/feature-status.ts";
import { lightRules } from "#domain/progress/light-rules.ts";
import type { ReportHeads } from "#domain/progress/report-heads.ts";
import { type Report, report } from "#domain/progress/report.ts";
import rulesFile from "#geodata/plan/lights.json" with { type: "json" };
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

/** The shipped plan. */
export const index = shippedIndex();

/** The shipped rules. */
export const rules = lightRules.parse(rulesFile);

/** 沙厦高速德化草村出入口: 50 % by the end of 2025, complete in 2026. */
export const interchange = "corridors/caocun-interchange";

/** A unit's report on 草村出入口, named by what matters of it. */
export function aReport(changes: object = {}): Report {
  return report.parse({
    id: "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b01",
    feature: interchange,
    asOfOn: "2026-11-20",
    phase: "under-construction",
    percent: 82.5,
    sections: [],
    summary: "路基",
    reason: null,
    blockers: null,
    needsCoordination: null,
    investmentWanYuan: null,
    photos: [],
    replaces: null,
    unit: "transport",
    author: null,
    createdAt: "2026-11-20T02:00:00Z",
    source: null,
    replacedBy: null,
    reviews: [],
    ...changes,
  });
}

/** A public fact on 草村出入口. */
export function aFact(changes: object = {}): Report {
  const source = { title: "开工报道", publisher: "闽南网", address: "", publishedOn: "2025-03-20" };
  return aReport({ asOfOn: "2025-03-19", phase: "started", percent: null, unit: null, source, ...changes });
}

/** How everything stands on 2026-11-23 after these reports. */
export function statusesAfter(...reports: readonly Report[]): readonly FeatureStatus[] {
  const features = [...new Set(reports.map(({ feature }) => feature))];
  const heads = features.map((feature): ReportHeads => {
    const own = reports.filter((each) => each.feature === feature);
    return {
      feature,
      unit: own.find(({ source }) => source === null) ?? null,
      fact: own.find(({ source }) => source !== null) ?? null,
    };
  });
  return statusesOn(index, heads, rules, "2026-11-23");
}

/** One of the statuses. */
export function statusOf(feature: string, ...reports: readonly Report[]): FeatureStatus {
  const found = statusesAfter(...reports).find((each) => each.feature.id === feature);
  if (found === undefined) throw new Error(`${feature} is not built`);
  return found;
}

/** What the store knows: served, live, nobody signed in, unless named otherwise. */
export function aProgressData(changes: Partial<ProgressData> = {}): ProgressData {
  return {
    origin: "server",
    rules: { status: "ready", value: rules },
    heads: { status: "ready", value: [] },
    asOf: "2026-11-23",
    isPast: false,
    session: { account: null, isSignInRequired: false, needsSetUp: false, singleSignOn: null },
    feed: "live",
    knownAt: new Date("2026-11-23T02:00:00Z"),
    months: [],
    revisions: new Map(),
    geometryChanges: 0,
    planChanges: 0,
    ...changes,
  };
}
