import type { FileIssue, IssuePlace } from "#domain/intake/file-issue.ts";
import type { AttributeEncoding, DeclaredCrs, RawProperties } from "#domain/intake/raw-layer.ts";
import type { ReadOptions } from "#app/intake/read-result.ts";

/** A feature before its geometry was checked: what a reader makes of it, whatever its shape. */
export type LooseFeature = {
  readonly id?: string | number;
  /** Meant as a GeoJSON geometry. */
  readonly geometry: unknown;
  readonly properties: RawProperties;
  /** Row of a table or line of a text, from 1; `null` where the format has none. */
  readonly row: number | null;
  /** The reader has refused the geometry and said why; it is `null`. */
  readonly isRefused?: true;
};

/** A layer before its geometries were checked. */
export type LooseLayer = {
  /** As {@link ReadContext.nameLayer} gave it. */
  readonly name: string;
  readonly features: readonly LooseFeature[];
  readonly declared: DeclaredCrs | null;
  readonly encoding: AttributeEncoding | null;
};

/** What a reader is given beside the bytes. */
export type ReadContext = {
  /** Name of the file, with its archive before it. */
  readonly file: string;
  /** Name of the file without folders and ending: what its only layer is called. */
  readonly title: string;
  readonly options: ReadOptions;
  /** Adds to the list of issues. */
  readonly report: (issue: FileIssue) => void;
  /** A place in the file. */
  readonly at: (further?: Partial<IssuePlace>) => IssuePlace;
  /** The name wanted, or the same with a number where another layer has it. */
  readonly nameLayer: (wanted: string) => string;
};

/**
 * Reads one file of one format. May throw whatever the format's library throws: the caller lists it as a broken file, so a
 * reader only handles what it can say better or read on after.
 */
export type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<readonly LooseLayer[]>;

/** What the formats that RFC or OGC fix to WGS 84 say; `words`: the standard. */
export function wgs84By(words: string): DeclaredCrs {
  return { epsg: 4326, definition: "+proj=longlat +datum=WGS84 +no_defs", words, by: "format" };
}
