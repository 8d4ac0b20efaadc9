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
  readonly photos: string;
  readonly photosHint: string;
  readonly takePhoto: string;
  readonly pickPhotos: string;
  readonly photoOf: (number: number) => string;
  readonly removePhoto: (number: number) => string;
  readonly usePosition: string;
  readonly findingPosition: string;
  readonly positionAdded: (accuracy: number) => string;
  readonly noPosition: string;
  readonly positionUnavailable: string;
  readonly fromExif: string;
  readonly fromPhone: string;
  readonly withoutPosition: string;
  readonly atSend: string;
  readonly distance: (meters: number) => string;
  readonly far: (meters: number, uncertainty: number) => string;
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
  readonly sent: string;
  readonly sentDetail: string;
  readonly kept: string;
  readonly keptDetail: string;
  readonly signedOut: string;
  readonly done: string;
  readonly conflict: string;
  readonly conflictLead: string;
  readonly theirs: string;
  readonly mine: string;
  readonly takeTheirs: string;
  readonly sendMine: string;
  readonly by: (name: string) => string;
  readonly waiting: (count: number) => string;
  readonly waitingTitle: string;
  readonly waitingLead: string;
  readonly sendNow: string;
  readonly change: string;
  readonly remove: string;
  readonly removeQuestion: string;
  readonly keep: string;
  readonly waitsFor: Readonly<Record<"network" | "server" | "signIn" | "correction" | "other", string>>;
};

function shortDistance(meters: number): string {
  return meters < 1000 ? `${Math.round(meters / 10) * 10} m` : `${Math.round(meters / 100) / 10} km`;
}

/** Texts of reporting, of drafts and of the outbox. */
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
    photos: "照片",
    photosHint: "最多 12 张，每张不超过 12 MB；拍摄位置由照片自带信息读取",
    takePhoto: "拍照",
    pickPhotos: "选择照片",
    photoOf: (number) => `照片 ${number}`,
    removePhoto: (number) => `移除照片 ${number}`,
    usePosition: "附上手机当前位置",
    findingPosition: "正在定位…",
    positionAdded: (accuracy) => `已附当前位置（±${accuracy} m），用于没有自带位置的照片`,
    noPosition: "没有取得位置，可以照常提交",
    positionUnavailable: "此页面未用 HTTPS 打开，浏览器不提供定位；可以照常提交",
    fromExif: "照片自带位置",
    fromPhone: "手机位置",
    withoutPosition: "无位置",
    atSend: "提交时上传",
    distance: (meters) => `距项目 ${shortDistance(meters)}`,
    far: (meters, uncertainty) =>
      `距项目标注位置 ${shortDistance(meters)}，超出其位置精度 ±${shortDistance(uncertainty)}`,
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
    sent: "已提交",
    sentDetail: "所有打开的页面会随即更新。",
    kept: "已存为待发",
    keptDetail: "网络恢复后自动发送，只会存入一次。可以关闭此页。",
    signedOut: "登录已过期，已存为待发；重新登录后自动发送。",
    done: "完成",
    conflict: "这份上报已被他人更正",
    conflictLead: "两份并列如下，请决定以哪一份为准。",
    theirs: "已存的更正",
    mine: "我的更正",
    takeTheirs: "采用已存的更正",
    sendMine: "以我的再次更正",
    by: (name) => `填报人：${name}`,
    waiting: (count) => `${count} 份待发`,
    waitingTitle: "待发的上报",
    waitingLead: "存在本机，联网后自动发送；每份只会存入一次。",
    sendNow: "现在发送",
    change: "修改",
    remove: "删除",
    removeQuestion: "确定删除？删除后不能恢复。",
    keep: "保留",
    waitsFor: {
      network: "等待网络",
      server: "服务器暂时出错，稍后再发",
      signIn: "登录后自动发送",
      correction: "未被接受，需要修改",
      other: "属于其他账号",
    },
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
    photos: "Photos",
    photosHint: "up to 12, each at most 12 MB; where they were taken is read from the photos",
    takePhoto: "Take a photo",
    pickPhotos: "Choose photos",
    photoOf: (number) => `Photo ${number}`,
    removePhoto: (number) => `Remove photo ${number}`,
    usePosition: "Add the phone’s position",
    findingPosition: "Finding the position…",
    positionAdded: (accuracy) => `Position added (±${accuracy} m) for photos that have none of their own`,
    noPosition: "No position was found; you can send it all the same",
    positionUnavailable:
      "This page was not opened over HTTPS, so the browser gives no position; you can send it all the same",
    fromExif: "position from the photo",
    fromPhone: "position of the phone",
    withoutPosition: "no position",
    atSend: "uploaded when you send",
    distance: (meters) => `${shortDistance(meters)} from the project`,
    far: (meters, uncertainty) =>
      `${shortDistance(meters)} from where the project is drawn, beyond its uncertainty of ±${shortDistance(uncertainty)}`,
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
    sent: "Sent",
    sentDetail: "All open pages show it at once.",
    kept: "Kept, to be sent",
    keptDetail: "It is sent by itself when the network returns, and stored once. You can close this page.",
    signedOut: "You have been signed out. The report is kept and is sent by itself once you have signed in.",
    done: "Done",
    conflict: "Somebody has corrected this report in the meantime",
    conflictLead: "Here are both; please decide which one holds.",
    theirs: "Their correction",
    mine: "My correction",
    takeTheirs: "Take theirs",
    sendMine: "Correct theirs with mine",
    by: (name) => `Reported by ${name}`,
    waiting: (count) => `${count} to be sent`,
    waitingTitle: "Reports to be sent",
    waitingLead: "Kept on this machine and sent once the network is there; each is stored once.",
    sendNow: "Send now",
    change: "Change",
    remove: "Delete",
    removeQuestion: "Delete it? It cannot be brought back.",
    keep: "Keep",
    waitsFor: {
      network: "waiting for the network",
      server: "the server has a problem; sent later",
      signIn: "sent once you have signed in",
      correction: "not taken, needs changing",
      other: "of another account",
    },
  },
} satisfies Messages<Texts>;
