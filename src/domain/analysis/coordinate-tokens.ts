/** What a word or letter beside a number says: the axis, its sign, and `x` and `y`, which mean north or east by custom. */
export type AxisLabel = {
  readonly axis: "lng" | "lat" | "east" | "north" | "x" | "y";
  readonly isNegative: boolean;
};

/** A piece of typed coordinates; `mark` is the degree, minute or second sign. */
export type CoordinateToken =
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "mark"; readonly mark: "°" | "'" | '"' | ":" }
  | { readonly kind: "label"; readonly label: AxisLabel }
  | { readonly kind: "gap" }
  | { readonly kind: "unknown"; readonly text: string };

const labels: Readonly<Record<string, AxisLabel["axis"]>> = {
  东经: "lng",
  西经: "lng",
  经度: "lng",
  经: "lng",
  longitude: "lng",
  long: "lng",
  lng: "lng",
  lon: "lng",
  l: "lng",
  北纬: "lat",
  南纬: "lat",
  纬度: "lat",
  纬: "lat",
  latitude: "lat",
  lat: "lat",
  b: "lat",
  横坐标: "east",
  东坐标: "east",
  东: "east",
  西: "east",
  easting: "east",
  east: "east",
  west: "east",
  e: "east",
  w: "east",
  纵坐标: "north",
  北坐标: "north",
  北: "north",
  南: "north",
  northing: "north",
  north: "north",
  south: "north",
  n: "north",
  s: "north",
  x: "x",
  y: "y",
};
const negative = new Set(["西经", "南纬", "西", "南", "west", "south", "w", "s"]);
const words = Object.keys(labels).toSorted((a, b) => b.length - a.length);
const isLatin = (word: string): boolean => /^[a-z]/.test(word);
const label = `${words.filter((word) => !isLatin(word)).join("|")}|(?<![a-z])(?:${words.filter(isLatin).join("|")})(?![a-z])`;
const pieces = new RegExp(
  `(?<number>[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))|(?<mark>[°'":])|(?<label>${label})|(?<filler>坐标|米|m(?![a-z]))|(?<gap>[\\s,;/|=()[\\]、。]+)|(?<unknown>.)`,
  "giu",
);

/** One sign for each mark, however it was typed; full-width forms become ASCII. */
function plain(text: string): string {
  return text
    .replaceAll(/[″〃“”]|''|′′|’’|＇＇/gu, '"')
    .replaceAll(/[′‘’`]/gu, "'")
    .replaceAll(/[º˚度]/gu, "°")
    .replaceAll("分", "'")
    .replaceAll("秒", '"')
    .replaceAll(/[−–—]/gu, "-")
    .normalize("NFKC")
    .replaceAll("''", '"');
}

/** Splits typed coordinates into their pieces; what is not understood is joined into pieces of its own. */
export function coordinateTokens(text: string): readonly CoordinateToken[] {
  const tokens: CoordinateToken[] = [];
  for (const { groups = {}, 0: piece } of plain(text).matchAll(pieces)) {
    if (groups["number"] !== undefined) tokens.push({ kind: "number", value: Number(piece), text: piece });
    else if (groups["mark"] !== undefined)
      tokens.push({ kind: "mark", mark: piece === "°" || piece === "'" || piece === '"' ? piece : ":" });
    else if (groups["label"] !== undefined) {
      const word = piece.toLowerCase();
      tokens.push({ kind: "label", label: { axis: labels[word] ?? "x", isNegative: negative.has(word) } });
    } else if (groups["unknown"] === undefined) tokens.push({ kind: "gap" });
    else {
      const last = tokens.at(-1);
      if (last?.kind === "unknown") tokens[tokens.length - 1] = { kind: "unknown", text: last.text + piece };
      else tokens.push({ kind: "unknown", text: piece });
    }
  }
  return tokens;
}
