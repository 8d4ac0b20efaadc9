import type { Feature, Geometry } from "geojson";
import type { AnalysisRequest, AnalysisResult } from "#domain/analysis/analyse.ts";
import type { Target } from "#domain/analysis/target.ts";

/**
 * What the page tells the worker: the question without its geometries, then these in slices, then `run`. Every slice
 * is answered by `next`, and so is every slice of the answer.
 */
export type ToAnalysisWorker =
  | { readonly kind: "ask"; readonly request: AnalysisRequest }
  | { readonly kind: "subject"; readonly geometries: readonly Geometry[] }
  | { readonly kind: "targets"; readonly group: number; readonly targets: readonly Target[] }
  | { readonly kind: "layer"; readonly features: readonly Feature<Geometry | null>[] }
  | { readonly kind: "run" }
  | { readonly kind: "next" };

/** What the worker tells the page; `done` has the answer without its features, which come before it in slices. */
export type FromAnalysisWorker =
  | { readonly kind: "next" }
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "features"; readonly features: readonly Feature[] }
  | { readonly kind: "done"; readonly result: AnalysisResult }
  | { readonly kind: "failed"; readonly detail: string };
