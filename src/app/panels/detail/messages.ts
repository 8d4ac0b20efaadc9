import type { Messages } from "#app/language/language.ts";
import type { SourceId } from "#domain/features/feature.ts";

type Texts = {
  readonly panel: (name: string) => string;
  readonly close: string;
  readonly groups: { readonly [Key in SourceId]: string };
  readonly publicInformation: string;
  readonly noPublicInformation: string;
  readonly expected: (year: number) => string;
  readonly progress: string;
  readonly card: string;
  readonly cardHint: string;
  readonly cardMaking: string;
  readonly cardFailed: string;
  readonly alsoNamed: string;
  readonly accuracy: string;
  readonly factsAndPosition: string;
  readonly unplaced: string;
  readonly withinMeters: (meters: string) => string;
  readonly withinKilometers: (kilometers: string) => string;
  readonly noMeasuring: string;
  readonly inTownships: string;
  readonly alongTownships: string;
  readonly coveringTownships: string;
  readonly roles: string;
  readonly publishedOn: (date: string) => string;
  readonly noAddress: string;
  readonly tabs: string;
  readonly task: (id: string) => string;
  readonly inTownship: string;
  readonly inArea: string;
  readonly countyTasks: string;
  readonly related: string;
  readonly fourYears: (name: string) => string;
  readonly nothingInArea: string;
  readonly countyLead: (tasks: number, items: number, year: number) => string;
  readonly itemsInYear: (count: number) => string;
  readonly sameStructure: string;
  readonly sameTownship: string;
  readonly sameTask: (id: string) => string;
  readonly sourceLine: (document: string) => string;
  readonly sourceOfTask: (document: string, ordinal: string) => string;
};

/** Texts of the detail panel. */
export const detailMessages = {
  zh: {
    panel: (name) => `${name}的详情`,
    close: "关闭详情",
    groups: {
      context: "周边",
      county: "县域",
      townships: "乡镇",
      axes: "规划结构",
      corridors: "线路",
      centres: "规划结构",
      sites: "项目点",
    },
    publicInformation: "公开信息",
    noPublicInformation: "暂无公开信息",
    expected: (year) => `${year} 年预期`,
    progress: "查看进展",
    card: "打印卡片",
    cardHint: "生成一份 A4 卡片（PDF）：位置、公开信息、年度措施和地图",
    cardMaking: "正在生成卡片……",
    cardFailed: "卡片没有生成，请重试。",
    alsoNamed: "又称",
    accuracy: "位置精度",
    factsAndPosition: "公开信息与位置",
    unplaced: "未落图",
    withinMeters: (meters) => `± ${meters} m`,
    withinKilometers: (kilometers) => `± ${kilometers} km`,
    noMeasuring: "图上长度、面积不作量算依据",
    inTownships: "所在乡镇",
    alongTownships: "沿线乡镇",
    coveringTownships: "涉及乡镇",
    roles: "规划角色",
    publishedOn: (date) => `${date} 发布`,
    noAddress: "无网址",
    tabs: "详情分栏",
    task: (id) => `任务 ${id}`,
    inTownship: "本乡镇安排",
    inArea: "范围内安排",
    countyTasks: "全县任务",
    related: "相关",
    fourYears: (name) => `${name}四年安排`,
    nothingInArea: "实施方案没有在此处安排工程或措施。",
    countyLead: (tasks, items, year) => `全县性任务 ${tasks} 项，${year} 年措施 ${items} 条`,
    itemsInYear: (count) => `${count} 条`,
    sameStructure: "规划结构",
    sameTownship: "同在一地",
    sameTask: (id) => `同属任务 ${id}`,
    sourceLine: (document) => `来源：${document}，附件、正文`,
    sourceOfTask: (document, ordinal) => `来源：${document}，附件${ordinal}、正文${ordinal}`,
  },
  en: {
    panel: (name) => `Details of ${name}`,
    close: "Close details",
    groups: {
      context: "Surroundings",
      county: "County",
      townships: "Townships",
      axes: "Plan structure",
      corridors: "Corridors",
      centres: "Plan structure",
      sites: "Sites",
    },
    publicInformation: "Public information",
    noPublicInformation: "No public information found",
    expected: (year) => `Expected in ${year}`,
    progress: "Progress",
    card: "Print a card",
    cardHint: "Makes a card on A4 (PDF): position, public information, yearly measures and a map",
    cardMaking: "Making the card …",
    cardFailed: "The card was not made; please try again.",
    alsoNamed: "Also called",
    accuracy: "Position",
    factsAndPosition: "Facts and position",
    unplaced: "Not placed",
    withinMeters: (meters) => `± ${meters} m`,
    withinKilometers: (kilometers) => `± ${kilometers} km`,
    noMeasuring: "Length and area on the map are no basis for measuring",
    inTownships: "Township",
    alongTownships: "Townships on the way",
    coveringTownships: "Townships",
    roles: "Roles in the plan",
    publishedOn: (date) => `published ${date}`,
    noAddress: "no address",
    tabs: "Sections",
    task: (id) => `Task ${id}`,
    inTownship: "In this township",
    inArea: "In this area",
    countyTasks: "County-wide tasks",
    related: "Related",
    fourYears: (name) => `${name} over four years`,
    nothingInArea: "The plan sets no work or measure here.",
    countyLead: (tasks, items, year) => `${tasks} county-wide tasks, ${items} measures in ${year}`,
    itemsInYear: (count) => `${count}`,
    sameStructure: "Plan structure",
    sameTownship: "In the same place",
    sameTask: (id) => `Also in task ${id}`,
    sourceLine: (document) => `Source: ${document}, annex and main text`,
    sourceOfTask: (document, ordinal) => `Source: ${document}, annex ${ordinal} and main text ${ordinal}`,
  },
} satisfies Messages<Texts>;
