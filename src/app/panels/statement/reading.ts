import type { Dispatch } from "#app/state/view.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { PlanPassages } from "#domain/plan/plan-document.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** What the plan's statements are read with, wherever a panel shows them. */
export type Reading = {
  readonly index: PlanIndex;
  /** The chosen year. */
  readonly year: Year;
  /** The plan's document in passages; `null` where the installer has not loaded it. */
  readonly passages: PlanPassages | null;
  readonly dispatch: Dispatch;
  /** Called with the feature under the pointer or the focus, and with `null` when it leaves. */
  readonly onHover: (feature: FeatureId | null) => void;
};
