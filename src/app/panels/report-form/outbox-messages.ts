import type { Messages } from "#app/language/language.ts";

type Texts = {
  readonly close: string;
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

/** Texts of how sending ended, and of what waits. */
export const outboxMessages = {
  zh: {
    close: "关闭",
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
    close: "Close",
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
