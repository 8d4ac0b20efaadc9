import type { Messages } from "#app/language/language.ts";
import type { CoordinateIssue } from "#domain/analysis/read-coordinates.ts";

const axesZh = { lng: "经度", lat: "纬度", north: "X（北）坐标", east: "Y（东）坐标" } as const;
const axesEn = { lng: "longitude", lat: "latitude", north: "northing X", east: "easting Y" } as const;
const rangesZh = {
  lng: "−180 到 180",
  lat: "−90 到 90",
  north: "300000 到 6000000 米",
  east: "100000 到 900000 米（可冠带号）",
} as const;
const rangesEn = {
  lng: "−180 to 180",
  lat: "−90 to 90",
  north: "300000 to 6000000 m",
  east: "100000 to 900000 m, a zone number before it allowed",
} as const;
const partsZh = { degrees: "后面还有分时，度应为整数", minutes: "分应小于 60", seconds: "秒应小于 60" } as const;
const partsEn = {
  degrees: "degrees before minutes should be whole",
  minutes: "minutes should be below 60",
  seconds: "seconds should be below 60",
} as const;

function issueZh(issue: CoordinateIssue): string {
  switch (issue.kind) {
    case "empty":
      return "请输入两个坐标值";
    case "unknownText":
      return `看不懂“${issue.text}”`;
    case "count":
      return `应有两个坐标值，读到 ${issue.found} 个`;
    case "sameAxis":
      return "两个值标的是同一个方向，应一个是经度（东），一个是纬度（北）";
    case "angle":
      return `${partsZh[issue.part]}，读到 ${issue.value}`;
    case "outOfRange":
      return `${axesZh[issue.axis]}应在 ${rangesZh[issue.axis]}之间，读到 ${issue.value}`;
    case "zone":
      return `带号应为 13–23（6° 带）或 25–45（3° 带），读到 ${issue.zone}`;
    case "mixed":
      return "一个值像度，一个值像米；两个值应同为经纬度或同为平面坐标";
    case "ambiguous":
      return "分不清哪个是经度、哪个是纬度，请标明，例如“东经…北纬…”";
  }
}

function issueEn(issue: CoordinateIssue): string {
  switch (issue.kind) {
    case "empty":
      return "Type two coordinates";
    case "unknownText":
      return `“${issue.text}” is not understood`;
    case "count":
      return `Expected two coordinates, found ${issue.found}`;
    case "sameAxis":
      return "Both are labelled as the same axis; one should be a longitude (east), one a latitude (north)";
    case "angle":
      return `${partsEn[issue.part]}, found ${issue.value}`;
    case "outOfRange":
      return `The ${axesEn[issue.axis]} should lie within ${rangesEn[issue.axis]}, found ${issue.value}`;
    case "zone":
      return `The zone should be 13–23 (6°) or 25–45 (3°), found ${issue.zone}`;
    case "mixed":
      return "One looks like degrees, one like metres; both should be the same";
    case "ambiguous":
      return "Which is the longitude cannot be told; say so, for example “E… N…”";
  }
}

/** Texts of measuring. */
export const messages = {
  zh: {
    title: "量测",
    modes: { line: "长度", area: "面积", edit: "改点", point: "坐标", feature: "要素" },
    hints: {
      line: "在图上逐点点按，双击或回车结束，Esc 取消。靠近规划要素的顶点会自动吸附。",
      area: "在图上逐点点按，点回第一个点或回车结束，Esc 取消。",
      edit: "点选图形后拖动顶点；拖动中点可加点，右键顶点可删除。",
      point: "在图上点按一处，读它的坐标；也可以输入坐标转到那里。",
      feature: "在图上点选一个规划要素。",
    },
    undo: "撤销",
    redo: "重做",
    deleteSelected: "删除所选",
    clear: "清空",
    lengthUnit: "长度单位",
    areaUnit: "面积单位",
    lengthUnits: { m: "米", km: "千米" },
    areaUnits: { m2: "平方米", ha: "公顷", mu: "亩", km2: "平方千米" },
    nothing: "还没有画线或面",
    line: (at: number) => `线 ${at}`,
    area: (at: number) => `面 ${at}`,
    length: "长度",
    figure: "量",
    perimeter: "周长",
    areaWord: "面积",
    ellipsoid: "椭球面",
    plane: "4548 平面",
    about: "椭球面：CGCS2000 椭球上的大地线；平面：EPSG:4548（3° 带，中央经线 117°），未加高程改正。",
    legs: "各段",
    leg: "段",
    azimuth: "方位角（真北）",
    total: "合计",
    schematic: "示意",
    schematicShape: "有顶点吸附在示意要素上，数值只供参考。",
    keep: "存为临时图层",
    kept: (name: string) => `已存为临时图层“${name}”`,
    layerName: (count: number) => `量测 ${count}`,
    fields: {
      length: "长度_米",
      planeLength: "平面长度_米",
      area: "面积_平方米",
      planeArea: "平面面积_平方米",
      accuracy: "精度",
      coordinates: "坐标",
    },
    pointTitle: "这一点的坐标",
    noPoint: "还没有选点",
    degrees: "CGCS2000 经纬度（4490）",
    lng: "经度",
    lat: "纬度",
    dms: "度分秒",
    planeTitle: "3° 带平面坐标（4548，中央经线 117°，不冠带号）",
    north: "X 北",
    east: "Y 东",
    height: "地形高程",
    copy: (what: string) => `复制${what}`,
    copied: "已复制",
    notCopied: "浏览器不让复制，请选中后自行复制",
    jump: "转到坐标",
    jumpHint: "例如 118.24, 25.49 · 东经118°14′24″ 北纬25°29′24″ · X 2820915 Y 624683",
    go: "转到",
    readDegrees: "读作经纬度",
    readPlane: (meridian: number) => `读作 3° 带或 6° 带平面坐标，中央经线 ${meridian}°`,
    issue: issueZh,
    noFeature: "还没有选要素",
    whyNot: "位置是示意的，不从图上量长度、面积，也不报坐标。",
    whyNotPublished: "公布的数值：",
    noPublished: "公开资料里没有长度或面积。",
    noGeometry: "这个要素没有落图。",
    accuracy: (accuracy: string) => `位置精度：${accuracy}`,
    uncertainty: (meters: number) => `真实位置在 ${meters} 米以内`,
    profile: "高程剖面",
    makeProfile: "画高程剖面",
    makingProfile: "正在读取高程…",
    profileFailed: (detail: string) => `高程读不出：${detail}`,
    noTerrain:
      "这里没有地形数据。管理员在服务器上用 npm run geodata:terrain 导入数字高程模型（GeoTIFF、hgt 或 ASCII 格网）后，就能画剖面。",
    noLine: "先画一条线，或在“要素”里选一条线路。",
    outside: "这条线不在地形数据范围内。",
    missing: (share: string) => `${share} 的线没有高程数据`,
    lowest: "最低",
    highest: "最高",
    ascent: "累计上升",
    descent: "累计下降",
    profileSchematic: "走向是示意的，剖面只表示沿示意线的地形。",
    profileAbout: (spacing: number) => `每 ${spacing} 米取一点`,
    chart: (length: string, lowest: string, highest: string) => `长 ${length}，高程 ${lowest} 到 ${highest}`,
    at: (distance: string, height: string) => `${distance} 处 ${height}`,
    none: "—",
  },
  en: {
    title: "Measure",
    modes: { line: "Length", area: "Area", edit: "Edit", point: "Position", feature: "Feature" },
    hints: {
      line: "Press point by point on the map; double press or Enter ends, Esc cancels. Snaps to vertices of the plan.",
      area: "Press point by point; press the first point again or Enter to end, Esc cancels.",
      edit: "Choose a shape, drag its vertices; drag a middle point to add one, right-click a vertex to delete it.",
      point: "Press anywhere on the map to read its coordinates, or type some to go there.",
      feature: "Choose a feature of the plan on the map.",
    },
    undo: "Undo",
    redo: "Redo",
    deleteSelected: "Delete chosen",
    clear: "Clear",
    lengthUnit: "Unit of length",
    areaUnit: "Unit of area",
    lengthUnits: { m: "m", km: "km" },
    areaUnits: { m2: "m²", ha: "ha", mu: "mu (亩)", km2: "km²" },
    nothing: "No line or area drawn yet",
    line: (at: number) => `Line ${at}`,
    area: (at: number) => `Area ${at}`,
    length: "Length",
    figure: "Figure",
    perimeter: "Perimeter",
    areaWord: "Area",
    ellipsoid: "Ellipsoid",
    plane: "Plane 4548",
    about:
      "Ellipsoid: geodesics on CGCS2000. Plane: EPSG:4548 (3° zone, central meridian 117°), not reduced for height.",
    legs: "Legs",
    leg: "Leg",
    azimuth: "Azimuth (true north)",
    total: "Total",
    schematic: "schematic",
    schematicShape: "A vertex snapped to a schematic feature; the figures are indicative only.",
    keep: "Keep as a temporary layer",
    kept: (name: string) => `Kept as the temporary layer “${name}”`,
    layerName: (count: number) => `Measured ${count}`,
    fields: {
      length: "length_m",
      planeLength: "plane_length_m",
      area: "area_m2",
      planeArea: "plane_area_m2",
      accuracy: "accuracy",
      coordinates: "coordinates",
    },
    pointTitle: "Coordinates of this point",
    noPoint: "No point chosen yet",
    degrees: "CGCS2000 degrees (4490)",
    lng: "Longitude",
    lat: "Latitude",
    dms: "Degrees, minutes, seconds",
    planeTitle: "Plane of the 3° zone (4548, central meridian 117°, no zone number)",
    north: "X north",
    east: "Y east",
    height: "Terrain height",
    copy: (what: string) => `Copy: ${what}`,
    copied: "Copied",
    notCopied: "The browser does not allow it; select and copy by hand",
    jump: "Go to coordinates",
    jumpHint: "e.g. 118.24, 25.49 · E118°14′24″ N25°29′24″ · X 2820915 Y 624683",
    go: "Go",
    readDegrees: "Read as degrees",
    readPlane: (meridian: number) => `Read as plane coordinates, central meridian ${meridian}°`,
    issue: issueEn,
    noFeature: "No feature chosen yet",
    whyNot: "Its place is schematic: no length, area or coordinates are read off the map.",
    whyNotPublished: "Published figures:",
    noPublished: "No length or area has been published.",
    noGeometry: "This feature is not placed on the map.",
    accuracy: (accuracy: string) => `Accuracy: ${accuracy}`,
    uncertainty: (meters: number) => `The true place lies within ${meters} m`,
    profile: "Height profile",
    makeProfile: "Draw the height profile",
    makingProfile: "Reading heights…",
    profileFailed: (detail: string) => `The heights cannot be read: ${detail}`,
    noTerrain:
      "There is no terrain here. Once the administrator has brought in an elevation model on the server with npm run geodata:terrain (GeoTIFF, hgt or ASCII grid), profiles can be drawn.",
    noLine: "Draw a line first, or choose a corridor under “Feature”.",
    outside: "The line lies outside the terrain.",
    missing: (share: string) => `${share} of the line has no heights`,
    lowest: "Lowest",
    highest: "Highest",
    ascent: "Ascent",
    descent: "Descent",
    profileSchematic: "Its course is schematic; the profile is of the ground along the drawn line only.",
    profileAbout: (spacing: number) => `One height every ${spacing} m`,
    chart: (length: string, lowest: string, highest: string) => `${length} long, heights ${lowest} to ${highest}`,
    at: (distance: string, height: string) => `at ${distance}: ${height}`,
    none: "–",
  },
} satisfies Messages<unknown>;

/** Texts of measuring in one language. */
export type MeasureTexts = (typeof messages)["zh"] | (typeof messages)["en"];
