import type { Position } from "geojson";
import type { FileIssue, IssuePlace } from "#domain/intake/file-issue.ts";
import type { FileFormat, TextEncoding } from "#domain/intake/raw-layer.ts";
import type { LanguageCode } from "#app/language/language.ts";
import { issueTitles } from "./issue-titles.ts";

/** An issue in words: what it is, where, what was found and what was expected; the last two are empty where there is nothing to say. */
export type IssueText = {
  readonly title: string;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
};

/** Names of the formats as people know them. */
export const formatNames: Readonly<Record<FileFormat, string>> = {
  geojson: "GeoJSON",
  topojson: "TopoJSON",
  shapefile: "Shapefile",
  kml: "KML/KMZ",
  gpx: "GPX",
  geopackage: "GeoPackage",
  flatgeobuf: "FlatGeobuf",
  dxf: "DXF",
  csv: "CSV",
  xlsx: "XLSX",
  wkt: "WKT",
};

/** Names of the encodings as people know them. */
export const encodingNames: Readonly<Record<TextEncoding, string>> = {
  "utf-8": "UTF-8",
  gb18030: "GBK/GB18030",
  big5: "Big5",
  "windows-1252": "Windows-1252",
};

/** An issue of a file in words. Places count from 1, as people and editors do. */
export function issueText(language: LanguageCode, issue: FileIssue): IssueText {
  const { found, expected } = factsOf(language, issue);
  return { title: issueTitles[issue.kind][language], place: placeText(language, issue.place), found, expected };
}

function placeText(language: LanguageCode, place: IssuePlace): string {
  const isZh = language === "zh";
  const counted = (index: number | null, zh: string, en: string): readonly string[] =>
    index === null ? [] : [isZh ? `第 ${index + 1} ${zh}` : `${en} ${index + 1}`];
  const parts = [
    place.layer ?? place.file,
    ...(place.row === null ? [] : [isZh ? `第 ${place.row} 行` : `row ${place.row}`]),
    ...(place.column === null ? [] : [isZh ? `“${place.column}”列` : `column “${place.column}”`]),
    ...counted(place.feature, "个要素", "feature"),
    ...counted(place.part, "部分", "part"),
    ...(place.ring === null
      ? []
      : [place.ring === 0 ? (isZh ? "外环" : "outline") : isZh ? `第 ${place.ring} 个内环` : `hole ${place.ring}`]),
    ...counted(place.vertex, "个点", "vertex"),
  ];
  return parts.join(" · ");
}

type Facts = { readonly found: string; readonly expected: string };

const none: Facts = { found: "", expected: "" };

function factsOf(language: LanguageCode, issue: FileIssue): Facts {
  const isZh = language === "zh";
  const say = (zh: string, en: string): string => (isZh ? zh : en);
  const list = (words: readonly string[]): string => words.join(isZh ? "、" : ", ");
  const things = (count: number): string => say(`${figure(count)} 处`, `${figure(count)} ×`);
  const formats = (names: readonly FileFormat[]): string => list(names.map((name) => formatNames[name]));
  switch (issue.kind) {
    case "empty-file":
      return { found: say("0 字节", "0 bytes"), expected: "" };
    case "unknown-format":
      return { found: issue.found, expected: formats(issue.expected) };
    case "unsupported-format":
      return { found: issue.found, expected: adviceFor(issue.found, say) ?? formats(issue.expected) };
    case "file-too-large":
      return {
        found: megabytes(issue.found),
        expected: say(
          `不超过 ${megabytes(issue.expected)}；请在 QGIS 等软件里裁到县域、删去不用的字段，或分成几个文件再导入`,
          `at most ${megabytes(issue.expected)}; cut it to the county, drop fields that are not needed, or split it, for example in QGIS`,
        ),
      };
    case "too-many-vertices":
      return {
        found: say(`至少 ${figure(issue.found)} 个点`, `at least ${figure(issue.found)} vertices`),
        expected: say(
          `不超过 ${figure(issue.expected)} 个点；请先裁到县域或简化图形（QGIS：矢量 › 几何工具 › 简化）`,
          `at most ${figure(issue.expected)}; cut it to the county or simplify it first (QGIS: Vector › Geometry Tools › Simplify)`,
        ),
      };
    case "broken-file":
      return {
        found: issue.found,
        expected: say(`完整的 ${formatNames[issue.expected]}`, `a whole ${formatNames[issue.expected]}`),
      };
    case "reading-stopped":
      return {
        found: issue.found,
        expected: say(
          "多半是内存不足：请关闭其他页面，或把文件分成几个",
          "as a rule memory ran out: close other pages, or split the file",
        ),
      };
    case "missing-part":
      return { found: "", expected: issue.expected };
    case "unreadable-part":
      return { found: issue.found, expected: issue.expected };
    case "no-layers":
      return { found: list(issue.found), expected: say("至少一个有图形的图层", "at least one layer with geometry") };
    case "no-coordinate-columns":
      return {
        found: list(issue.found),
        expected: say(
          "经度与纬度、东坐标与北坐标、X 与 Y，或 WKT 列",
          "longitude and latitude, easting and northing, x and y, or WKT",
        ),
      };
    case "ignored-file":
    case "repeated-column":
    case "unreadable-feature":
      return { found: issue.found, expected: "" };
    case "unknown-geometry-type":
      return { found: issue.found, expected: list(issue.expected) };
    case "wrong-nesting":
      return { found: issue.found, expected: say(...nestings[issue.expected]) };
    case "not-a-number":
      return { found: issue.found, expected: say("数字", "a number") };
    case "too-few-positions":
      return {
        found: say(`${issue.found} 个点`, `${issue.found} vertices`),
        expected: say(`至少 ${issue.expected} 个`, `at least ${issue.expected}`),
      };
    case "unreadable-coordinate":
      return {
        found: issue.found === "" ? say("空", "empty") : issue.found,
        expected: say(...coordinates[issue.expected]),
      };
    case "unclosed-ring":
      return { found: positionText(issue.found), expected: positionText(issue.expected) };
    case "wrong-winding":
      return { found: say(...windings[issue.found]), expected: say(...windings[issue.expected]) };
    case "duplicate-vertices":
      return {
        found: say(
          `${positionText(issue.found)} 连续 ${issue.count} 次`,
          `${positionText(issue.found)} ${issue.count} times`,
        ),
        expected: say("一次", "once"),
      };
    case "self-crossing":
      return {
        found: say(
          `在 ${positionText(issue.found)} 与第 ${issue.other + 1} 个点后的线段相交`,
          `meets the segment after vertex ${issue.other + 1} at ${positionText(issue.found)}`,
        ),
        expected: say("环不与自己相交", "a ring that does not meet itself"),
      };
    case "mixed-dimensions":
      return {
        found: say(
          `${issue.found.flat} 个点没有高程，${issue.found.high} 个点有`,
          `${issue.found.flat} vertices without height, ${issue.found.high} with`,
        ),
        expected: say("都有或都没有", "all or none"),
      };
    case "values-left-out":
      return { found: say(`${figure(issue.count)} 个要素`, `${figure(issue.count)} features`), expected: "" };
    case "left-out":
    case "curves-as-lines":
      return { found: `${issue.found} · ${things(issue.count)}`, expected: "" };
    case "encoding-guessed":
      return {
        found: encodingNames[issue.found],
        expected: say("文字不对时请另选编码", "choose another one if the text looks wrong"),
      };
    case "unknown-encoding":
      return { found: issue.found, expected: list(issue.expected.map((name) => encodingNames[name])) };
    case "undecodable-text":
      return {
        found: say(`${figure(issue.count)} 个值`, `${figure(issue.count)} values`),
        expected: say(
          `${encodingNames[issue.found]} 文字；请另选编码`,
          `text in ${encodingNames[issue.found]}; choose another encoding`,
        ),
      };
    case "ragged-row":
      return {
        found: say(`${issue.found} 格`, `${issue.found} cells`),
        expected: say(`${issue.expected} 格`, `${issue.expected} cells`),
      };
    case "more-issues": {
      const title = issue.of in issueTitles ? issueTitles[issue.of as FileIssue["kind"]][language] : issue.of;
      return {
        found: say(`“${title}”还有 ${figure(issue.count)} 条`, `${title}: ${figure(issue.count)} more`),
        expected: "",
      };
    }
    case "empty-layer":
    case "empty-geometry":
    case "crossings-cut-short":
      return none;
  }
}

type Pair = readonly [zh: string, en: string];

const nestings: Readonly<Record<"position" | "positions" | "rings" | "parts" | "geometries", Pair>> = {
  position: ["一个坐标，如 [118.24, 25.49]", "a position such as [118.24, 25.49]"],
  positions: ["一串坐标", "a list of positions"],
  rings: ["一组环", "a list of rings"],
  parts: ["一组部分", "a list of parts"],
  geometries: ["一组图形", "a list of geometries"],
};

const coordinates: Readonly<Record<"longitude" | "latitude" | "east" | "north" | "wkt", Pair>> = {
  longitude: ["经度，如 118.24 或 118°14′24″", "a longitude such as 118.24 or 118°14′24″"],
  latitude: ["纬度，如 25.49 或 25°29′24″", "a latitude such as 25.49 or 25°29′24″"],
  east: ["东坐标，如 500000.00", "an easting such as 500000.00"],
  north: ["北坐标，如 2820000.00", "a northing such as 2820000.00"],
  wkt: ["WKT，如 POINT (118.24 25.49)", "WKT such as POINT (118.24 25.49)"],
};

const windings: Readonly<Record<"clockwise" | "counterclockwise", Pair>> = {
  clockwise: ["顺时针", "clockwise"],
  counterclockwise: ["逆时针", "counterclockwise"],
};

/** What to do with a format that is not read; `null` where there is nothing better than the list of those that are. */
function adviceFor(format: string, say: (zh: string, en: string) => string): string | null {
  if (format === "DWG" || format === "binary DXF")
    return say("在 CAD 里另存为 DXF（ASCII）", "saved as DXF (ASCII) in the CAD program");
  if (format === "RAR" || format === "7z") return say("解压后再导入，或打包成 ZIP", "unpacked, or packed as ZIP");
  if (format.startsWith("XLS")) return say("另存为 XLSX", "saved as XLSX");
  if (format === "GML") return say("在 QGIS 里另存为 GeoPackage 或 GeoJSON", "saved as GeoPackage or GeoJSON in QGIS");
  if (format === "GeoTIFF")
    return say(
      "栅格不能作为图层导入；地形用 npm run geodata:terrain",
      "no raster; terrain comes in by npm run geodata:terrain",
    );
  return null;
}

/** Degrees and metres with as many decimals as make sense. */
function positionText(position: Position): string {
  return `(${position.map((value) => Number(value.toFixed(Math.abs(value) > 1000 ? 3 : 7))).join(", ")})`;
}

function figure(value: number): string {
  return value.toLocaleString("en-US");
}

function megabytes(bytes: number): string {
  const size = bytes / 1024 / 1024;
  return `${figure(Number(size.toFixed(size < 10 ? 1 : 0)))} MB`;
}
