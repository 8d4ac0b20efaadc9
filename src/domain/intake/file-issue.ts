import type { Position } from "geojson";
import type { FileFormat, TextEncoding } from "./raw-layer.ts";

/** Where something is, as far as it is known: `null` where it is about the whole of the level above. */
export type IssuePlace = {
  readonly file: string;
  /** Name of the layer. */
  readonly layer: string | null;
  /** Index in the layer's features, from 0. */
  readonly feature: number | null;
  /** Index in a multi geometry or collection, from 0; `null` in a simple geometry. */
  readonly part: number | null;
  /** Index in a polygon, from 0: its outline; `null` outside polygons. */
  readonly ring: number | null;
  /** Index in the line or ring, from 0. */
  readonly vertex: number | null;
  /** Row of a table or line of a text as editors count it, from 1; in a table the headings are row 1. */
  readonly row: number | null;
  /** Name of the column. */
  readonly column: string | null;
};

/**
 * What it means for the person: `refused`: the place named cannot be taken (a file gives no layer, a feature stays without
 * geometry); `repairable`: taken as it is, and `repair-geometry.ts` offers to put it right; `note`: taken, to be known.
 */
export type IssueSeverity = "refused" | "repairable" | "note";

type Kind<Name extends string, Severity extends IssueSeverity, Facts> = {
  readonly kind: Name;
  readonly severity: Severity;
  readonly place: IssuePlace;
} & Facts;

/** Geometry types that are taken, as GeoJSON names them. */
export type GeometryName =
  | "Point"
  | "MultiPoint"
  | "LineString"
  | "MultiLineString"
  | "Polygon"
  | "MultiPolygon"
  | "GeometryCollection";

/** What is wrong with a file as a whole. */
type WholeFileIssue =
  | Kind<"empty-file", "refused", unknown>
  /** `found`: its first characters, or bytes in hexadecimal. */
  | Kind<"unknown-format", "refused", { readonly found: string; readonly expected: readonly FileFormat[] }>
  /** A format that is known but not read: `found` is its name, for example `DWG`. */
  | Kind<"unsupported-format", "refused", { readonly found: string; readonly expected: readonly FileFormat[] }>
  /** Bytes, unpacked where it is an archive. */
  | Kind<"file-too-large", "refused", { readonly found: number; readonly expected: number }>
  /** Positions of all features together. */
  | Kind<"too-many-vertices", "refused", { readonly found: number; readonly expected: number }>
  /** `found`: what the reader stumbled on, in the reader's own technical words. */
  | Kind<"broken-file", "refused", { readonly found: string; readonly expected: FileFormat }>
  /** The reading ended without an answer: out of memory as a rule. */
  | Kind<"reading-stopped", "refused", { readonly found: string }>
  /** A file that belongs to another is not there: `expected` is its ending. Without `.dbf` there are no attributes: a note. */
  | Kind<"missing-part", "refused" | "note", { readonly expected: ".shp" | ".dbf" | ".shx" | ".prj" }>
  /** A part that cannot be read, or not to its end: the features stay without the attributes that it has. */
  | Kind<"unreadable-part", "note", { readonly found: string; readonly expected: ".dbf" }>
  /** Readable, but nothing in it has a place. `found`: names of tables or files in it. */
  | Kind<"no-layers", "refused", { readonly found: readonly string[] }>
  /** A table whose columns of coordinates were not recognised. `found`: its columns, to choose from. */
  | Kind<"no-coordinate-columns", "refused", { readonly found: readonly string[] }>
  /** A layer without features, which is left aside. */
  | Kind<"empty-layer", "note", unknown>
  /** A file in an archive that was left aside. */
  | Kind<"ignored-file", "note", { readonly found: string }>;

/** What cannot be taken of one feature. */
type FeatureIssue =
  | Kind<"unknown-geometry-type", "refused", { readonly found: string; readonly expected: readonly GeometryName[] }>
  /** Coordinates that do not nest as their type wants; `found`: the value, shortened. */
  | Kind<
      "wrong-nesting",
      "refused",
      { readonly found: string; readonly expected: "position" | "positions" | "rings" | "parts" | "geometries" }
    >
  | Kind<"not-a-number", "refused", { readonly found: string; readonly expected: "number" }>
  /** Fewer positions than a line (2) or a closed ring (4) needs. */
  | Kind<"too-few-positions", "refused", { readonly found: number; readonly expected: number }>
  /** A cell, or a geometry as text, that gives no coordinate. */
  | Kind<
      "unreadable-coordinate",
      "refused",
      { readonly found: string; readonly expected: "longitude" | "latitude" | "east" | "north" | "wkt" }
    >
  /** `found`: what the reader stumbled on, in the reader's own technical words. */
  | Kind<"unreadable-feature", "refused", { readonly found: string }>;

/** What can be put right, once somebody asks for it. */
type RepairableIssue =
  /** `found`: the last position, `expected`: the first again. */
  | Kind<"unclosed-ring", "repairable", { readonly found: Position; readonly expected: Position }>
  /** RFC 7946: outlines counterclockwise, holes clockwise; seen with x to the right and y up. */
  | Kind<
      "wrong-winding",
      "repairable",
      { readonly found: "clockwise" | "counterclockwise"; readonly expected: "clockwise" | "counterclockwise" }
    >
  /** `found`: the position, `count`: how often it stands in a row. */
  | Kind<"duplicate-vertices", "repairable", { readonly found: Position; readonly count: number }>
  /** `found`: where the ring crosses or overlaps itself; the place's vertex begins one segment, `other` the other one. */
  | Kind<"self-crossing", "repairable", { readonly found: Position; readonly other: number }>;

/** What is good to know. */
type NoteIssue =
  | Kind<"empty-geometry", "note", unknown>
  /** Numbers of positions without and with height in one geometry. */
  | Kind<"mixed-dimensions", "note", { readonly found: { readonly flat: number; readonly high: number } }>
  /** Values beyond x, y and height (M, time) that are not taken: in so many features. */
  | Kind<"values-left-out", "note", { readonly count: number }>
  /** Things that are not taken over: `found` is what the format calls them, for example `HATCH`. */
  | Kind<"left-out", "note", { readonly found: string; readonly count: number }>
  /** Curves drawn as short straight lines: in so many features. */
  | Kind<"curves-as-lines", "note", { readonly found: string; readonly count: number }>
  | Kind<"encoding-guessed", "note", { readonly found: TextEncoding }>
  /** The file names an encoding that is not known; it was guessed. */
  | Kind<"unknown-encoding", "note", { readonly found: string; readonly expected: readonly TextEncoding[] }>
  /** Text that is not valid in the encoding it was read in: so many values. */
  | Kind<"undecodable-text", "note", { readonly found: TextEncoding; readonly count: number }>
  /** Cells of a row against columns of the table. */
  | Kind<"ragged-row", "note", { readonly found: number; readonly expected: number }>
  /** Two columns of one name; `found` is the name that the later one was given. */
  | Kind<"repeated-column", "note", { readonly found: string }>
  /** A ring has so many crossings or segments that they were not all looked for. */
  | Kind<"crossings-cut-short", "note", unknown>
  /** The list ends here: so many more of the kind `of`. */
  | Kind<"more-issues", "note", { readonly of: string; readonly count: number }>;

/**
 * One thing that is wrong in a file, or worth knowing of it: where, what was found, what was expected, as data. The words for
 * people are in `app/panels/intake/issue-words.ts`.
 */
export type FileIssue = WholeFileIssue | FeatureIssue | RepairableIssue | NoteIssue;

/** The place of a whole file; levels below it are filled in by what knows them. */
export function placeInFile(file: string, further: Partial<IssuePlace> = {}): IssuePlace {
  return {
    file,
    layer: null,
    feature: null,
    part: null,
    ring: null,
    vertex: null,
    row: null,
    column: null,
    ...further,
  };
}
