import type { Feature, Geometry } from "geojson";
import type { LayerField } from "./user-layer.ts";

/** The formats that can be brought in. `kml` stands for KMZ as well, `geojson` for newline-delimited GeoJSON. */
export const fileFormats = [
  "geojson",
  "topojson",
  "shapefile",
  "kml",
  "gpx",
  "geopackage",
  "flatgeobuf",
  "dxf",
  "csv",
  "xlsx",
  "wkt",
] as const;

/** A format that can be brought in. */
export type FileFormat = (typeof fileFormats)[number];

/** What a file says of the reference system of its coordinates; to be believed or not, see `by`. */
export type DeclaredCrs = {
  /** EPSG code, where it is known; 4326 for what a format fixes to WGS 84. */
  readonly epsg: number | null;
  /** A PROJ string or WKT that proj4 can read; `null` where there is none. East before north, whatever EPSG says of the order. */
  readonly definition: string | null;
  /** As it stands in the file, or the name of the standard that fixes it. */
  readonly words: string;
  /** `format`: the file is silent and its format means WGS 84 (GeoJSON, KML, GPX); `file`: the file says so itself. */
  readonly by: "format" | "file";
};

/** Encodings of attribute text that can be chosen by hand. GB18030 holds GBK and GB2312. */
export const textEncodings = ["utf-8", "gb18030", "big5", "windows-1252"] as const;

/** An encoding of attribute text, as `TextDecoder` names it. */
export type TextEncoding = (typeof textEncodings)[number];

/** How attribute text was read, in the formats that leave it open. */
export type AttributeEncoding = {
  readonly name: TextEncoding;
  /** Whether it was guessed from the bytes (UTF-8 where they are valid UTF-8), so that it should be shown and can be chosen. */
  readonly isGuessed: boolean;
};

/** Attributes by field: text, numbers, booleans, `null`; days and times as ISO 8601 text; the odd nested value of GeoJSON. */
export type RawProperties = Readonly<Record<string, unknown>>;

/** A feature as the file has it; its geometry is `null` where the file has none or where it could not be taken. */
export type RawFeature = Feature<Geometry | null, RawProperties>;

/**
 * A layer as a file has it. Coordinates are the file's own numbers in the file's own unit, the axis that the format means as
 * east (x, longitude) before the one it means as north, then the height where there is one. All of them are finite numbers and
 * nest as GeoJSON wants; everything else that may be wrong is in the list of issues, and nothing is repaired yet.
 */
export type RawLayer = {
  /** Unique among the layers read together. */
  readonly name: string;
  readonly fileName: string;
  readonly format: FileFormat;
  readonly features: readonly RawFeature[];
  readonly fields: readonly LayerField[];
  /** What the file says of its reference system; `null`: nothing. */
  readonly declared: DeclaredCrs | null;
  /** `null` where the format knows only one encoding. */
  readonly encoding: AttributeEncoding | null;
};
