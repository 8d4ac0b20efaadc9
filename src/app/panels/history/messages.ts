import type { Messages } from "#app/language/language.ts";

type Texts = {
  readonly title: (name: string) => string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly empty: string;
  readonly count: (count: number) => string;
  readonly confidentialHidden: string;
  readonly chart: string;
  readonly noChart: string;
  readonly reported: string;
  readonly expected: string;
  readonly table: string;
  readonly day: string;
  readonly difference: string;
  readonly none: string;
  readonly points: (difference: number) => string;
  readonly publicInformation: string;
  readonly source: (title: string, publisher: string, day: string) => string;
  readonly taken: (day: string) => string;
  readonly corrected: string;
  readonly correctedBy: (day: string) => string;
  readonly corrects: (day: string) => string;
  readonly accepted: string;
  readonly returned: string;
  readonly word: (verdict: string, reviewer: string, day: string) => string;
  readonly accept: string;
  readonly return: string;
  readonly returnReason: string;
  readonly returnSend: string;
  readonly reasonMissing: string;
  readonly cancel: string;
  readonly reviewFailed: string;
  readonly signedOut: string;
  readonly signIn: string;
  readonly correct: string;
  readonly photo: (number: number) => string;
  readonly takenAt: (time: string) => string;
};

/** Texts of the history. */
export const historyMessages = {
  zh: {
    title: (name) => `上报记录 · ${name}`,
    close: "关闭",
    loading: "正在读取上报记录",
    failed: "上报记录没有读到。",
    retry: "重试",
    empty: "本项目尚无上报",
    count: (count) => `共 ${count} 份，最近的在前`,
    confidentialHidden: "存在问题、需协调事项和填报人仅登录用户可见。",
    chart: "上报进度与序时进度",
    noChart: "计划没有百分比要求，也没有上报百分比。",
    reported: "上报",
    expected: "序时应达",
    table: "数据表",
    day: "日期",
    difference: "差",
    none: "—",
    points: (difference) => `${difference > 0 ? "+" : ""}${difference} 个百分点`,
    publicInformation: "公开信息",
    source: (title, publisher, day) => `来源：${[publisher, `《${title}》`].filter(Boolean).join(" ")} ${day}`,
    taken: (day) => `${day} 收到`,
    corrected: "已被更正",
    correctedBy: (day) => `见更正后的上报（${day}）`,
    corrects: (day) => `更正了 ${day} 的上报`,
    accepted: "通过",
    returned: "退回",
    word: (verdict, reviewer, day) => `${reviewer}${verdict}，${day}`,
    accept: "通过",
    return: "退回",
    returnReason: "退回原因",
    returnSend: "确认退回",
    reasonMissing: "退回须写明原因",
    cancel: "取消",
    reviewFailed: "没有存入，请再试一次。",
    signedOut: "登录已过期，请重新登录。",
    signIn: "登录",
    correct: "更正",
    photo: (number) => `照片 ${number}`,
    takenAt: (time) => `拍摄于 ${time}`,
  },
  en: {
    title: (name) => `Reports · ${name}`,
    close: "Close",
    loading: "Reading the reports",
    failed: "The reports could not be read.",
    retry: "Try again",
    empty: "Nothing has been reported on this yet",
    count: (count) => (count === 1 ? "1 report" : `${count} reports, newest first`),
    confidentialHidden: "Blockers, coordination needs and names are seen by signed-in users only.",
    chart: "Reported and expected progress",
    noChart: "The plan names no percent, and none was reported.",
    reported: "Reported",
    expected: "Expected",
    table: "Data table",
    day: "Day",
    difference: "Difference",
    none: "—",
    points: (difference) => `${difference > 0 ? "+" : ""}${difference} points`,
    publicInformation: "Public information",
    source: (title, publisher, day) => `Source: ${[publisher, title].filter(Boolean).join(", ")}, ${day}`,
    taken: (day) => `received ${day}`,
    corrected: "Corrected",
    correctedBy: (day) => `See the correction (${day})`,
    corrects: (day) => `Corrects the report of ${day}`,
    accepted: "accepted",
    returned: "returned",
    word: (verdict, reviewer, day) => `${verdict} by ${reviewer}, ${day}`,
    accept: "Accept",
    return: "Return",
    returnReason: "Reason for returning it",
    returnSend: "Return it",
    reasonMissing: "Please say why it is returned",
    cancel: "Cancel",
    reviewFailed: "It was not stored. Please try again.",
    signedOut: "You have been signed out; please sign in again.",
    signIn: "Sign in",
    correct: "Correct",
    photo: (number) => `Photo ${number}`,
    takenAt: (time) => `taken ${time}`,
  },
} satisfies Messages<Texts>;
