import type { Geometry } from "geojson";
import type { Compared, Split } from "#app/state/comparison.ts";
import type { GeometryVersion, StoredReplacement } from "#domain/api/geometry.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { ComparedResult, WhyNot } from "./compared-result.ts";

/** What the comparing panel shows and tells. */
export type ComparePanelProps = {
  readonly index: PlanIndex;
  /** `null`: nothing is compared. */
  readonly compared: Compared | null;
  readonly split: Split;
  readonly isDifferingOnly: boolean;
  readonly selection: FeatureId | null;
  readonly year: Year;
  /** The day whose progress the page shows, and the last that can be chosen; `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly today: string;
  readonly layers: readonly UserLayer[];
  readonly replacements: readonly StoredReplacement[];
  /** Of the chosen feature's geometry, newest first. */
  readonly versions: readonly GeometryVersion[];
  readonly outcome:
    | { readonly status: "loading" | "failed" }
    | { readonly status: "impossible"; readonly why: WhyNot }
    | { readonly status: "ready"; readonly result: ComparedResult }
    | null;
  readonly onKind: (kind: Compared["kind"] | null) => void;
  readonly onCompared: (compared: Compared) => void;
  readonly onYear: (year: Year) => void;
  readonly onAsOf: (day: string) => void;
  readonly onSplit: (split: Split) => void;
  readonly onDifferingOnly: (isDifferingOnly: boolean) => void;
  readonly onFeature: (feature: PlanFeature) => void;
  readonly onShow: (geometry: Geometry | null) => void;
  readonly onRetry: () => void;
};
