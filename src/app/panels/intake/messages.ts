import type { Messages } from "#app/language/language.ts";
import type { GeometryWord } from "#domain/intake/layer-facts.ts";
import type { Repair } from "#domain/intake/repair-geometry.ts";
import type { ReadProgress } from "#app/intake/read-result.ts";
import type { LayerField } from "#domain/intake/user-layer.ts";

/** Texts of bringing in. */
export const messages = {
  zh: {
    import: "导入文件",
    importHint: "也可以把文件拖到页面上。支持 Shapefile（zip）、GeoJSON、KML、GPX、GeoPackage、DXF、CSV、Excel 等。",
    drop: "松开鼠标，导入这些文件",
    dropNote: "只在本机读取，不会上传",
    title: (names: string) => `导入：${names}`,
    cancel: "取消",
    discard: "不导入",
    another: "换文件…",
    stages: {
      reading: (file: string) => `正在读取 ${file}`,
      checking: (file: string) => `正在检查 ${file} 的图形`,
      "handing-over": (file: string) => `正在整理 ${file}`,
    } satisfies Record<ReadProgress["stage"], (file: string) => string>,
    opening: "正在打开文件",
    placing: "正在判断坐标系",
    adding: "正在加入图层",
    failed: (detail: string) => `没有读成：${detail}`,
    nothingTaken: "这些文件里没有可以导入的图层，原因如下。",
    encoding: "文字编码",
    encodingAuto: (name: string) => `自动（${name}）`,
    encodingNote: "若下面的文字是乱码，请换一种编码，文件会重新读取。",
    columns: "哪两列是坐标？",
    eastColumn: "经度或东坐标",
    northColumn: "纬度或北坐标",
    readAgain: "按这两列重新读取",
    layers: (count: number) => `共 ${count} 个图层`,
    take: (name: string) => `导入图层 ${name}`,
    layerName: "图层名称",
    counts: (kinds: Readonly<Record<GeometryWord, number>>, vertices: number) =>
      [
        ...(
          [
            ["point", "点"],
            ["line", "线"],
            ["area", "面"],
            ["mixed", "混合"],
            ["none", "无图形"],
          ] as const
        ).flatMap(([word, name]) => (kinds[word] === 0 ? [] : [`${name} ${kinds[word]}`])),
        `顶点 ${vertices}`,
      ].join(" · "),
    large: (vertices: number) => `共 ${vertices} 个顶点，数据较大：显示和着色会慢一些，不能在图上逐点编辑。`,
    fields: (count: number) => `属性字段（${count}）`,
    fieldHeads: ["字段", "类型", "有值", "示例"],
    types: { text: "文字", number: "数字", boolean: "是否", date: "日期", mixed: "多种" } satisfies Record<
      LayerField["type"],
      string
    >,
    noFields: "没有属性",
    yes: "是",
    no: "否",
    coordinates: "坐标系",
    noVertices: "这个图层没有坐标，只带属性导入。",
    groundMissing: "县界没有加载，无法核对位置，暂不能导入；请刷新页面再试。",
    chosen: "采用",
    alternatives: "其他可能（悬停在图上对比）",
    alternativesList: "其他可能的坐标系",
    moved: (distance: string) => `与首选相差 ${distance}`,
    sameSpot: "与首选位置相同",
    others: "按其他坐标系读取…",
    othersNone: "请选择坐标系",
    otherItem: (name: string, distance: string) => `${name} — 离县域 ${distance}`,
    otherNowhere: (name: string) => `${name} — 不成位置`,
    fitsNowhere: "按任何一种坐标系都落不到县域内。",
    nearest: (name: string, distance: string) =>
      `最接近的是“${name}”，离县界还有 ${distance}。数据可能属于别处，或用了独立坐标系。`,
    notCoordinates: "这些数不像任何一种坐标：可能是独立坐标系、图纸坐标，或列选错了。请向提供单位要坐标系说明。",
    partly: "只有一部分落在县域附近。",
    declaredOutside: (words: string, distance: string) =>
      `文件声明的坐标系（${words}）会把数据放到离县域 ${distance} 的地方，因此没有采用。`,
    declaredNowhere: (words: string) => `文件声明的坐标系（${words}）与坐标数值不符，因此没有采用。`,
    declaredUnknown: (words: string) => `文件声明的坐标系无法识别：${words}。`,
    notDeclared: "文件没有说明坐标系，以下是推断。",
    reasons: {
      inside: (percent: string, vertices: number) => `抽查 ${vertices} 个顶点，${percent} 在县域内或县界外 3 km 以内`,
      names: (count: number, meters: string, examples: string) =>
        `${count} 处名称与规划要素相符，距离中位数 ${meters}（${examples}）`,
      lines: (count: number, meters: string, examples: string) =>
        `${count} 处线形与已知线划相符，距离中位数 ${meters}（${examples}）`,
      file: (words: string) => `文件声明：${words}`,
      format: (words: string) => `格式规定：${words}`,
    },
    rivals: (names: string) => `仅凭位置分不出：${names}。请按数据来源核对；没有其他依据时先取首选。`,
    beijing54: (epsg: number, meters: string) =>
      `北京 54 的转换参数不公开。这里用 EPSG:${epsg}（按鄂尔多斯测定）；EPSG 的几组参数在本县相差可达 ${meters}，实际偏差可能更大。要准确请用省级转换成果。`,
    xian80: "西安 80 没有公开的转换参数，这里未作基准转换，偏差未知。要准确请用省级转换成果。",
    repairs: "修复（不勾选就原样导入）",
    repairNames: {
      "close-rings": (count: number) => `闭合 ${count} 个未闭合的环：把首点补到末尾`,
      "wind-rings": (count: number) => `改正 ${count} 个环的绕向：外环逆时针，内环顺时针，形状不变`,
      "drop-duplicates": (count: number) => `去掉 ${count} 处重复的顶点`,
      untangle: (count: number) => `拆开 ${count} 处自相交：面可能变成几个，高程会丢失`,
    } satisfies Record<Repair, (count: number) => string>,
    repairDone: {
      "close-rings": (count: number) => `闭合了 ${count} 个环`,
      "wind-rings": (count: number) => `改正了 ${count} 个环的绕向`,
      "drop-duplicates": (count: number) => `去掉了 ${count} 个重复顶点`,
      untangle: (count: number) => `拆开了 ${count} 个自相交的面`,
    } satisfies Record<Repair, (count: number) => string>,
    repairFailed: (count: number) => `${count} 个自相交的面没能拆开，保持原样`,
    unplaced: (count: number) => `${count} 个要素的坐标在所选坐标系里不成立，只留属性`,
    refused: (count: number) => `读取时有 ${count} 处没能采用`,
    issues: (count: number) => `文件里的问题（${count}）`,
    noIssues: "没有发现问题",
    issueHeads: ["位置", "发现", "应为"],
    severities: { refused: "不能采用", repairable: "可修复", note: "提示" },
    more: (count: number) => `再列 ${count} 条`,
    add: (count: number) => (count === 1 ? "加为图层" : `加入 ${count} 个图层`),
    chooseFirst: "先为每个图层选定坐标系",
  },
  en: {
    import: "Bring in files",
    importHint: "Or drop files on the page. Shapefile (zip), GeoJSON, KML, GPX, GeoPackage, DXF, CSV, Excel and more.",
    drop: "Let go to bring these files in",
    dropNote: "Read on this computer only, never uploaded",
    title: (names: string) => `Bring in: ${names}`,
    cancel: "Cancel",
    discard: "Do not bring in",
    another: "Other files…",
    stages: {
      reading: (file: string) => `Reading ${file}`,
      checking: (file: string) => `Checking the shapes of ${file}`,
      "handing-over": (file: string) => `Arranging ${file}`,
    },
    opening: "Opening the files",
    placing: "Finding the coordinate system",
    adding: "Adding the layers",
    failed: (detail: string) => `Not read: ${detail}`,
    nothingTaken: "Nothing in these files can be brought in, for the reasons below.",
    encoding: "Text encoding",
    encodingAuto: (name: string) => `Automatic (${name})`,
    encodingNote: "If the text below is garbled, choose another encoding; the file is read again.",
    columns: "Which columns hold the coordinates?",
    eastColumn: "Longitude or easting",
    northColumn: "Latitude or northing",
    readAgain: "Read again with these columns",
    layers: (count: number) => `${count} layers`,
    take: (name: string) => `Bring in layer ${name}`,
    layerName: "Name of the layer",
    counts: (kinds: Readonly<Record<GeometryWord, number>>, vertices: number) =>
      [
        ...(
          [
            ["point", "points"],
            ["line", "lines"],
            ["area", "areas"],
            ["mixed", "mixed"],
            ["none", "without a shape"],
          ] as const
        ).flatMap(([word, name]) => (kinds[word] === 0 ? [] : [`${kinds[word]} ${name}`])),
        `${vertices} vertices`,
      ].join(" · "),
    large: (vertices: number) =>
      `${vertices} vertices are a lot: drawing and colouring take longer, and it cannot be edited vertex by vertex on the map.`,
    fields: (count: number) => `Attributes (${count})`,
    fieldHeads: ["Field", "Type", "Filled", "For example"],
    types: { text: "text", number: "number", boolean: "yes/no", date: "date", mixed: "mixed" },
    noFields: "No attributes",
    yes: "yes",
    no: "no",
    coordinates: "Coordinate system",
    noVertices: "This layer has no coordinates; only its attributes come in.",
    groundMissing:
      "The county's boundary is not loaded, so the place cannot be checked and nothing can come in; reload the page.",
    chosen: "Used",
    alternatives: "Other possibilities (hover to compare on the map)",
    alternativesList: "Other possible coordinate systems",
    moved: (distance: string) => `${distance} from the first choice`,
    sameSpot: "the same place as the first choice",
    others: "Read in another system…",
    othersNone: "Choose a coordinate system",
    otherItem: (name: string, distance: string) => `${name} — ${distance} from the county`,
    otherNowhere: (name: string) => `${name} — no position`,
    fitsNowhere: "In no coordinate system does this fall into the county.",
    nearest: (name: string, distance: string) =>
      `The nearest is “${name}”, still ${distance} from the county's boundary. The data may be of another place, or in a local system.`,
    notCoordinates:
      "These numbers are like no coordinates: a local system, the coordinates of a drawing, or the wrong columns. Ask whoever gave the file for its coordinate system.",
    partly: "Only a part of it falls near the county.",
    declaredOutside: (words: string, distance: string) =>
      `The system that the file declares (${words}) would put it ${distance} away from the county, so it was not used.`,
    declaredNowhere: (words: string) =>
      `The system that the file declares (${words}) does not go with its numbers, so it was not used.`,
    declaredUnknown: (words: string) => `The system that the file declares is not known: ${words}.`,
    notDeclared: "The file does not say its coordinate system; this is inferred.",
    reasons: {
      inside: (percent: string, vertices: number) =>
        `${percent} of ${vertices} sampled vertices lie in the county or at most 3 km beside it`,
      names: (count: number, meters: string, examples: string) =>
        `${count} names are those of plan features, median distance ${meters} (${examples})`,
      lines: (count: number, meters: string, examples: string) =>
        `${count} shapes run along known lines, median distance ${meters} (${examples})`,
      file: (words: string) => `The file says so: ${words}`,
      format: (words: string) => `The format says so: ${words}`,
    },
    rivals: (names: string) =>
      `By position alone it cannot be told from: ${names}. Check with the source; without further evidence the first choice is used.`,
    beijing54: (epsg: number, meters: string) =>
      `The shift of Beijing 1954 is not public. Used is EPSG:${epsg}, made for the Ordos basin; EPSG's operations differ here by up to ${meters}, and the truth may lie further off. For exact positions use the province's own conversion.`,
    xian80:
      "No shift of Xi'an 1980 is public, so none was applied and how far it is off is not known. For exact positions use the province's own conversion.",
    repairs: "Repairs (left unticked, it comes in as it is)",
    repairNames: {
      "close-rings": (count: number) => `Close ${count} open rings by repeating their first vertex`,
      "wind-rings": (count: number) =>
        `Turn ${count} rings round: outlines counterclockwise, holes clockwise; same shape`,
      "drop-duplicates": (count: number) => `Drop repeated vertices in ${count} places`,
      untangle: (count: number) => `Untangle ${count} self-crossings: an area may become several, heights are lost`,
    },
    repairDone: {
      "close-rings": (count: number) => `${count} rings closed`,
      "wind-rings": (count: number) => `${count} rings turned round`,
      "drop-duplicates": (count: number) => `${count} repeated vertices dropped`,
      untangle: (count: number) => `${count} self-crossing areas untangled`,
    },
    repairFailed: (count: number) => `${count} self-crossing areas could not be untangled and are as they were`,
    unplaced: (count: number) =>
      `${count} features have no position in the chosen system; only their attributes came in`,
    refused: (count: number) => `${count} things in the file could not be taken`,
    issues: (count: number) => `What is wrong in the files (${count})`,
    noIssues: "Nothing wrong was found",
    issueHeads: ["Where", "Found", "Expected"],
    severities: { refused: "not taken", repairable: "can be repaired", note: "to know" },
    more: (count: number) => `${count} more`,
    add: (count: number) => (count === 1 ? "Add as layer" : `Add ${count} layers`),
    chooseFirst: "First choose a coordinate system for every layer",
  },
} satisfies Messages<unknown>;
