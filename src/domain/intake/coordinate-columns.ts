/** What a heading says its column holds; `null`: no coordinate. */
export type ColumnMeaning = "longitude" | "latitude" | "east" | "north" | "x" | "y" | "wkt" | "joined";

const meanings: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ["joined", /^(?:经纬度|坐标|经纬度坐标|coordinates?|lnglat|lonlat|location)$/],
  ["longitude", /^(?:经度|东经|lng|lon|long|longitude|经度e|e经度|jd|jingdu)$/],
  ["latitude", /^(?:纬度|北纬|lat|latitude|纬度n|n纬度|wd|weidu)$/],
  ["east", /^(?:东坐标|横坐标|东向坐标|东坐标y|横坐标y|y东坐标|y横坐标|东y|easting|east|e)$/],
  ["north", /^(?:北坐标|纵坐标|北向坐标|北坐标x|纵坐标x|x北坐标|x纵坐标|北x|northing|north|n)$/],
  ["x", /^(?:x|x坐标|坐标x|xcoord|coordx|pointx|x轴)$/],
  ["y", /^(?:y|y坐标|坐标y|ycoord|coordy|pointy|y轴)$/],
  ["wkt", /^(?:wkt|geom|geometry|thegeom|wktgeom|wkbgeometry|shape|几何|图形|空间数据)$/],
];

/** Units and systems that headings carry beside the name of the axis. */
const asides = /[([{（【].*?[)\]}）】]|[\s_\-.:/·]|wgs_?84|cgcs_?2000|gcj_?02|bd_?09|(?:度|米|m|°)$/g;

/** What a heading says, in Chinese or English, whatever its case, blanks and unit. */
export function columnMeaning(heading: string): ColumnMeaning | null {
  const plain = heading.normalize("NFKC").toLowerCase().replaceAll(asides, "");
  // A unit is cut off, but not the last character of 经度 and 纬度.
  const names = [plain, heading.normalize("NFKC").toLowerCase().replaceAll(/[\s_]/g, ""), `${plain}度`];
  return meanings.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? null;
}

/** The columns that hold the coordinates, as {@link columnMeaning} reads the headings; `null` where they are not there. */
export type FoundColumns =
  | { readonly kind: "pair"; readonly east: number; readonly north: number; readonly isDegrees: boolean }
  | { readonly kind: "joined"; readonly both: number }
  | { readonly kind: "wkt"; readonly geometry: number };

/** Finds the columns of coordinates by their headings: degrees before metres before x and y, then geometry as text. */
export function findColumns(headings: readonly string[]): FoundColumns | null {
  const found = headings.map(columnMeaning);
  const pairs: readonly (readonly [ColumnMeaning, ColumnMeaning])[] = [
    ["longitude", "latitude"],
    ["east", "north"],
    ["x", "y"],
  ];
  for (const [first, second] of pairs) {
    const [east, north] = [found.indexOf(first), found.indexOf(second)];
    if (east >= 0 && north >= 0) return { kind: "pair", east, north, isDegrees: first === "longitude" };
  }
  const [geometry, both] = [found.indexOf("wkt"), found.indexOf("joined")];
  if (geometry >= 0) return { kind: "wkt", geometry };
  return both < 0 ? null : { kind: "joined", both };
}
