import type { DayDifference } from "#domain/compare/day-differences.ts";
import type { GeometryDifference } from "#domain/compare/geometry-differences.ts";
import type { ReportDifference } from "#domain/compare/report-differences.ts";
import type { YearDifference } from "#domain/compare/year-differences.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";

/** What came of a comparison: what its sides are, and everything that differs between them. */
export type ComparedResult =
  | { readonly kind: "year"; readonly left: Year; readonly right: Year; readonly rows: readonly YearDifference[] }
  | {
      readonly kind: "report";
      readonly year: Year;
      readonly day: string;
      readonly rows: readonly ReportDifference[];
      /** Built things whose report is what the plan expects. */
      readonly agreed: number;
    }
  | {
      readonly kind: "day";
      readonly left: string;
      readonly right: string;
      readonly rows: readonly DayDifference[];
      readonly known: { readonly left: readonly FeatureStatus[]; readonly right: readonly FeatureStatus[] };
    }
  | { readonly kind: "geometry"; readonly version: number; readonly rows: readonly GeometryDifference[] }
  | { readonly kind: "layer"; readonly layer: UserLayer };

/** Why there is nothing to compare. */
export type WhyNot = "noProgress" | "noReplaced" | "noLayers" | "goneLayer" | "goneVersion";

/** The features of the plan that differ; `null` where what differs is none of it. */
export function differingFeatures(result: ComparedResult): readonly FeatureId[] | null {
  switch (result.kind) {
    case "year":
    case "report":
    case "day":
      return result.rows.map(({ feature }) => feature.id);
    case "geometry":
      return result.rows.map(({ after }) => after.id);
    case "layer":
      return null;
  }
}
