import type { Messages } from "#app/language/language.ts";

/** Texts of the layer list. */
export const messages = {
  zh: {
    title: "图层与图例",
    reset: "全部显示",
    structure: "规划结构",
    corridors: (year: number) => `线路 · ${year} 年预期阶段`,
    sites: "项目点",
    progress: "项目进展",
    ground: "位置精度与地名",
    terrain: "地形",
    terrainSource: (source: string, cell: number, lowest: number, highest: number) =>
      `数据：${source}；约 ${cell} 米一格，${lowest}–${highest} 米`,
    terrainFailed: "地形文件读不出",
    show: (layer: string) => `显示图层：${layer}`,
    options: (layer: string) => `${layer}：不透明度与说明`,
    opacity: "不透明度",
    count: (placed: number, unplaced: number) =>
      [...(placed > 0 || unplaced === 0 ? [`${placed} 条`] : []), ...(unplaced > 0 ? [`未落图 ${unplaced}`] : [])].join(
        " · ",
      ),
    content: (accuracies: readonly string[], unplaced: number) =>
      `图上要素：${accuracies.length === 0 ? "0" : accuracies.join("、")}${unplaced === 0 ? "" : `；未落图 ${unplaced}`}`,
    loading: (layer: string) => `正在载入${layer}`,
    failed: (what: string) => `${what}，其余图层不受影响`,
    unreachable: "数据源连接不上",
    status: (status: number) => `数据源答复 ${status}`,
    invalid: (count: number, first: string) => `数据源有 ${count} 处不合要求（${first}）`,
    retry: "重试",
    basemap: "底图",
    noBasemap: "无底图（不联网）",
    approval: (number: string) => (number === "" ? "审图号未填" : `审图号 ${number}`),
    basemapFailed: (detail: string) => `底图载入失败：${detail}。规划图层不受影响。`,
  },
  en: {
    title: "Layers and legend",
    reset: "Show all",
    structure: "Plan structure",
    corridors: (year: number) => `Corridors · phase in ${year}`,
    sites: "Project sites",
    progress: "Progress",
    ground: "Accuracy and places",
    terrain: "Terrain",
    terrainSource: (source: string, cell: number, lowest: number, highest: number) =>
      `Data: ${source}; cells of about ${cell} m, ${lowest}–${highest} m`,
    terrainFailed: "The terrain file cannot be read",
    show: (layer: string) => `Show layer: ${layer}`,
    options: (layer: string) => `${layer}: opacity and notes`,
    opacity: "Opacity",
    count: (placed: number, unplaced: number) =>
      [
        ...(placed > 0 || unplaced === 0 ? [String(placed)] : []),
        ...(unplaced > 0 ? [`${unplaced} not placed`] : []),
      ].join(" · "),
    content: (accuracies: readonly string[], unplaced: number) =>
      `On the map: ${accuracies.length === 0 ? "0" : accuracies.join(", ")}${unplaced === 0 ? "" : `; not placed ${unplaced}`}`,
    loading: (layer: string) => `Loading ${layer}`,
    failed: (what: string) => `${what}; the other layers are not affected`,
    unreachable: "The source cannot be reached",
    status: (status: number) => `The source answered ${status}`,
    invalid: (count: number, first: string) =>
      `The source has ${count} ${count === 1 ? "mistake" : "mistakes"} (${first})`,
    retry: "Try again",
    basemap: "Basemap",
    noBasemap: "None (no request leaves)",
    approval: (number: string) => (number === "" ? "no map approval number given" : `map approval number ${number}`),
    basemapFailed: (detail: string) => `The basemap failed: ${detail}. The plan’s layers are not affected.`,
  },
} satisfies Messages<unknown>;
