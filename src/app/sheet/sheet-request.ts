import type { Resolution } from "#domain/sheet/paper.ts";
import type { SheetJob } from "./sheet-job.ts";

/** What to make: one sheet as a document or a picture, or an atlas of several in one document with an index before them. */
export type SheetRequest =
  | { readonly kind: "sheet"; readonly format: "pdf" | "png"; readonly job: SheetJob; readonly resolution: Resolution }
  | {
      readonly kind: "atlas";
      /** Names the file, the document and its first page. */
      readonly title: string;
      /** The sheets with what the index calls them. */
      readonly sheets: readonly { readonly name: string; readonly job: SheetJob }[];
      readonly resolution: Resolution;
    };

/** What is being done. */
export type SheetStep = "start" | "map" | "page" | "file";

/** How the making of a sheet is followed and stopped. */
export type SheetHooks = {
  /** `done` of `total` steps; in an atlas `sheet` is the number of the sheet that is drawn, from 1. */
  readonly onProgress: (done: number, total: number, step: SheetStep) => void;
  readonly signal: AbortSignal;
};

/** A finished file. */
export type MadeFile = { readonly name: string; readonly blob: Blob };
