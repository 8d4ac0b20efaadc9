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

/** How to fill the sheet in, line by line. */
export const helpLines: Readonly<Record<LanguageCode, readonly string[]>> = {
  zh: [
    "一、只填白色单元格；灰色单元格由系统导出，已锁定。未填的行导入时跳过。",
    "二、阶段、填报单位请从下拉列表中选择。填报单位须是该项目的责任单位；只有一个时可不填。",
    "三、形象进度填 0 到 100 的数；截至日期填年-月-日，不晚于今天。",
    "四、暂停、调出须写明原因。存在问题、需协调事项只给登录用户看。",
    "五、导入时先列出全部错误和变化，确认后一次写入；有一处错误则全部不写入。",
    "六、照片和按桩号分段的进展请在网页上填报。",
  ],
  en: [
    "1. Fill in the white cells only; the grey ones are locked. Rows left empty are passed over.",
    "2. Choose phase and reporting unit from the lists. The unit must be responsible for the project; if there is one only, it may be left empty.",
    "3. Percent complete is a number from 0 to 100; the day is year-month-day, today at the latest.",
    "4. A hold or a withdrawal needs its reason. Blockers and coordination needs are seen by signed-in users only.",
    "5. Importing first lists every mistake and every change; all rows are stored at once, or none.",
    "6. Photos and stretches by chainage are reported on the page.",
  ],
};
