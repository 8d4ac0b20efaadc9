import type { Messages } from "#app/language/language.ts";
import type { TrackColumn } from "./track-columns.ts";

type Texts = {
  readonly title: string;
  readonly month: (month: string) => string;
  readonly units: (names: string) => string;
  readonly projects: (count: number) => string;
  readonly counts: string;
  readonly only: (light: string, count: number) => string;
  readonly myUnits: string;
  readonly groupBy: string;
  readonly groups: Readonly<Record<"none" | "task" | "unit" | "township", string>>;
  readonly noTownship: string;
  readonly table: string;
  readonly columns: Readonly<Record<TrackColumn, string>>;
  readonly current: string;
  readonly sortBy: (column: string) => string;
  readonly monthMissing: string;
  readonly lastReport: (day: string) => string;
  readonly age: (days: number) => string;
  readonly publicInformation: string;
  readonly noFact: string;
  readonly nothing: string;
  readonly unplaced: string;
  readonly more: (first: string, count: number) => string;
  readonly footer: string;
  readonly planSource: (document: string) => string;
  readonly rules: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  readonly signIn: string;
  readonly retry: string;
  readonly noPlan: string;
  readonly nothingMatches: string;
  readonly noLight: (lights: string) => string;
  readonly clear: string;
  readonly snapshot: (day: string) => string;
  readonly noSource: string;
  readonly past: (day: string) => string;
  readonly lost: string;
  readonly thisYear: (year: number) => string;
};

/** Texts of the progress page. */
export const trackMessages = {
  zh: {
    title: "项目进展",
    month: (month) => `上报月份 ${month}`,
    units: (names) => `责任单位：${names}`,
    projects: (count) => `${count} 个项目`,
    counts: "各灯项目数",
    only: (light, count) => `只看${light}：${count} 个项目`,
    myUnits: "我的单位",
    groupBy: "分组",
    groups: { none: "不分组", task: "按任务", unit: "按单位", township: "按乡镇" },
    noTownship: "全县或乡镇未定",
    table: "项目进展表",
    columns: {
      light: "状态",
      name: "项目",
      report: "本月上报",
      expected: "序时进度",
      difference: "差距",
      unit: "责任单位",
      fact: "公开信息",
    },
    current: "当前",
    sortBy: (column) => `按${column}排序`,
    monthMissing: "本月未报",
    lastReport: (day) => `上次 ${day}`,
    age: (days) => (days <= 0 ? "今天" : `${days} 天前`),
    publicInformation: "公开信息",
    noFact: "暂无公开信息",
    nothing: "—",
    unplaced: "未落图",
    more: (first, count) => `${first}等 ${count} 个`,
    footer: "状态由规则计算：计划项、上报记录、截至日期。标“公开信息”的为已注明来源的公开报道，不代替单位上报。",
    planSource: (document) => `计划来源：${document}，附件`,
    rules: "规则",
    close: "关闭",
    loading: "正在载入进展",
    failed: "进展没有载入，地图和计划内容不受影响",
    signIn: "进展须登录后查看；地图和计划内容不受影响",
    retry: "重试",
    noPlan: "实施方案没有安排建设项目，或项目数据没有载入。",
    nothingMatches: "没有符合筛选条件的建设项目。",
    noLight: (lights) => `没有${lights}的项目。`,
    clear: "清除筛选",
    snapshot: (day) => `这里是 ${day} 发布的进展快照，只供查看，不能填报。`,
    noSource: "没有发布进展，也没有填报服务：下面只有计划，状态一律为未报。要填报，请由管理员启动服务端。",
    past: (day) => `显示截至 ${day} 已知的进展，不是今天的。`,
    lost: "与服务器的连接中断，正在重连；显示的是断开前的进展。",
    thisYear: (year) => `${year} 年计划`,
  },
  en: {
    title: "Progress of projects",
    month: (month) => `Reporting month ${month}`,
    units: (names) => `Responsible: ${names}`,
    projects: (count) => `${count} ${count === 1 ? "project" : "projects"}`,
    counts: "Projects by light",
    only: (light, count) => `Only ${light.toLowerCase()}: ${count} ${count === 1 ? "project" : "projects"}`,
    myUnits: "My units",
    groupBy: "Group",
    groups: { none: "No groups", task: "By task", unit: "By unit", township: "By township" },
    noTownship: "Whole county, or township not known",
    table: "Progress of projects",
    columns: {
      light: "Light",
      name: "Project",
      report: "Report of the month",
      expected: "Expected",
      difference: "Difference",
      unit: "Unit",
      fact: "Public information",
    },
    current: "now",
    sortBy: (column) => `Sort by ${column.toLowerCase()}`,
    monthMissing: "Not reported this month",
    lastReport: (day) => `Last ${day}`,
    age: (days) => (days <= 0 ? "today" : `${days} ${days === 1 ? "day" : "days"} ago`),
    publicInformation: "Public",
    noFact: "None found",
    nothing: "—",
    unplaced: "Not placed",
    more: (first, count) => `${first} and ${count - 1} more`,
    footer:
      "Lights follow from the plan’s items, the reports and the day, by rule. What is marked public is cited from published sources and does not stand in for a unit’s report.",
    planSource: (document) => `Plan: ${document}, annex`,
    rules: "Rules",
    close: "Close",
    loading: "Loading the progress",
    failed: "The progress could not be loaded; map and plan are not affected",
    signIn: "Sign in to see the progress; map and plan are not affected",
    retry: "Try again",
    noPlan: "The plan builds nothing, or its projects could not be loaded.",
    nothingMatches: "No project fits the filters.",
    noLight: (lights) => `No project is ${lights.toLowerCase()}.`,
    clear: "Clear the filters",
    snapshot: (day) => `This is the progress as published on ${day}, for reading; reporting is off.`,
    noSource:
      "No progress is published and there is no reporting service: below is the plan alone, and every light says not reported. An administrator can start the server to report.",
    past: (day) => `Progress as it was known on ${day}, not today’s.`,
    lost: "The connection to the server is lost and being restored; this is the progress from before.",
    thisYear: (year) => `Plan for ${year}`,
  },
} satisfies Messages<Texts>;
