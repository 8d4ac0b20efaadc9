import type { PlanFeature } from "../features/feature.ts";
import type { Year } from "../plan/ids.ts";
import { type BuiltPhase, builtPhases } from "../plan/phase.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { builtPhase } from "../plan/built-phase.ts";
import type { FeatureStatus } from "../progress/feature-status.ts";
import { reachedPhase } from "../progress/report-phase.ts";

/**
 * How a report stands to the plan: `behind` the phase it expects, `ahead` of it, `aside` (on hold or withdrawn), `unreported`
 * nobody has reported.
 */
export const reportStandings = ["behind", "aside", "unreported", "ahead"] as const;
/** One of {@link reportStandings}. */
export type ReportStanding = (typeof reportStandings)[number];

/** A built thing whose reported phase is not the one that the plan expects by the end of a year. */
export type ReportDifference = {
  readonly feature: PlanFeature;
  /** What the plan expects; `null`: nothing yet. */
  readonly expected: BuiltPhase | null;
  /** What is reported, and its light. */
  readonly status: FeatureStatus;
  readonly standing: ReportStanding;
};

function rank(phase: BuiltPhase | null): number {
  return phase === null ? -1 : builtPhases.indexOf(phase);
}

/** The plan tells what starts from what is under construction, and what is complete from what operates; a report does not. */
const sameReport: Readonly<Partial<Record<BuiltPhase, BuiltPhase>>> = { start: "construction", complete: "operating" };

/**
 * The phase of the plan that a report has reached, in the plan's own word where the report says no more than that; `null`:
 * nothing is reported, or it is on hold or withdrawn.
 */
function reachedBy({ reason: { report } }: FeatureStatus, expected: BuiltPhase | null): BuiltPhase | null {
  const reached = report === null ? null : reachedPhase(report.phase);
  return expected !== null && reached === sameReport[expected] ? expected : reached;
}

function standingOf(expected: BuiltPhase | null, status: FeatureStatus): ReportStanding | null {
  if (status.reason.report === null) return expected === null ? null : "unreported";
  const reached = reachedBy(status, expected);
  if (reached === null) return "aside";
  if (reached === expected) return null;
  return rank(reached) > rank(expected) ? "ahead" : "behind";
}

/**
 * Every built thing whose report says another phase than the plan expects by the end of `year`: behind first, then aside, not
 * reported, ahead; within these in the order of the plan's features.
 */
export function reportDifferences(
  index: PlanIndex,
  statuses: readonly FeatureStatus[],
  year: Year,
): readonly ReportDifference[] {
  const found = statuses.flatMap((status): ReportDifference[] => {
    const { feature } = status;
    const expected = builtPhase(index, feature, year);
    const standing = standingOf(expected, status);
    return standing === null ? [] : [{ feature, expected, status, standing }];
  });
  return reportStandings.flatMap((standing) => found.filter((each) => each.standing === standing));
}

/** The phase that each built thing has by its report, beside what the plan expects by the end of `year`; `null`: none. */
export function reportedPhases(
  index: PlanIndex,
  statuses: readonly FeatureStatus[],
  year: Year,
): ReadonlyMap<PlanFeature["id"], BuiltPhase | null> {
  return new Map(
    statuses.map((status) => [status.feature.id, reachedBy(status, builtPhase(index, status.feature, year))]),
  );
}
