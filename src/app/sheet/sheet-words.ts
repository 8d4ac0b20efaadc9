import type { Messages } from "#app/language/language.ts";
import { paperWords } from "#app/paper/paper-words.ts";

/** Words that stand on sheets. */
export const sheetWords = {
  zh: {
    ...paperWords.zh,
    corridors: (layer: string, year: number) => `${layer}（${year} 年预期阶段）`,
    temporary: "临时图层（未经审核）",
    otherValues: "其他",
    more: (count: number) => `另有 ${count} 项`,
    scale: (scale: string) => `比例尺 1:${scale}`,
    kilometers: "公里",
    meters: "米",
    inset: "图幅位置",
    schematicLong: "示意图，非测绘成果，图上长度和面积不作量算依据",
    crs: "坐标系：2000 国家大地坐标系（CGCS2000）",
    projection: (percent: string) => `投影：Web 墨卡托；比例尺以图幅中心为准，图内长度偏差不超过 ${percent}%`,
    degrees: (step: string) => `经纬网间隔 ${step}（EPSG:4490）`,
    metric: (step: string) => `公里网间隔 ${step}（EPSG:4548，3° 带，中央经线 117°E）`,
    sources: (sources: string) => `资料来源：${sources}`,
    issuer: (issuer: string) => `制图单位：${issuer}`,
    madeOn: (day: string) => `制图日期 ${day}`,
    pageOf: (at: number, of: number) => `第 ${at} 页，共 ${of} 页`,
    sheetNumber: "页",
    sheetName: "乡镇",
    sheetScale: "比例尺",
  },
  en: {
    ...paperWords.en,
    corridors: (layer: string, year: number) => `${layer} (phase expected in ${year})`,
    temporary: "Temporary layers (not reviewed)",
    otherValues: "Other",
    more: (count: number) => `${count} more`,
    scale: (scale: string) => `Scale 1:${scale}`,
    kilometers: "km",
    meters: "m",
    inset: "Location of the sheet",
    schematicLong: "Schematic map, not a survey product; lengths and areas must not be measured on it",
    crs: "Coordinates: China Geodetic Coordinate System 2000",
    projection: (percent: string) =>
      `Projection: Web Mercator; the scale holds at the sheet's centre, lengths on the sheet differ by ${percent}% at most`,
    degrees: (step: string) => `Graticule every ${step} (EPSG:4490)`,
    metric: (step: string) => `Grid every ${step} (EPSG:4548, 3° zone, central meridian 117°E)`,
    sources: (sources: string) => `Sources: ${sources}`,
    issuer: (issuer: string) => `Made by: ${issuer}`,
    madeOn: (day: string) => `made on ${day}`,
    pageOf: (at: number, of: number) => `Page ${at} of ${of}`,
    sheetNumber: "Page",
    sheetName: "Township",
    sheetScale: "Scale",
  },
} satisfies Messages<object>;

/** A number with thin groups of three, as scales are written: 1:250 000. */
export function groupedNumber(value: number): string {
  return String(value).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, "\u00a0");
}
