import { z } from "zod";
import { type BuiltPhase, builtPhases } from "../plan/phase.ts";

/**
 * The phases that a unit reports, in the statutory order of a construction project; `on-hold` and `withdrawn` stand aside.
 * 谋划储备 · 立项 · 工可 · 初步设计 · 施工图 · 招标 · 施工准备 · 开工 · 在建 · 交工通车 · 竣工 | 暂停 · 调出.
 */
export const reportPhases = [
  "candidate",
  "approved",
  "feasibility",
  "preliminary-design",
  "detailed-design",
  "procurement",
  "site-preparation",
  "started",
  "under-construction",
  "open",
  "completed",
  "on-hold",
  "withdrawn",
] as const;

/** See {@link reportPhases}. */
export const reportPhase = z.enum(reportPhases);
/** See {@link reportPhases}. */
export type ReportPhase = z.infer<typeof reportPhase>;

/** The phases that stand outside the order; a report of one names its reason. */
export const asidePhases: readonly ReportPhase[] = ["on-hold", "withdrawn"];

/** Whether a phase stands outside the order. */
export function isAside(phase: ReportPhase): boolean {
  return asidePhases.includes(phase);
}

/** Place of a phase in the order, 0 for `candidate`; `null` for those aside, which have none. */
export function phaseRank(phase: ReportPhase): number | null {
  return isAside(phase) ? null : reportPhases.indexOf(phase);
}

// The earliest reported phase that fulfils what the plan expects.
const fulfilledBy: Readonly<Record<BuiltPhase, ReportPhase>> = {
  tracking: "candidate",
  preparatory: "approved",
  start: "started",
  construction: "started",
  complete: "open",
  operating: "open",
};

/** Whether a reported phase fulfils what the plan expects; one aside never does. */
export function fulfils(reported: ReportPhase, expected: BuiltPhase): boolean {
  const rank = phaseRank(reported);
  return rank !== null && rank >= reportPhases.indexOf(fulfilledBy[expected]);
}

/** The phase of the plan that a reported phase has reached; `null` for those aside. */
export function reachedPhase(reported: ReportPhase): BuiltPhase | null {
  return builtPhases.findLast((phase) => fulfils(reported, phase)) ?? null;
}
