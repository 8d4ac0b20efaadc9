import type { Messages } from "#app/language/language.ts";

type Texts = {
  readonly chooseYear: (year: number) => string;
  readonly yearsTogether: (from: number, to: number) => string;
  readonly nothing: string;
  readonly units: string;
  readonly chapter: (chapter: string, action: string) => string;
  readonly fourYears: (task: string) => string;
  readonly nothingNamed: string;
  readonly goalsHeading: string;
  readonly byYear: (year: number) => string;
  readonly notesHeading: string;
  readonly notesHint: string;
  readonly passages: string;
  readonly passageMain: string;
  readonly passageAnnex: (year: number) => string;
  readonly passageMissing: string;
  readonly passageDifferences: string;
  readonly passageKey: string;
  readonly unplaced: string;
  readonly task: (id: string) => string;
};

/** Texts of what every panel shows of the plan's statements. */
export const statementMessages = {
  zh: {
    chooseYear: (year) => `${year} 年`,
    yearsTogether: (from, to) => `${from}—${to} 年`,
    nothing: "本年无此项安排",
    units: "责任单位：",
    chapter: (chapter, action) => `${chapter}、${action}`,
    fourYears: (task) => `任务 ${task} 四年安排`,
    nothingNamed: "附件的年度措施没有点名此要素。",
    goalsHeading: "正文目标",
    byYear: (year) => `到 ${year} 年`,
    notesHeading: "文件表述不一",
    notesHint: "各处写法照录，不作取舍",
    passages: "原文",
    passageMain: "正文",
    passageAnnex: (year) => `附件 ${year} 年`,
    passageMissing: "所载文件中没有这一段。",
    passageDifferences: "标出两处不同",
    passageKey: "下划线：只见于此处的字句",
    unplaced: "未落图",
    task: (id) => `任务 ${id}`,
  },
  en: {
    chooseYear: (year) => String(year),
    yearsTogether: (from, to) => `${from}–${to}`,
    nothing: "Nothing planned in this year",
    units: "Responsible: ",
    chapter: (chapter, action) => `Chapter ${chapter} · ${action}`,
    fourYears: (task) => `Task ${task} over four years`,
    nothingNamed: "No yearly measure of the annex names this feature.",
    goalsHeading: "Goals of the main text",
    byYear: (year) => `by ${year}`,
    notesHeading: "Where the document disagrees",
    notesHint: "every reading is kept, none preferred",
    passages: "Official text",
    passageMain: "Main text",
    passageAnnex: (year) => `Annex ${year}`,
    passageMissing: "The loaded document has no such passage.",
    passageDifferences: "Mark what differs",
    passageKey: "Underlined: words found only here",
    unplaced: "not placed",
    task: (id) => `Task ${id}`,
  },
} satisfies Messages<Texts>;
