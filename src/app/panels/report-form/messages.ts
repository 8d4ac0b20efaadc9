import type { Messages } from "#app/language/language.ts";

type Texts = {
  readonly title: (name: string) => string;
  readonly correctTitle: (name: string) => string;
  readonly close: string;
  readonly loading: string;
  readonly unit: string;
  readonly chooseUnit: string;
  readonly phase: string;
  readonly choosePhase: string;
  readonly aside: string;
  readonly asBefore: (phase: string, percent: string | null) => string;
  readonly percent: string;
  readonly percentHint: string;
  readonly percentSlider: string;
  readonly asOfOn: string;
  readonly summary: string;
  readonly summaryHint: string;
  readonly reason: string;
  readonly blockers: string;
  readonly needsCoordination: string;
  readonly confidential: string;
  readonly investment: string;
  readonly investmentHint: string;
  readonly optional: string;
  readonly more: string;
  readonly sections: string;
  readonly sectionsHint: string;
  readonly sectionFrom: (row: number) => string;
  readonly sectionTo: (row: number) => string;
  readonly sectionState: (row: number) => string;
  readonly addSection: string;
  readonly removeSection: (row: number) => string;
  readonly sectionsAsBefore: string;
  readonly to: string;
  readonly farQuestion: string;
  readonly last: string;
  readonly corrected: string;
  readonly noLast: string;
  readonly expected: (percent: string) => string;
  readonly warnPercent: (from: string, to: string) => string;
  readonly warnPhase: (from: string, to: string) => string;
  readonly warnEarlier: (day: string) => string;
  readonly send: string;
  readonly sendAnyway: string;
  readonly sendCorrection: string;
  readonly sending: string;
  readonly sendingPhoto: (number: number, of: number) => string;
  readonly restored: string;
  readonly discard: string;
  readonly notKept: string;
  readonly issueCount: (count: number) => string;
  readonly issues: Readonly<Record<string, string>>;
  readonly tooLong: (message: string) => string;
  readonly refused: string;
  readonly unreachable: string;
  readonly usedKey: string;
  readonly signInNeeded: string;
  readonly signIn: string;
  readonly notYours: (units: string) => string;
  readonly by: (name: string) => string;
};

/** Texts of the form and of its drafts. */
export const formMessages = {
  zh: {
    title: (name) => `填报进展 · ${name}`,
    correctTitle: (name) => `更正上报 · ${name}`,
    close: "关闭",
    loading: "正在读取草稿",
    unit: "填报单位",
    chooseUnit: "请选择单位",
    phase: "阶段",
    choosePhase: "请选择阶段",
    aside: "另列",
    asBefore: (phase, percent) => `同上次：${phase}${percent === null ? "" : ` ${percent}%`}`,
    percent: "形象进度（%）",
    percentHint: "可不填",
    percentSlider: "形象进度滑块",
    asOfOn: "进展日期",
    summary: "进展情况",
    summaryHint: "一两句话，所有人可见",
    reason: "暂停或调出的原因",
    blockers: "存在问题",
    needsCoordination: "需协调事项",
    confidential: "仅登录用户可见",
    investment: "累计完成投资（万元）",
    investmentHint: "自开工累计",
    optional: "可不填",
    more: "分段与投资",
    sections: "按桩号分段",
    sectionsHint: "写法如 K12+300；没有写到的路段视为未说明",
    sectionFrom: (row) => `第 ${row} 段起点桩号`,
    sectionTo: (row) => `第 ${row} 段终点桩号`,
    sectionState: (row) => `第 ${row} 段状态`,
    addSection: "添加一段",
    removeSection: (row) => `删除第 ${row} 段`,
    sectionsAsBefore: "带入上次分段",
    to: "至",
    farQuestion: "有照片离项目较远，请核对；确认无误可仍然提交。",
    last: "上次上报",
    corrected: "被更正的上报",
    noLast: "本项目还没有单位上报",
    expected: (percent) => `今日序时应达 ${percent}%`,
    warnPercent: (from, to) => `比上次的 ${from}% 低（${to}%），请核对；可以提交。`,
    warnPhase: (from, to) => `阶段由“${from}”退回“${to}”，请核对；可以提交。`,
    warnEarlier: (day) => `早于上次上报的日期 ${day}，不会改变当前状态；可以提交。`,
    send: "提交",
    sendAnyway: "仍然提交",
    sendCorrection: "提交更正",
    sending: "正在提交…",
    sendingPhoto: (number, of) => `正在上传照片 ${number}/${of}…`,
    restored: "恢复了未提交的草稿",
    discard: "放弃草稿",
    notKept: "浏览器没有保存草稿，请勿关闭此页",
    issueCount: (count) => `有 ${count} 处需要修改`,
    issues: {
      unit: "您不能以该单位名义填报本项目",
      phase: "请选择阶段",
      percent: "请填 0 到 100 之间的数",
      asOfOn: "请填今天或更早的日期",
      summary: "请写一两句进展情况，不超过 2000 字",
      reason: "暂停或调出须写明原因",
      investmentWanYuan: "请填不小于 0 的数，单位万元",
      sections: "请按 K12+300 的写法填写桩号",
      order: "终点桩号须大于起点桩号",
      overlap: "与前一段重叠",
      photos: "这张照片不能上传：请用 JPEG、PNG 或 WebP，不超过 12 MB",
    },
    tooLong: (message) => `太长：不超过 ${/\d+/u.exec(message)?.[0] ?? ""} 字`,
    refused: "服务器没有接受这份上报，内容已保留，请修改后再提交。",
    unreachable: "网络不通，浏览器也没能保存。请保持此页打开，稍后再试。",
    usedKey: "这份上报先前已经提交过。如要另报一份，请再按一次提交。",
    signInNeeded: "填报需要先登录。",
    signIn: "登录",
    notYours: (units) => `本项目由${units}填报，您的账号不在其中。`,
    by: (name) => `填报人：${name}`,
  },
  en: {
    title: (name) => `Report progress · ${name}`,
    correctTitle: (name) => `Correct a report · ${name}`,
    close: "Close",
    loading: "Reading the draft",
    unit: "Reporting unit",
    chooseUnit: "Choose a unit",
    phase: "Phase",
    choosePhase: "Choose a phase",
    aside: "Aside",
    asBefore: (phase, percent) => `As last time: ${phase}${percent === null ? "" : ` ${percent}%`}`,
    percent: "Percent complete",
    percentHint: "optional",
    percentSlider: "Percent complete, slider",
    asOfOn: "Day of the progress",
    summary: "Progress",
    summaryHint: "a sentence or two, seen by everybody",
    reason: "Why it is on hold or withdrawn",
    blockers: "Blockers",
    needsCoordination: "Needs coordination",
    confidential: "seen by signed-in users only",
    investment: "Invested so far (10,000 yuan)",
    investmentHint: "since the start of works",
    optional: "optional",
    more: "Stretches and investment",
    sections: "Stretches by chainage",
    sectionsHint: "written like K12+300; stretches not named are left unsaid",
    sectionFrom: (row) => `Start of stretch ${row}`,
    sectionTo: (row) => `End of stretch ${row}`,
    sectionState: (row) => `State of stretch ${row}`,
    addSection: "Add a stretch",
    removeSection: (row) => `Remove stretch ${row}`,
    sectionsAsBefore: "Take the last stretches",
    to: "to",
    farQuestion: "A photo was taken far from the project. Please check; you can send it all the same.",
    last: "Last report",
    corrected: "Report being corrected",
    noLast: "No unit has reported on this yet",
    expected: (percent) => `Expected today: ${percent}%`,
    warnPercent: (from, to) => `Below the last report (${from}% → ${to}%). Please check; it can be sent.`,
    warnPhase: (from, to) => `The phase goes back from “${from}” to “${to}”. Please check; it can be sent.`,
    warnEarlier: (day) => `Earlier than the last report (${day}), so the light stays as it is; it can be sent.`,
    send: "Send",
    sendAnyway: "Send all the same",
    sendCorrection: "Send the correction",
    sending: "Sending…",
    sendingPhoto: (number, of) => `Uploading photo ${number} of ${of}…`,
    restored: "An unsent draft was restored",
    discard: "Discard the draft",
    notKept: "The browser keeps no draft; please leave this page open",
    issueCount: (count) => (count === 1 ? "1 thing needs changing" : `${count} things need changing`),
    issues: {
      unit: "You may not report on this for that unit",
      phase: "Please choose a phase",
      percent: "Please give a number from 0 to 100",
      asOfOn: "Please give today or an earlier day",
      summary: "Please write a sentence or two, at most 2000 characters",
      reason: "Please say why it is on hold or withdrawn",
      investmentWanYuan: "Please give a number of 0 or more, in 10,000 yuan",
      sections: "Please write the chainage like K12+300",
      order: "The end must lie beyond the start",
      overlap: "Overlaps the stretch before it",
      photos: "This photo cannot be uploaded: please use JPEG, PNG or WebP of at most 12 MB",
    },
    tooLong: (message) => `Too long: at most ${/\d+/u.exec(message)?.[0] ?? ""} characters`,
    refused: "The server did not take this report. It is kept; please change it and send it again.",
    unreachable:
      "The network is away and the browser could not keep the report. Please leave this page open and try again.",
    usedKey: "This report was sent before. To send another one, press send once more.",
    signInNeeded: "Please sign in to report.",
    signIn: "Sign in",
    notYours: (units) => `${units} report on this; your account is not one of theirs.`,
    by: (name) => `Reported by ${name}`,
  },
} satisfies Messages<Texts>;
