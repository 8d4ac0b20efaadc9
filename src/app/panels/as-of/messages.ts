import type { Messages } from "#app/language/language.ts";

/** Texts of the day that the data stand at. */
export const asOfMessages = {
  zh: {
    asOf: "数据截至",
    past: "历史视图",
    live: "实时",
    lost: "连接中断",
    published: "已发布快照",
    choose: (day: string) => `数据截至 ${day}，点按选择日期`,
    title: "查看某日的进展",
    day: "日期",
    today: "今天",
    lastMonth: "上月末",
    yearStart: "本年初",
    frozen: "已固化的月报",
    hint: "地图、表格与灯号按当日已知的上报显示。",
  },
  en: {
    asOf: "As of",
    past: "Past view",
    live: "Live",
    lost: "Connection lost",
    published: "Published snapshot",
    choose: (day: string) => `As of ${day}; press to choose a day`,
    title: "Progress as known on a day",
    day: "Day",
    today: "Today",
    lastMonth: "End of last month",
    yearStart: "Start of the year",
    frozen: "Frozen months",
    hint: "Map, table and lights as the reports known on that day leave them.",
  },
} satisfies Messages<unknown>;
