import type { FileIssue } from "#domain/intake/file-issue.ts";
import type { RawLayer, TextEncoding } from "#domain/intake/raw-layer.ts";

/** The columns of a table that hold the coordinates, by name. */
export type CoordinateColumns =
  | { readonly kind: "pair"; readonly east: string; readonly north: string }
  /** Both in one cell, for example `118.24,25.49`: longitude first, as map services in China write them. */
  | { readonly kind: "joined"; readonly both: string }
  | { readonly kind: "wkt"; readonly geometry: string };

/** How far bringing in goes. */
export type ReadLimits = {
  /** Bytes of all files together, and of what is unpacked from them. */
  readonly bytes: number;
  /** Positions of all features together. */
  readonly vertices: number;
  /** Issues listed of each kind and file; the rest is counted in one `more-issues`. */
  readonly issuesPerKind: number;
};

/** What a person may choose. */
export type ReadOptions = {
  /** The encoding of attributes where the format leaves it open; `null`: what the file says, else a guess. */
  readonly encoding: TextEncoding | null;
  /** `null`: recognised by their names. */
  readonly columns: CoordinateColumns | null;
  readonly limits: ReadLimits;
};

/** 300 MB, five million positions. A file beyond that belongs on a server as tiles, or has to be cut to the county first. */
export const defaultLimits: ReadLimits = { bytes: 300 * 1024 * 1024, vertices: 5_000_000, issuesPerKind: 1000 };

/** Nothing chosen by hand. */
export const defaultOptions: ReadOptions = { encoding: null, columns: null, limits: defaultLimits };

/** How far it is: `done` of `total` in the unit of the stage (bytes, features, features). */
export type ReadProgress = {
  readonly stage: "reading" | "checking" | "handing-over";
  readonly file: string;
  readonly done: number;
  readonly total: number;
};

/**
 * What came out: the layers that could be taken (none where everything was refused) and everything that is wrong in the files,
 * checks of the geometry included.
 */
export type ReadResult = {
  readonly layers: readonly RawLayer[];
  readonly issues: readonly FileIssue[];
};
