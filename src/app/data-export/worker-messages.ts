import type { ExportFeature, ExportLayer } from "#domain/data-export/export-layer.ts";
import type { ExportedFile, ExportRequest } from "./export-request.ts";

/** What the page tells the worker: every layer with its features in slices, and then what to write. */
export type ToExportWorker =
  | { readonly kind: "layer"; readonly layer: Omit<ExportLayer, "features"> }
  /** Features of the layer that was named last. */
  | { readonly kind: "features"; readonly features: readonly ExportFeature[] }
  | { readonly kind: "write"; readonly request: ExportRequest };

/** What the worker tells the page; `done` features of all are written. */
export type FromExportWorker =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "file"; readonly file: ExportedFile }
  | { readonly kind: "failed"; readonly detail: string };
