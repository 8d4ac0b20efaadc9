import { useMessages } from "#app/language/language.ts";
import { comparedKinds, splits } from "#app/state/comparison.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import styles from "./compare.module.css";
import type { ComparePanelProps } from "./compare-props.ts";
import { DifferenceList } from "./difference-list.tsx";
import { messages } from "./messages.ts";
import { SideChoice } from "./side-choice.tsx";

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
