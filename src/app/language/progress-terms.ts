import type { Role } from "#domain/account/account.ts";
import type { Light } from "#domain/progress/light.ts";
import type { ReportPhase } from "#domain/progress/report-phase.ts";
import type { SectionState } from "#domain/progress/report.ts";
import type { LanguageCode } from "./language.ts";

type Term = { readonly zh: string; readonly en: string };

const lights: Readonly<Record<Light, Term>> = {
  done: { zh: "已完成", en: "Done" },
  onTime: { zh: "正常", en: "On time" },
  warning: { zh: "预警", en: "Warning" },
  late: { zh: "滞后", en: "Late" },
  unreported: { zh: "未报", en: "Not reported" },
  notDue: { zh: "未到期", en: "Not due" },
  onHold: { zh: "暂停", en: "On hold" },
};

const reportPhases: Readonly<Record<ReportPhase, Term>> = {
  candidate: { zh: "谋划储备", en: "Candidate" },
  approved: { zh: "立项", en: "Approved" },
  feasibility: { zh: "工可", en: "Feasibility" },
  "preliminary-design": { zh: "初步设计", en: "Preliminary design" },
  "detailed-design": { zh: "施工图", en: "Detailed design" },
  procurement: { zh: "招标", en: "Procurement" },
  "site-preparation": { zh: "施工准备", en: "Site preparation" },
  started: { zh: "开工", en: "Started" },
  "under-construction": { zh: "在建", en: "Under construction" },
  open: { zh: "交工·通车", en: "Open" },
  completed: { zh: "竣工", en: "Completed" },
  "on-hold": { zh: "暂停", en: "On hold" },
  withdrawn: { zh: "调出", en: "Withdrawn" },
};

const sectionStates: Readonly<Record<SectionState, Term>> = {
  untouched: { zh: "未开工", en: "Untouched" },
  "in-work": { zh: "在建", en: "In work" },
  done: { zh: "已完成", en: "Done" },
};

const roles: Readonly<Record<Role, Term>> = {
  reporter: { zh: "填报员", en: "Reporter" },
  editor: { zh: "规划办", en: "Plan office" },
  admin: { zh: "管理员", en: "Administrator" },
};

/** The word of a light. */
export function lightTerm(language: LanguageCode, light: Light): string {
  return lights[light][language];
}

/** The word of a reported phase. */
export function reportPhaseTerm(language: LanguageCode, phase: ReportPhase): string {
  return reportPhases[phase][language];
}

/** The word of a stretch's state. */
export function sectionStateTerm(language: LanguageCode, state: SectionState): string {
  return sectionStates[state][language];
}

/** The word of a role. */
export function roleTerm(language: LanguageCode, role: Role): string {
  return roles[role][language];
}
