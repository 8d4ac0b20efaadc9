import type { FileIssue } from "#domain/intake/file-issue.ts";
import type { RawFeature, RawLayer } from "#domain/intake/raw-layer.ts";
import type { ReadOptions, ReadProgress } from "./read-result.ts";

/** What the page tells the worker: once what to read, then `next` for every slice it has taken in. */
export type ToIntakeWorker =
  | { readonly kind: "read"; readonly files: readonly File[]; readonly options: ReadOptions }
  | { readonly kind: "next" };

/** What the worker tells the page. Every kind but `progress` and `done` waits for the page's `next`. */
export type FromIntakeWorker =
  | { readonly kind: "progress"; readonly progress: ReadProgress }
  | { readonly kind: "layer"; readonly layer: Omit<RawLayer, "features"> }
  /** Features of the layer that was named last. */
  | { readonly kind: "features"; readonly features: readonly RawFeature[] }
  | { readonly kind: "issues"; readonly issues: readonly FileIssue[] }
  | { readonly kind: "done" };
