import type { FeatureId, Year } from "#domain/plan/ids.ts";

/**
 * What the page is compared with. The page as it is stands on the right; on the left stands `year` another year of the plan ·
 * `report` the plan, and the reports on the right · `day` the progress as known on another day · `geometry` a feature with an
 * older geometry (every replaced one for `feature: null`), version 0 being what comes with the plan · `layer` the map without
 * one temporary layer.
 */
export type Compared =
  | { readonly kind: "year"; readonly year: Year }
  | { readonly kind: "report" }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "geometry"; readonly feature: FeatureId | null; readonly version: number }
  | { readonly kind: "layer"; readonly layer: string };

/** What can be compared, in the order in which it is offered. */
export const comparedKinds = [
  "year",
  "report",
  "day",
  "geometry",
  "layer",
] as const satisfies readonly Compared["kind"][];

/** How two maps stand: one over the other with a divider to drag, or each in its half. */
export const splits = ["swipe", "side"] as const;

/** One of {@link splits}. */
export type Split = (typeof splits)[number];
