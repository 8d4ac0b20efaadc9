/** A coordinate as people write it: degrees or metres; `axis`: which one it says it is, `null` where it does not. */
export type WrittenCoordinate = { readonly value: number; readonly axis: "longitude" | "latitude" | null };

const number = String.raw`\d+(?:\.\d+)?`;
const degreeSign = "[°º˚度d]";
const minuteSign = "['′’‘分m]";
const secondSign = "(?:[\"″”“秒s]|''|′′|’’)";

const sexagesimal = new RegExp(
  `^(\\d{1,3}(?:\\.\\d+)?)${degreeSign}(?:(${number})${minuteSign}?(?:(${number})${secondSign}?)?)?$`,
);
const separated = /^(\d{1,3})(?:[:\s]|-(?=\d{1,2}-))(\d{1,2})(?:[:\s-](\d{1,2}(?:\.\d+)?))?$/;
const decimal = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;

const sides: Readonly<Record<string, { readonly axis: "longitude" | "latitude"; readonly sign: 1 | -1 }>> = {
  东经: { axis: "longitude", sign: 1 },
  西经: { axis: "longitude", sign: -1 },
  北纬: { axis: "latitude", sign: 1 },
  南纬: { axis: "latitude", sign: -1 },
  东: { axis: "longitude", sign: 1 },
  西: { axis: "longitude", sign: -1 },
  北: { axis: "latitude", sign: 1 },
  南: { axis: "latitude", sign: -1 },
  e: { axis: "longitude", sign: 1 },
  w: { axis: "longitude", sign: -1 },
  n: { axis: "latitude", sign: 1 },
  s: { axis: "latitude", sign: -1 },
};

const side = "东经|西经|北纬|南纬|[东西北南]|[ewns]";
const before = new RegExp(`^(${side})[:\\s]*(?=[\\d.])`);
/**
 * Reads a coordinate in the usual Chinese and ASCII spellings: `118.24`, `2,819,345.12`, `118°14′23.5″E`, `东经118度14分`,
 * `N25°29'`, `118:14:23`, full-width figures included. `null` for anything else: minutes and seconds of 60 and more, empty text.
 */
export function readCoordinateText(text: string): WrittenCoordinate | null {
  // NFKC makes full-width figures and signs plain; it would also take the ring above for a blank, so the degree is saved first.
  let rest = text.replaceAll(/[˚º]/g, "°").replaceAll("″", '"').normalize("NFKC").trim().toLowerCase();
  const [whole = "", first = ""] = before.exec(rest) ?? [];
  let found = sides[first] ?? null;
  rest = rest.slice(whole.length);
  let value = signed(rest);
  // Read without a side first: the `s` at the end may be that of seconds.
  const last = rest.slice(-1);
  if (value === null && found === null && last in sides) {
    found = sides[last] ?? null;
    value = signed(rest.slice(0, -1).trim());
  }
  return value === null ? null : { value: (found?.sign ?? 1) * value, axis: found?.axis ?? null };
}

function signed(text: string): number | null {
  const value = figureOf(text.replace(/^[-−–+]\s*/, ""));
  return value !== null && /^[-−–]/.test(text) ? -value : value;
}

function figureOf(text: string): number | null {
  if (/\d/.test(text) && decimal.test(text)) {
    const value = Number(text.replaceAll(",", ""));
    return Number.isFinite(value) ? value : null;
  }
  const tight = text.replaceAll(/\s+/g, "");
  const [, degrees, minutes = "0", seconds = "0"] = sexagesimal.exec(tight) ?? separated.exec(text) ?? [];
  if (degrees === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
}
