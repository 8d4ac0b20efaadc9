import type { Geometry } from "geojson";
import { useMessages } from "#app/language/language.ts";
import { type Compared, comparedKinds, type Split, splits } from "#app/state/comparison.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import type { GeometryVersion, StoredReplacement } from "#domain/api/geometry.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import styles from "./compare.module.css";
import type { ComparedResult, WhyNot } from "./compared-result.ts";
import { DifferenceList } from "./difference-list.tsx";
import { messages } from "./messages.ts";
import { SideChoice } from "./side-choice.tsx";

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

/** Comparing: what with what, how the two maps stand, and everything that differs. */
export function ComparePanel(props: ComparePanelProps) {
  const { compared, onKind } = props;
  const texts = useMessages(messages);
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      <div className={styles["kinds"]} role="group" aria-label={texts.choose} data-screen-only="">
        {comparedKinds.map((kind) => (
          <Button key={kind} aria-pressed={kind === compared?.kind} onClick={() => onKind(kind)}>
            {texts.kinds[kind]}
          </Button>
        ))}
        {compared !== null && (
          <Button kind="quiet" onClick={() => onKind(null)}>
            {texts.end}
          </Button>
        )}
      </div>
      <p className={styles["quiet"]}>{compared === null ? texts.intro : texts.kindHints[compared.kind]}</p>
      {compared !== null && (
        <>
          <SideChoice {...props} compared={compared} />
          <Arrangement {...props} />
          <Outcome {...props} />
        </>
      )}
    </section>
  );
}

function Arrangement({ split, isDifferingOnly, outcome, onSplit, onDifferingOnly }: ComparePanelProps) {
  const texts = useMessages(messages);
  if (outcome?.status !== "ready") return null;
  return (
    <div className={styles["arrangement"]} data-screen-only="">
      <div className={styles["splits"]} role="group" aria-label={texts.split}>
        {splits.map((each) => (
          <Button key={each} aria-pressed={each === split} onClick={() => onSplit(each)}>
            {texts.splits[each]}
          </Button>
        ))}
      </div>
      {outcome.result.kind !== "layer" && (
        <label className={styles["only"]}>
          <input
            type="checkbox"
            checked={isDifferingOnly}
            onChange={(event) => onDifferingOnly(event.target.checked)}
          />
          {texts.differingOnly}
        </label>
      )}
      {split === "swipe" && <p className={styles["quiet"]}>{texts.keys}</p>}
    </div>
  );
}

function Outcome(props: ComparePanelProps) {
  const { outcome, onRetry } = props;
  const texts = useMessages(messages);
  if (outcome === null) return null;
  switch (outcome.status) {
    case "loading":
      return (
        <p className={styles["quiet"]} role="status">
          {texts.loading}
        </p>
      );
    case "failed":
      return (
        <ErrorRow retryLabel={texts.again} onRetry={onRetry}>
          {texts.failed}
        </ErrorRow>
      );
    case "impossible":
      return <p className={styles["empty"]}>{texts[outcome.why]}</p>;
    case "ready":
      return <DifferenceList {...props} result={outcome.result} />;
  }
}
