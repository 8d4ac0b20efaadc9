import type { Messages } from "#app/language/language.ts";

type Texts = {
  readonly why: (light: string) => string;
  readonly panel: (name: string) => string;
  readonly item: string;
  readonly noItem: string;
  readonly firstItem: (year: number) => string;
  readonly expected: string;
  readonly noExpected: string;
  readonly point: (year: number, percent: string) => string;
  readonly proRata: (from: string, to: string) => string;
  readonly startPoint: string;
  readonly due: (year: number, phase: string) => string;
  readonly monthsOverdue: (months: number) => string;
  readonly reported: string;
  readonly noReport: (month: string) => string;
  readonly notIn: (month: string) => string;
  readonly difference: string;
  readonly rule: string;
  readonly task: (id: string) => string;
  readonly publicInformation: string;
  readonly lastReports: string;
  readonly noReports: (units: string) => string;
  readonly loading: string;
  readonly historyFailed: string;
  readonly retry: string;
  readonly corrected: string;
  readonly returned: string;
  readonly report: string;
  readonly reportShort: string;
  readonly reportOn: (name: string) => string;
  readonly history: string;
  readonly whoReports: (units: string) => string;
  readonly details: string;
  readonly close: string;
  readonly choose: string;
  readonly notBuilt: string;
  readonly rules: string;
  readonly rulesLead: string;
  readonly effectiveOn: (day: string) => string;
  readonly source: string;
};

/** Texts of the lights: why one shines, and the rules. */
export const lightMessages = {
  zh: {
    why: (light) => `为什么是“${light}”`,
    panel: (name) => `${name}的进展`,
    item: "计划项",
    noItem: "本年度之前没有安排",
    firstItem: (year) => `${year} 年起才有安排`,
    expected: "序时应达",
    noExpected: "计划没有可推算的百分比，按阶段判断",
    point: (year, percent) => `${year} 年底 ${percent}%`,
    proRata: (from, to) => `${from} → ${to}，按日推算`,
    startPoint: "开工前 0%",
    due: (year, phase) => `${year} 年底应达：${phase}`,
    monthsOverdue: (months) => `已逾期 ${months} 个月`,
    reported: "单位上报",
    noReport: (month) => `无（${month} 未收到）`,
    notIn: (month) => `${month} 未收到`,
    difference: "差距",
    rule: "规则",
    task: (id) => `任务 ${id}`,
    publicInformation: "公开信息",
    lastReports: "最近上报",
    noReports: (units) => `还没有上报。责任单位：${units}`,
    loading: "正在载入上报记录",
    historyFailed: "上报记录没有载入，上面的判断不受影响",
    retry: "重试",
    corrected: "已更正",
    returned: "已退回",
    report: "填报本月进展",
    reportShort: "填报",
    reportOn: (name) => `填报${name}`,
    history: "查看记录",
    whoReports: (units) => `由 ${units} 登录后填报`,
    details: "在图上看详情",
    close: "关闭",
    choose: "在表中选一个项目，这里说明它的状态从何而来：计划项、序时应达、单位上报和所用规则。",
    notBuilt: "实施方案没有在这里安排建设，所以没有进展状态。",
    rules: "状态规则",
    rulesLead: "依次判断，先符合的算数：",
    effectiveOn: (day) => `${day} 起施行`,
    source: "依据",
  },
  en: {
    why: (light) => `Why “${light}”`,
    panel: (name) => `Progress of ${name}`,
    item: "Plan item",
    noItem: "Nothing up to this year",
    firstItem: (year) => `Nothing before ${year}`,
    expected: "Expected",
    noExpected: "The plan gives no percentage to go by; judged by phase",
    point: (year, percent) => `${percent}% at the end of ${year}`,
    proRata: (from, to) => `${from} → ${to}, pro rata by day`,
    startPoint: "0% before the works",
    due: (year, phase) => `Due by the end of ${year}: ${phase}`,
    monthsOverdue: (months) => `${months} ${months === 1 ? "month" : "months"} overdue`,
    reported: "Reported",
    noReport: (month) => `None (nothing came in ${month})`,
    notIn: (month) => `nothing came in ${month}`,
    difference: "Difference",
    rule: "Rule",
    task: (id) => `Task ${id}`,
    publicInformation: "Public",
    lastReports: "Last reports",
    noReports: (units) => `No report yet. Responsible: ${units}`,
    loading: "Loading the reports",
    historyFailed: "The reports could not be loaded; the judgement above is not affected",
    retry: "Try again",
    corrected: "corrected",
    returned: "returned",
    report: "Report this month",
    reportShort: "Report",
    reportOn: (name) => `Report on ${name}`,
    history: "History",
    whoReports: (units) => `${units} report here after signing in`,
    details: "Details on the map",
    close: "Close",
    choose:
      "Choose a project in the table to see what its light follows from: plan item, expected progress, report and rule.",
    notBuilt: "The plan builds nothing here, so there is no progress to show.",
    rules: "Rules of the lights",
    rulesLead: "Asked in this order; the first that applies counts:",
    effectiveOn: (day) => `in force from ${day}`,
    source: "Based on",
  },
} satisfies Messages<Texts>;
