import type { Messages } from "#app/language/language.ts";

/** Texts on and around the map. */
export const messages = {
  zh: {
    label: "规划地图。方向键平移，加减号缩放；列表面板是它的文字形式。",
    zoomIn: "放大",
    zoomOut: "缩小",
    north: "正北朝上",
    fit: "显示全县",
    schematic: "示意图，非测绘成果",
    schematicDetail: "乡镇分区、轴线、线路走向为示意",
    data: "数据来源",
    basemap: (attribution: string, approval: string) =>
      `底图 ${attribution} · ${approval === "" ? "审图号未填" : `审图号 ${approval}`}`,
    scale: (text: string) => `比例尺 ${text}`,
    noWebGl: "这台机器的浏览器不能绘制地图（缺少 WebGL 2）。规划内容仍可在任务、指标和列表中查看。",
    contextLost: "显卡中断了地图绘制，正在恢复……",
    kilometers: (value: number) => `${value} 公里`,
    meters: (value: number) => `${value} 米`,
  },
  en: {
    label: "Map of the plan. Arrow keys pan, plus and minus zoom; the list panel is its text form.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    north: "North up",
    fit: "Show the whole county",
    schematic: "Schematic map, not a survey product",
    schematicDetail: "Township zones, axes and road courses are schematic",
    data: "Data sources",
    basemap: (attribution: string, approval: string) =>
      `Basemap ${attribution} · ${approval === "" ? "no map approval number given" : `map approval number ${approval}`}`,
    scale: (text: string) => `Scale bar ${text}`,
    noWebGl:
      "This browser cannot draw the map (WebGL 2 is missing). The plan is still there in tasks, indicators and list.",
    contextLost: "The graphics card interrupted the map; restoring it …",
    kilometers: (value: number) => `${value} km`,
    meters: (value: number) => `${value} m`,
  },
} satisfies Messages<unknown>;
