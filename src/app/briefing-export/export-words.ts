import type { Messages } from "#app/language/language.ts";
import { paperWords } from "#app/paper/paper-words.ts";
import { largestPicture } from "./export-request.ts";

const { width: mostWidth, height: mostHeight } = largestPicture;

/** Words that stand on exported pages, and what is said where one cannot be made. */
export const exportWords = {
  zh: {
    ...paperWords.zh,
    page: (at: number, of: number) => `${at} / ${of}`,
    continued: (title: string) => `${title}（续）`,
    more: (count: number) => `另有 ${count} 项，见续页`,
    moreOnOnePage: (count: number) => `另有 ${count} 项未列出，见演示文稿或 PDF`,
    kilometers: (value: number) => `${value} 公里`,
    meters: (value: number) => `${value} 米`,
    category: "年度",
    light: "状态",
    count: "项目数",
    map: (title: string) => `${title} 地图`,
    tag: (word: string) => `（${word}）`,
    between: "：",
    fault: {
      ...paperWords.zh.fault,
      size: `图片尺寸须为整数像素，宽 320–${mostWidth}、高 180–${mostHeight}。`,
    },
  },
  en: {
    ...paperWords.en,
    page: (at: number, of: number) => `${at} / ${of}`,
    continued: (title: string) => `${title} (continued)`,
    more: (count: number) => `${count} more on the next page`,
    moreOnOnePage: (count: number) => `${count} more not listed: see the presentation or the PDF`,
    kilometers: (value: number) => `${value} km`,
    meters: (value: number) => `${value} m`,
    category: "Year",
    light: "State",
    count: "Projects",
    map: (title: string) => `Map: ${title}`,
    tag: (word: string) => ` (${word})`,
    between: ": ",
    fault: {
      ...paperWords.en.fault,
      size: `A picture's size must be whole pixels, 320 to ${mostWidth} wide and 180 to ${mostHeight} high.`,
    },
  },
} satisfies Messages<object>;
