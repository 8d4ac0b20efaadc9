import type { Cell, ColumnType } from "#domain/data-export/export-layer.ts";
import type { PlanFeature, Reference } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import type { LanguageCode } from "#app/language/language.ts";

/** What the values of a feature are taken from. */
export type RowSource = {
  readonly feature: PlanFeature;
  /** `null` where it is no built thing, or the progress is not there. */
  readonly status: FeatureStatus | null;
  readonly index: PlanIndex;
  readonly references: ReadonlyMap<string, Reference>;
  readonly language: LanguageCode;
  /** The day whose progress it is, `YYYY-MM-DD`. */
  readonly asOf: string;
};

/** A column of the plan's features. */
export type PlanColumn = {
  readonly name: string;
  /** At most ten bytes. */
  readonly short: string;
  readonly title: Readonly<Record<LanguageCode, string>>;
  readonly type: ColumnType;
  /** `always` there; `filled`: in layers where some feature has a value; `progress`: in layers with built things. */
  readonly stands: "always" | "filled" | "progress";
  readonly of: (source: RowSource) => Cell;
};
