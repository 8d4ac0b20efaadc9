import type { LanguageCode } from "#app/language/language.ts";
import type { ReportColumn } from "#domain/spreadsheet/report-sheet.ts";

type Labels = Readonly<Record<ReportColumn, string>>;

const labels: Readonly<Record<LanguageCode, Labels>> = {
  zh: {
    id: "编号（勿改）",
    name: "项目",
    tasks: "任务",
    units: "责任单位",
    expectedThisYear: "本年度计划",
    expectedPercent: "序时进度%",
    lastPhase: "上次阶段",
    lastPercent: "上次进度%",
    lastOn: "上次截至",
    unit: "填报单位",
    phase: "阶段",
    percent: "形象进度%",
    asOfOn: "截至日期",
    summary: "进展情况",
    blockers: "存在问题",
    needsCoordination: "需协调事项",
    investmentWanYuan: "累计投资（万元）",
    reason: "暂停或调出原因",
  },
  en: {
    id: "Id (keep)",
    name: "Project",
    tasks: "Tasks",
    units: "Responsible units",
    expectedThisYear: "Plan of this year",
    expectedPercent: "Expected %",
    lastPhase: "Last phase",
    lastPercent: "Last %",
    lastOn: "Last as of",
    unit: "Reporting unit",
    phase: "Phase",
    percent: "Percent complete",
    asOfOn: "As of",
    summary: "Progress",
    blockers: "Blockers",
    needsCoordination: "Needs coordination",
    investmentWanYuan: "Invested (10,000 yuan)",
    reason: "Reason for hold or withdrawal",
  },
};

/** The head of a column. */
export function columnLabel(language: LanguageCode, column: ReportColumn): string {
  return labels[language][column];
}
