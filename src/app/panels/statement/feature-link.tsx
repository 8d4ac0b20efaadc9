import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { FeatureGlyph } from "./feature-glyph.tsx";
import { statementMessages } from "./messages.ts";
import { OfficialName } from "./official-name.tsx";
import type { Reading } from "./reading.ts";
import { selectFeature } from "./select-feature.ts";
import styles from "./feature-link.module.css";

type FeatureLinkProps = {
  readonly reading: Reading;
  readonly feature: PlanFeature;
  /** `name`: the name in running text; `chip`: mark and name, with 未落图 where nobody can place it. */
  readonly look?: "name" | "chip";
};

/** A feature's name that selects it and flies there; the map marks it while the pointer or the focus is on it. */
export function FeatureLink({ reading, feature, look = "name" }: FeatureLinkProps) {
  const language = useLanguage();
  const texts = useMessages(statementMessages);
  const { index, year, dispatch, onHover } = reading;
  return (
    <button
      type="button"
      className={styles[look]}
      data-print-keep
      onClick={() => dispatch(selectFeature(index, feature))}
      onPointerEnter={() => onHover(feature.id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(feature.id)}
      onBlur={() => onHover(null)}
    >
      {look === "chip" && <FeatureGlyph index={index} feature={feature} year={year} />}
      <OfficialName name={nameIn(language, feature.properties)} />
      {look === "chip" && feature.geometry === null && <span className={styles["unplaced"]}>{texts.unplaced}</span>}
    </button>
  );
}
