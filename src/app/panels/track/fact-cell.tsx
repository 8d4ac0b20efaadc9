import { useLanguage, useMessages } from "#app/language/language.ts";
import { Chip } from "#app/ui/chip.tsx";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { trackMessages } from "./messages.ts";
import styles from "./report-cell.module.css";
import { shownFact } from "./track-model.ts";

/** The newest public fact of a built thing, marked as one. */
export function FactCell({ status }: { readonly status: FeatureStatus }) {
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const fact = shownFact(status, language);
  if (fact === null) return <span className={styles["quiet"]}>{texts.noFact}</span>;
  return (
    <span className={styles["cell"]}>
      <span>
        <Chip kind="public" small>
          {texts.publicInformation}
        </Chip>
      </span>
      <span>
        <time dateTime={fact.on}>{fact.on}</time> {fact.word}
      </span>
    </span>
  );
}
