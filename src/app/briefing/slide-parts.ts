import type { LanguageCode } from "#app/language/language.ts";
import type { Reference } from "#domain/features/feature.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";

/** What slides are made from. */
export type SlideParts = {
  readonly index: PlanIndex;
  /** Every built thing as it stands on `asOf`; without a service nothing is reported. */
  readonly statuses: readonly FeatureStatus[];
  /** Pages that published facts are cited from; empty while they are not loaded. */
  readonly references: ReadonlyMap<string, Reference>;
  readonly language: LanguageCode;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The year that the briefing is played for. */
  readonly current: Year;
  /** Whether blockers and coordination needs may be shown. */
  readonly isConfidential: boolean;
};

/** How a built thing stands; `null` for what the plan does not build. */
export function statusOf({ statuses }: SlideParts, feature: FeatureId): FeatureStatus | null {
  return statuses.find((status) => status.feature.id === feature) ?? null;
}
