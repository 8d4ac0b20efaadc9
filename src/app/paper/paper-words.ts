import type { Messages } from "#app/language/language.ts";

/** Words about a map that is taken away: what stands on it, and what is said where it cannot be made. */
export const paperWords = {
  zh: {
    legend: "图例",
    asOf: (day: string) => `数据截至 ${day}`,
    schematic: "示意图，非测绘成果",
    noBasemap: "无底图　审图号：（未填）",
    approval: (attribution: string, number: string) => `底图：${attribution}　审图号：${number}`,
    north: "北",
    fault: {
      approval: (name: string) =>
        `底图“${name}”没有填审图号，不能导出。请在 config.json 的 basemaps 中给该底图填写 approvalNumber（审图号），或改为不带底图。`,
      webgl: "这台机器的浏览器不能绘制地图（缺少 WebGL 2），无法导出。",
      graphics: (size: string) => `显卡画不出 ${size} 像素的图，没有生成文件。请选较小的尺寸。`,
      basemap: "底图没有完整取到，没有生成文件。请检查网络后重试。",
    },
  },
  en: {
    legend: "Legend",
    asOf: (day: string) => `Data as of ${day}`,
    schematic: "Schematic map, not a survey product",
    noBasemap: "No basemap · map approval number: (not given)",
    approval: (attribution: string, number: string) => `Basemap: ${attribution} · map approval number: ${number}`,
    north: "N",
    fault: {
      approval: (name: string) =>
        `The basemap “${name}” has no map approval number (审图号), so nothing may be exported with it. Fill in approvalNumber for this basemap in config.json (basemaps), or leave the basemap out.`,
      webgl: "This browser cannot draw the map (WebGL 2 is missing), so nothing can be exported.",
      graphics: (size: string) =>
        `The graphics card cannot draw a picture of ${size} pixels; no file was made. Choose a smaller size.`,
      basemap: "The basemap did not come completely; no file was made. Check the network and try again.",
    },
  },
} satisfies Messages<object>;
