import type { FileFormat } from "#domain/intake/raw-layer.ts";
import { decodeText } from "./text-encoding.ts";

/** What the bytes of a file say it is. `unsupported`: a format that is known by name but not read; `unknown`: its beginning. */
export type Sniffed =
  | { readonly kind: "format"; readonly format: FileFormat }
  | { readonly kind: "archive"; readonly packing: "zip" | "gzip" }
  | { readonly kind: "unsupported"; readonly found: string }
  | { readonly kind: "unknown"; readonly found: string };

const signatures: readonly (readonly [readonly number[] | string, Sniffed])[] = [
  ["PK\u{3}\u{4}", { kind: "archive", packing: "zip" }],
  ["PK\u{5}\u{6}", { kind: "archive", packing: "zip" }],
  [[0x1f, 0x8b], { kind: "archive", packing: "gzip" }],
  ["SQLite format 3\0", { kind: "format", format: "geopackage" }],
  ["fgb", { kind: "format", format: "flatgeobuf" }],
  [[0, 0, 0x27, 0x0a], { kind: "format", format: "shapefile" }],
  ["AutoCAD Binary DXF", { kind: "unsupported", found: "binary DXF" }],
  ["AC10", { kind: "unsupported", found: "DWG" }],
  ["%PDF", { kind: "unsupported", found: "PDF" }],
  ["Rar!", { kind: "unsupported", found: "RAR" }],
  [[0x37, 0x7a, 0xbc, 0xaf], { kind: "unsupported", found: "7z" }],
  [[0xd0, 0xcf, 0x11, 0xe0], { kind: "unsupported", found: "XLS (Excel 97–2003)" }],
  [[0x49, 0x49, 0x2a, 0], { kind: "unsupported", found: "GeoTIFF" }],
  [[0x4d, 0x4d, 0, 0x2a], { kind: "unsupported", found: "GeoTIFF" }],
  [[0x89, 0x50, 0x4e, 0x47], { kind: "unsupported", found: "PNG" }],
  [[0xff, 0xd8, 0xff], { kind: "unsupported", found: "JPEG" }],
  ["PMTiles", { kind: "unsupported", found: "PMTiles" }],
];

function startsWith(bytes: Uint8Array, signature: readonly number[] | string): boolean {
  const expected = typeof signature === "string" ? new TextEncoder().encode(signature) : signature;
  return [...expected].every((byte, index) => bytes[index] === byte);
}

/** How a geometry as text begins. */
export const wktStart =
  /^\s*(?:SRID\s*=\s*\d+\s*;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;

/** Tells a format by its content; the name of a file says nothing here. */
export function sniffFormat(bytes: Uint8Array): Sniffed {
  const signed = signatures.find(([signature]) => startsWith(bytes, signature));
  if (signed !== undefined) return signed[1];
  // Cut where it may be in the middle of a character: what cannot be decoded there does not matter.
  const text = decodeText(bytes.subarray(0, 4096), null).text.trimStart();
  if (/^\s*[{[]/.test(text.replace("\u{1e}", "")))
    return { kind: "format", format: /"type"\s*:\s*"Topology"/.test(text) ? "topojson" : "geojson" };
  if (text.startsWith("<")) return sniffXml(text);
  if (/^(?:999\r?\n.*\r?\n\s*)*0\s*\r?\n\s*SECTION/.test(text)) return { kind: "format", format: "dxf" };
  if (wktStart.test(text)) return { kind: "format", format: "wkt" };
  const [headings = ""] = text.split(/[\r\n]/, 1);
  // Other control characters than tabs and ends of lines do not stand in tables.
  const isText = Array.from(text).every((letter) => letter >= " " || "\t\r\n\f".includes(letter));
  if (isText && /[,;\t|，；]/.test(headings)) return { kind: "format", format: "csv" };
  return { kind: "unknown", found: isText ? headings.slice(0, 40) : hexOf(bytes) };
}

function sniffXml(text: string): Sniffed {
  const root = /<(?:\w+:)?(kml|gpx|html|svg|FeatureCollection|osm|TrainingCenterDatabase)[\s>]/i.exec(text)?.[1];
  if (root === undefined) return { kind: "unsupported", found: "XML" };
  const name = root.toLowerCase();
  if (name === "kml" || name === "gpx") return { kind: "format", format: name };
  return { kind: "unsupported", found: name === "featurecollection" ? "GML" : root };
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
