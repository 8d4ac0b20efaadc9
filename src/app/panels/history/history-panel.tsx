import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

type HistoryPanelProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly store: ProgressStore;
  readonly data: ProgressData;
  readonly onClose: () => void;
};

/** Everything that was reported on a built thing, in a window of its own. */
export function HistoryPanel(_props: HistoryPanelProps) {
  return null;
}
