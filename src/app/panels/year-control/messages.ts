import type { Messages } from "#app/language/language.ts";

/** Texts of the year control. */
export const messages = {
  zh: {
    year: "规划年度",
    play: "逐年播放",
    pause: "暂停播放",
    title: (year: number) => `${year} 年度措施`,
    caption: "线路、项目按该年预期阶段绘制",
    start: "开工",
    complete: "建成",
    operating: "投用",
    show: (word: string, count: number) => `只看本年${word}的 ${count} 项`,
  },
  en: {
    year: "Plan year",
    play: "Play the years",
    pause: "Pause",
    title: (year: number) => `Measures of ${year}`,
    caption: "Drawn in the phase expected that year",
    start: "start",
    complete: "complete",
    operating: "open",
    show: (word: string, count: number) => `Show only the ${count} that ${word} this year`,
  },
} satisfies Messages<unknown>;
