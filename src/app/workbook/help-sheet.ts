import type { Worksheet } from "exceljs";
import type { LanguageCode } from "#app/language/language.ts";
import { lightTerm, reportPhaseTerm } from "#app/language/progress-terms.ts";
import { lights } from "#domain/progress/light.ts";
import { type ReportPhase, reportPhases } from "#domain/progress/report-phase.ts";

type Texts = {
  readonly lines: readonly string[];
  readonly phases: string;
  readonly meanings: Readonly<Record<ReportPhase, string>>;
  readonly lights: string;
};

const texts: Readonly<Record<LanguageCode, Texts>> = {
  zh: {
    lines: [
      "一、只填白色单元格；灰色单元格由系统导出，已锁定。未填的行导入时跳过；整行灰色的项目不由您的单位填报。",
      "二、填报单位、阶段请从下拉列表中选择。填报单位须是该项目的责任单位；只有一个时可不填。",
      "三、形象进度填 0 到 100 的数（62 或 62% 均可）；截至日期填年-月-日，不晚于导入当天。",
      "四、阶段、截至日期、进展情况必填；暂停、调出须写明原因。存在问题、需协调事项只给登录用户看。",
      "五、请勿增删、移动列，勿改编号。用公式的单元格取其计算结果。",
      "六、导入时先列出全部错误和变化，确认后一次写入；有一处错误则全部不写入。",
      "七、照片和按桩号分段的进展请在网页上填报。",
    ],
    phases: "阶段",
    meanings: {
      candidate: "列入谋划或储备，尚未批复立项",
      approved: "项目建议书或立项已批复",
      feasibility: "工程可行性研究报告编制或已批复",
      "preliminary-design": "初步设计编制或已批复",
      "detailed-design": "施工图设计编制或已批复",
      procurement: "施工招标",
      "site-preparation": "征地拆迁、临时工程等施工准备",
      started: "主体工程已开工",
      "under-construction": "主体工程正在施工",
      open: "交工验收，投入使用或通车",
      completed: "竣工验收",
      "on-hold": "暂停，须写明原因",
      withdrawn: "调出计划，须写明原因",
    },
    lights: "状态灯（由系统按规则计算，不用填写；依次判断，先符合的算数）",
  },
  en: {
    lines: [
      "1. Fill in the white cells only; the grey ones are locked. Rows left empty are passed over; a row that is all grey is not your unit’s to report.",
      "2. Choose reporting unit and phase from the lists. The unit must be responsible for the project; if there is one only, it may be left empty.",
      "3. Percent complete is a number from 0 to 100 (62 or 62%); the day is year-month-day, at the latest the day of the import.",
      "4. Phase, day and progress must be filled in; a hold or a withdrawal needs its reason. Blockers and coordination needs are seen by signed-in users only.",
      "5. Do not add, remove or move columns, or change ids. Of a formula the result is taken.",
      "6. Importing first lists every mistake and every change; all rows are stored at once, or none.",
      "7. Photos and stretches by chainage are reported on the page.",
    ],
    phases: "Phases",
    meanings: {
      candidate: "Considered or in reserve, not approved yet",
      approved: "The proposal is approved",
      feasibility: "Feasibility study in work or approved",
      "preliminary-design": "Preliminary design in work or approved",
      "detailed-design": "Detailed design in work or approved",
      procurement: "Tender for the works",
      "site-preparation": "Land, clearing and temporary works",
      started: "The main works have begun",
      "under-construction": "The main works are going on",
      open: "Handed over, in use or open to traffic",
      completed: "Finally accepted",
      "on-hold": "On hold; give the reason",
      withdrawn: "Taken out of the plan; give the reason",
    },
    lights: "Lights (follow by rule, nothing to fill in; asked in this order, the first that applies counts)",
  },
};

/** Writes how to fill the sheet in: the steps, what the phases mean, the lights and the rules that they follow from. */
export function writeHelp(sheet: Worksheet, language: LanguageCode, ruleLines: readonly string[]): void {
  const { lines, phases, meanings, lights: lightsTitle } = texts[language];
  sheet.getColumn(1).width = 20;
  sheet.getColumn(2).width = 100;
  const heading = (title: string): void => {
    sheet.addRow([]);
    sheet.addRow([title]).font = { bold: true };
  };
  const paragraph = (line: string): void => {
    const row = sheet.addRow([line]);
    sheet.mergeCells(row.number, 1, row.number, 2);
    row.getCell(1).alignment = { wrapText: true, vertical: "top" };
    // A merged cell does not grow with its text by itself.
    row.height = line.length > (language === "zh" ? 55 : 110) ? 32 : 18;
  };
  for (const line of lines) paragraph(line);
  heading(phases);
  for (const phase of reportPhases) sheet.addRow([reportPhaseTerm(language, phase), meanings[phase]]);
  heading(lightsTitle);
  paragraph(lights.map((light) => lightTerm(language, light)).join(" · "));
  for (const line of ruleLines) paragraph(line);
}
