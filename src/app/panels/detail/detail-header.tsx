import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { builtPhaseName, kindName } from "#app/language/terms.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { Year } from "#domain/plan/ids.ts";
import { expectedPhase, type PlanIndex } from "#domain/plan/plan-index.ts";
import { OfficialName } from "../statement/official-name.tsx";
import { sourceOf } from "./detail-model.ts";
import { detailMessages } from "./messages.ts";
import styles from "./detail-panel.module.css";

type DetailHeaderProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly year: Year;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly onClose: () => void;
  /** The light, leading to the progress; `false` or `null` for nothing. */
  readonly progress: ReactNode;
  /** How to have a card of it; `false` for nothing. */
  readonly card?: ReactNode;
};

/** What the feature is, its name and other names, and the phase that the plan expects of it in the chosen year. */
export function DetailHeader({ index, feature, year, title, onClose, progress, card }: DetailHeaderProps) {
  const language = useLanguage();
  const texts = useMessages(detailMessages);
  const { properties } = feature;
  const kind = kindName(language, properties.kind);
  const source = sourceOf(feature);
  const group = texts.groups[source];
  // A township or a centre is not built; items that name it speak of what is built in it.
  const phase = source === "corridors" || source === "sites" ? expectedPhase(index, feature, year) : null;
  const number = "number" in properties ? properties.number : undefined;
  return (
    <header className={styles["header"]}>
      <p className={styles["breadcrumb"]}>
        {group !== kind && (
          <>
            {group}
            <span aria-hidden="true"> › </span>
          </>
        )}
        {kind}
      </p>
      <h2 className={styles["title"]} ref={title} tabIndex={-1}>
        <OfficialName name={nameIn(language, properties)} />
      </h2>
      <p className={styles["chips"]}>
        {progress}
        {number !== undefined && <span className={styles["numberChip"]}>{number}</span>}
        {phase !== null && (
          <span className={styles["phaseChip"]}>
            {texts.expected(year)}
            <PhaseLine phase={phase} />
            <b>{builtPhaseName(language, phase, properties.kind)}</b>
          </span>
        )}
        {properties.facts.length > 0 && <span className={styles["publicChip"]}>{texts.publicInformation}</span>}
        {properties.aliases.length > 0 && (
          <span className={styles["aliases"]}>
            {texts.alsoNamed} {properties.aliases.join(language === "zh" ? "、" : ", ")}
          </span>
        )}
        {card}
      </p>
      <button type="button" className={styles["close"]} aria-label={texts.close} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </header>
  );
}
