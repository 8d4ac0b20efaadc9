import type { CoordinateStyle, ExportFormat } from "#domain/data-export/export-format.ts";
import type { Loss } from "#domain/data-export/losses.ts";
import type { Messages } from "#app/language/language.ts";

function lossZh(loss: Loss): string {
  const { count } = loss;
  switch (loss.kind) {
    case "no-geometry":
      return `${count} 个要素没有位置，只导出属性：${loss.names.join("、")}${count > loss.names.length ? " 等" : ""}`;
    case "collections":
      return `${count} 个要素点线面混合，Shapefile 装不下，只导出属性：${loss.names.join("、")}`;
    case "geometry-too-long":
      return `${count} 个要素的几何文字超过 Excel 单元格的容量，几何不导出：${loss.names.join("、")}。需要几何请选 CSV 或 GeoPackage`;
    case "heights":
      return `${count} 个要素的高程不导出，只导出平面坐标`;
    case "short-names":
      return `${count} 个字段名截短到 10 字节以内，全名见压缩包内“字段说明.txt”`;
    case "guarded-cells":
      return `${count} 个单元格以 = + - @ 开头，前面加一个撇号，免得被当作公式`;
    case "controls":
      return `${count} 个值含不可见的控制字符，导出时去掉`;
    case "cut-text":
      return `${count} 个值超过 ${loss.room} ${loss.room < 1000 ? "字节" : "字"}，导出时截断`;
  }
}

function lossEn(loss: Loss): string {
  const { count } = loss;
  switch (loss.kind) {
    case "no-geometry":
      return `${count} features have no place and go as attributes only: ${loss.names.join(", ")}${count > loss.names.length ? ", …" : ""}`;
    case "collections":
      return `${count} features mix points, lines and areas, which a shapefile cannot hold; attributes only: ${loss.names.join(", ")}`;
    case "geometry-too-long":
      return `The geometry of ${count} features is longer than a cell of Excel holds and is left out: ${loss.names.join(", ")}. Choose CSV or GeoPackage to have it`;
    case "heights":
      return `Heights of ${count} features are left out; positions are flat`;
    case "short-names":
      return `${count} names of columns are cut to 10 bytes; columns.txt in the zip has them in full`;
    case "guarded-cells":
      return `${count} cells begin with = + - @ and get an apostrophe, so that they are not taken for formulas`;
    case "controls":
      return `Control characters in ${count} values are left out`;
    case "cut-text":
      return `${count} values are longer than ${loss.room} ${loss.room < 1000 ? "bytes" : "characters"} and are cut`;
  }
}

/** Texts of taking data away. */
export const messages = {
  zh: {
    title: "导出数据",
    intro: "把规划数据和临时资料存成文件，交给其他软件或其他单位。位置精度和来源两类字段总是一并导出。",
    content: "内容",
    scope: "范围",
    all: "全部要素",
    filtered: "当前筛选",
    noFilter: "当前没有筛选",
    filteredHint: "筛选只作用于规划数据，不作用于临时资料和周边参考",
    planData: "规划数据",
    temporary: "临时资料",
    noTemporary: "没有临时资料",
    features: (count: number) => `${count} 个`,
    of: (count: number, all: number) => (count === all ? `${all}` : `${count} / ${all}`),
    format: "格式",
    formats: {
      xlsx: "Excel",
      csv: "CSV",
      geojson: "GeoJSON",
      gpkg: "GeoPackage",
      shapefile: "Shapefile",
      kml: "KML",
    } satisfies Record<ExportFormat, string>,
    formatHints: {
      xlsx: "工作簿，每个图层一张表，另附说明",
      csv: "逗号分隔文本，Excel 直接打开不乱码",
      geojson: "网页与通用 GIS，RFC 7946",
      gpkg: "QGIS、ArcGIS，一个文件装下全部图层",
      shapefile: "UTF-8 压缩包，附坐标系文件和字段说明",
      kml: "奥维、谷歌地球，只有 WGS 84",
    } satisfies Record<ExportFormat, string>,
    crs: "坐标系",
    crsNames: {
      4326: "WGS 84 经纬度（EPSG:4326）",
      4490: "CGCS2000 经纬度（EPSG:4490）",
      4548: "CGCS2000 高斯 3 度带 117°E（EPSG:4548）",
    },
    onlyWgs84: "KML 格式规定只用 WGS 84 经纬度",
    notRfc: "RFC 7946 规定 GeoJSON 只用 WGS 84；选其他坐标系时按 2008 版写明 crs，QGIS、GDAL 能识别",
    coordinates: "坐标写法",
    coordinateStyles: {
      columns: "点写成两列，线和面写成 WKT",
      wkt: "一律写成 WKT",
    } satisfies Record<CoordinateStyle, string>,
    preview: "将导出",
    summary: (layers: number, features: number) => `${layers} 个图层，共 ${features} 个要素`,
    nothing: "没有要导出的要素，请在“内容”里勾选。",
    layer: "图层",
    count: "要素",
    columns: "字段",
    columnList: "字段一览",
    losses: "没有写入或有改动",
    noLosses: "全部写入，没有舍弃。",
    loss: lossZh,
    drawnOnly: (count: number) => `周边参考里 ${count} 个只为制图而画的衬边、界线不是要素，不导出`,
    noProgress: "进展还没有载入或没有取到，进展字段不导出",
    fileName: "文件名",
    make: "导出",
    cancel: "取消",
    cancelled: "已取消，没有生成文件。",
    done: (name: string) => `已生成：${name}`,
    failed: "没有生成文件，请重试。",
    progress: "导出进度",
    working: (percent: number) => `正在写入（${percent}%）`,
    loading: "数据还在载入，载完即可导出。",
    notice: "位置精度为“示意”的图形不是测绘成果，不得用于量测、定线和审批。",
    aboutSource: (title: string, number: string) => `来源：${title}（${number}）`,
    aboutCredits: (credits: string) => `底数：${credits}`,
    aboutCrs: (name: string) => `坐标系：${name}`,
    aboutAsOf: (day: string) => `进展截至：${day}`,
    aboutScope: (isFiltered: boolean) => `范围：${isFiltered ? "当前筛选" : "全部要素"}`,
    aboutMadeOn: (day: string) => `导出日期：${day}`,
    manyLayers: "数据",
    embed: "嵌入网页",
    embedIntro: "把下面一段代码放进其他网站的网页，就能显示当前的地图（不带面板），并可用消息控制。",
    embedCode: "嵌入代码",
    copy: "复制代码",
    copied: "已复制。",
    copyFailed: "没有复制成功，请在框内全选后复制。",
    embedAllowed: (origins: readonly string[]) => `已获准嵌入的网站：${origins.join("、")}`,
    embedNobody: "目前没有网站获准嵌入：请管理员把网站地址写进 DATA_DIR/config.json 的 embedOrigins，然后重启服务。",
    embedGuide: "消息接口说明",
  },
  en: {
    title: "Take data away",
    intro:
      "Saves the plan's data and temporary layers as files for other programs and offices. Columns of accuracy and source always go with them.",
    content: "Content",
    scope: "Scope",
    all: "All features",
    filtered: "Current filters",
    noFilter: "No filter is set",
    filteredHint: "Filters narrow the plan's data only, not temporary layers and surroundings",
    planData: "The plan's data",
    temporary: "Temporary layers",
    noTemporary: "There are none",
    features: (count: number) => `${count}`,
    of: (count: number, all: number) => (count === all ? `${all}` : `${count} / ${all}`),
    format: "Format",
    formats: {
      xlsx: "Excel",
      csv: "CSV",
      geojson: "GeoJSON",
      gpkg: "GeoPackage",
      shapefile: "Shapefile",
      kml: "KML",
    } satisfies Record<ExportFormat, string>,
    formatHints: {
      xlsx: "A workbook: a sheet for each layer and one that explains",
      csv: "Comma separated; Excel opens it with its Chinese intact",
      geojson: "For the web and any GIS, RFC 7946",
      gpkg: "QGIS, ArcGIS; all layers in one file",
      shapefile: "A zip in UTF-8 with its system and a list of columns",
      kml: "Google Earth and the like, WGS 84 only",
    } satisfies Record<ExportFormat, string>,
    crs: "Coordinate system",
    crsNames: {
      4326: "WGS 84, degrees (EPSG:4326)",
      4490: "CGCS2000, degrees (EPSG:4490)",
      4548: "CGCS2000 3° Gauss–Krüger 117°E (EPSG:4548)",
    },
    onlyWgs84: "KML allows WGS 84 only",
    notRfc: "RFC 7946 allows WGS 84 only; another system is named in the crs member of 2008, which QGIS and GDAL read",
    coordinates: "Positions",
    coordinateStyles: {
      columns: "Points in two columns, lines and areas as WKT",
      wkt: "Always as WKT",
    } satisfies Record<CoordinateStyle, string>,
    preview: "To be saved",
    summary: (layers: number, features: number) => `${features} features in ${layers} layers`,
    nothing: "Nothing to save; tick something under Content.",
    layer: "Layer",
    count: "Features",
    columns: "Columns",
    columnList: "List of columns",
    losses: "Left out or changed",
    noLosses: "Everything goes in; nothing is left out.",
    loss: lossEn,
    drawnOnly: (count: number) =>
      `${count} edges and glazes of the surroundings are drawn only for the look of the map; they are no features and stay`,
    noProgress: "The progress is not there yet or could not be had; its columns are left out",
    fileName: "File name",
    make: "Save",
    cancel: "Cancel",
    cancelled: "Cancelled; no file was made.",
    done: (name: string) => `Made: ${name}`,
    failed: "No file was made; please try again.",
    progress: "Progress of saving",
    working: (percent: number) => `Writing (${percent}%)`,
    loading: "The data is still loading; it can be saved once it is there.",
    notice: "Geometry whose accuracy is schematic was not surveyed: do not measure, set out or approve by it.",
    aboutSource: (title: string, number: string) => `Source: ${title} (${number})`,
    aboutCredits: (credits: string) => `Base data: ${credits}`,
    aboutCrs: (name: string) => `Coordinate system: ${name}`,
    aboutAsOf: (day: string) => `Progress as of ${day}`,
    aboutScope: (isFiltered: boolean) => `Scope: ${isFiltered ? "current filters" : "all features"}`,
    aboutMadeOn: (day: string) => `Saved on ${day}`,
    manyLayers: "data",
    embed: "Embed in a web page",
    embedIntro:
      "Put this into a page of another site to show the present map there, without panels and open to messages.",
    embedCode: "Code to embed",
    copy: "Copy the code",
    copied: "Copied.",
    copyFailed: "It could not be copied; select all in the box and copy.",
    embedAllowed: (origins: readonly string[]) => `Sites that may embed it: ${origins.join(", ")}`,
    embedNobody:
      "No site may embed it yet: the administrator names sites in embedOrigins of DATA_DIR/config.json and restarts the server.",
    embedGuide: "The interface of messages",
  },
} satisfies Messages<object>;
