import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { type FeatureSchedule, scheduleOf } from "#domain/progress/expected-progress.ts";
import { type LightRules, lightRules } from "#domain/progress/light-rules.ts";
import type { ReportHeads } from "#domain/progress/report-heads.ts";
import { type Report, report } from "#domain/progress/report.ts";
import { shippedIndex } from "./shipped-geodata.ts";

const index = shippedIndex();

/** A shipped feature by its id. */
export function shippedFeature(id: string): PlanFeature {
  const feature = index.featureById.get(id as FeatureId);
  if (feature === undefined) throw new Error(`There is no feature ${id}`);
  return feature;
}

/** The schedule of a shipped feature that the plan builds. */
export function shippedSchedule(id: string): FeatureSchedule {
  const schedule = scheduleOf(index, shippedFeature(id));
  if (schedule === null) throw new Error(`The plan builds nothing at ${id}`);
  return schedule;
}

/** The rules of DESIGN.md §5: from 10 points below warning, above 30 late; no report in the month: unreported. */
export function someRules(changes: Partial<Record<keyof LightRules, unknown>> = {}): LightRules {
  return lightRules.parse({
    id: "test",
    version: 3,
    effectiveOn: "2026-01-01",
    name: "规则",
    nameEn: "Rules",
    source: "县",
    sourceEn: "County",
    timeZone: "Asia/Shanghai",
    reporting: { graceDays: 0 },
    points: { warningFrom: 10, lateAbove: 30 },
    phase: { lateAfterMonths: 3 },
    ...changes,
  });
}

/** A unit's report, named by what matters of it. */
export function aReport(changes: Partial<Record<keyof Report, unknown>> = {}): Report {
  return report.parse({
    id: "11111111-1111-4111-8111-111111111111",
    feature: "corridors/caocun-interchange",
    unit: "transport",
    asOfOn: "2026-11-20",
    phase: "under-construction",
    percent: 90,
    sections: [],
    summary: "按计划推进",
    reason: null,
    blockers: null,
    needsCoordination: null,
    investmentWanYuan: null,
    photos: [],
    replaces: null,
    author: { id: "a", name: "填报员" },
    createdAt: "2026-11-20T02:00:00.000Z",
    source: null,
    replacedBy: null,
    reviews: [],
    ...changes,
  });
}

/** A public fact, named by what matters of it. */
export function aFact(changes: Partial<Record<keyof Report, unknown>> = {}): Report {
  const source = { title: "通车", publisher: "新闻", address: "example.org", publishedOn: "2026-02-02" };
  return aReport({ unit: null, author: null, source, asOfOn: "2026-02-02", percent: null, ...changes });
}

/** The heads of a feature. */
export function someHeads(unit: Report | null, fact: Report | null = null): ReportHeads {
  const feature = unit?.feature ?? fact?.feature ?? ("corridors/caocun-interchange" as FeatureId);
  return { feature, unit, fact };
}
