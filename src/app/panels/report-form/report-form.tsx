import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Report } from "#domain/progress/report.ts";

type ReportFormProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly store: ProgressStore;
  readonly data: ProgressData;
  readonly onClose: () => void;
  /** The report that is to be corrected; absent for a new one. */
  readonly corrects?: Report;
};

/** Reporting on a built thing: a window on a desktop, the whole screen on a phone. */
export function ReportForm(_props: ReportFormProps) {
  return null;
}
