import { type LanguageCode, nameIn } from "#app/language/language.ts";
import { lightTerm, reportPhaseTerm } from "#app/language/progress-terms.ts";
import { unitLine } from "#app/language/unit-names.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import type { Light } from "#domain/progress/light.ts";
import type { LightRules } from "#domain/progress/light-rules.ts";
import type { Report } from "#domain/progress/report.ts";
import { monthlyLabels } from "./monthly-labels.ts";

/** What a monthly report is made of. */
export type MonthlyParts = {
  readonly index: PlanIndex;
  readonly statuses: readonly FeatureStatus[];
  readonly rules: LightRules;
  readonly language: LanguageCode;
  /** The day that it tells of. */
  readonly asOf: string;
  /** Whether blockers and coordination needs may be in it. */
  readonly isConfidential: boolean;
};

const order: readonly Light[] = ["late", "warning", "unreported", "onHold", "onTime", "done", "notDue"];

/** Reds first, then ambers, then what was not reported, and so on; within a light in the plan's order. */
export function byUrgency(statuses: readonly FeatureStatus[]): readonly FeatureStatus[] {
  return statuses.toSorted((a, b) => order.indexOf(a.light) - order.indexOf(b.light));
}

/** A public fact with its source, in one line. */
function factLine(language: LanguageCode, { asOfOn, phase, source }: Report): string {
  return [asOfOn, reportPhaseTerm(language, phase), source?.publisher ?? ""].filter((part) => part !== "").join(" ");
}

/** One row of the monthly report, in the order of {@link monthlyHeads}; `null` where there is nothing to say. */
export function monthlyRow(parts: MonthlyParts, status: FeatureStatus): readonly (string | number | null)[] {
  const { index, language, isConfidential } = parts;
  const { feature, light, reason, heads } = status;
  const last = heads.unit;
  return [
    lightTerm(language, light),
    nameIn(language, feature.properties),
    unitLine(index, feature.id, language),
    last === null ? null : reportPhaseTerm(language, last.phase),
    last?.percent ?? null,
    reason.expected.percent,
    reason.differencePoints,
    last?.asOfOn ?? null,
    last?.summary ?? null,
    heads.fact === null ? null : factLine(language, heads.fact),
    ...(isConfidential ? [last?.blockers ?? null, last?.needsCoordination ?? null] : []),
  ];
}

/** The heads of the monthly report's columns. */
export function monthlyHeads(parts: Pick<MonthlyParts, "language" | "isConfidential">): readonly string[] {
  const { columns, confidential } = monthlyLabels[parts.language];
  return [...columns, ...(parts.isConfidential ? confidential : [])];
}
