import type { DraftContent } from "#app/data/drafts.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { UnitId } from "#domain/plan/ids.ts";
import { phaseRank, type ReportPhase } from "#domain/progress/report-phase.ts";
import { type NewReport, newReport, type Report, type ReportId } from "#domain/progress/report.ts";
import type { Photo } from "#domain/progress/photo.ts";
import { type Issue, parse, type Result } from "#domain/result.ts";
import { readChainage, writeChainage } from "./chainage.ts";

/** A form with nothing typed yet; a single unit is chosen at once. */
export function emptyContent(units: readonly UnitId[], today: string): DraftContent {
  return {
    unit: units.length === 1 ? (units[0] ?? "") : "",
    phase: "",
    percent: "",
    asOfOn: today,
    summary: "",
    reason: "",
    blockers: "",
    needsCoordination: "",
    investment: "",
    sections: [],
  };
}

/** The rows of a report's stretches, as they are typed. */
export function sectionRows(sections: Report["sections"]): DraftContent["sections"] {
  return sections.map(({ fromMeters, toMeters, state }, at) => ({
    id: String(at),
    from: writeChainage(fromMeters),
    to: writeChainage(toMeters),
    state,
  }));
}

/** A report as it would have been typed. */
export function contentOf(report: Report | NewReport): DraftContent {
  return {
    unit: report.unit ?? "",
    phase: report.phase,
    percent: report.percent === null ? "" : String(report.percent),
    asOfOn: report.asOfOn,
    summary: report.summary,
    reason: report.reason ?? "",
    blockers: report.blockers ?? "",
    needsCoordination: report.needsCoordination ?? "",
    investment: report.investmentWanYuan === null ? "" : String(report.investmentWanYuan),
    sections: sectionRows(report.sections),
  };
}

// Full-width digits come from Chinese keyboards; what is no number becomes one that no schema takes.
function numberOf(text: string): number | null {
  const typed = text.normalize("NFKC").replaceAll(",", "").trim();
  return typed === "" ? null : Number(typed);
}

/** What a report is about beside what was typed. */
export type ReportFrame = {
  readonly feature: PlanFeature;
  readonly photos: readonly Photo[];
  readonly replaces: ReportId | null;
  /** The county's day. */
  readonly today: string;
};

/** The report that was typed, or everything that is wrong with it; paths are those of the report. */
export function readContent(
  content: DraftContent,
  { feature, photos, replaces, today }: ReportFrame,
): Result<NewReport> {
  const isAside = content.phase === "on-hold" || content.phase === "withdrawn";
  const result = parse(newReport, {
    feature: feature.id,
    unit: content.unit,
    asOfOn: content.asOfOn,
    phase: content.phase,
    percent: numberOf(content.percent),
    sections: content.sections.map(({ from, to, state }) => ({
      fromMeters: readChainage(from) ?? Number.NaN,
      toMeters: readChainage(to) ?? Number.NaN,
      state,
    })),
    summary: content.summary,
    reason: isAside ? content.reason : null,
    blockers: content.blockers,
    needsCoordination: content.needsCoordination,
    investmentWanYuan: numberOf(content.investment),
    photos,
    replaces,
  });
  if (content.asOfOn <= today) return result;
  const late: Issue = { path: ["asOfOn"], message: `Expected ${today} or an earlier day` };
  return { ok: false, issues: result.ok ? [late] : [...result.issues, late] };
}

/** Something that is taken but is worth a second look, against the last report. */
export type FormWarning =
  | { readonly kind: "percent"; readonly from: number; readonly to: number }
  | { readonly kind: "phase"; readonly from: ReportPhase; readonly to: ReportPhase }
  /** The last report tells of a later day, so that this one changes no light. */
  | { readonly kind: "earlier"; readonly than: string };

/** What is worth a second look, given the unit's last report. */
export function warningsOf(content: DraftContent, last: Report | null): readonly FormWarning[] {
  if (last === null) return [];
  if (content.asOfOn < last.asOfOn) return [{ kind: "earlier", than: last.asOfOn }];
  const warnings: FormWarning[] = [];
  const percent = numberOf(content.percent);
  if (percent !== null && last.percent !== null && percent < last.percent)
    warnings.push({ kind: "percent", from: last.percent, to: percent });
  const phase = newReport.unwrap().shape.phase.safeParse(content.phase).data;
  if (phase === undefined) return warnings;
  const [before, after] = [phaseRank(last.phase), phaseRank(phase)];
  if (before !== null && after !== null && after < before)
    warnings.push({ kind: "phase", from: last.phase, to: phase });
  return warnings;
}

/** Whether stretches by chainage can be told of a feature: of what is drawn as a line, or may be one. */
export function hasSections({ id, geometry, properties }: PlanFeature): boolean {
  return id.startsWith("corridors/") && properties.kind !== "interchange" && geometry?.type !== "Point";
}
