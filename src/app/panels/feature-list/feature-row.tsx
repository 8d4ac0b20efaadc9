import { memo, type Ref } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { accuracyName, kindName, phaseName } from "#app/language/terms.ts";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { builtPhase } from "#domain/plan/built-phase.ts";
import { Chip } from "#app/ui/chip.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { FeatureGlyph } from "../statement/feature-glyph.tsx";
import { OfficialName } from "../statement/official-name.tsx";
import styles from "./feature-grid.module.css";
import { taskNumbers, townshipWords } from "./feature-list-model.ts";
import { listMessages } from "./messages.ts";

type FeatureRowProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  /** Place in the list, from 0. */
  readonly number: number;
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly year: Year;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isHovered: boolean;
  readonly onHover: (feature: FeatureId | null) => void;
};

/** One feature: six cells where there is width for them, two lines where there is not. */
export const FeatureRow = memo(function FeatureRow(props: FeatureRowProps) {
  const { ref, id, number, index, feature, year, isSelected, isActive, isHovered, onHover } = props;
  const texts = useMessages(listMessages);
  const language = useLanguage();
  const { properties, geometry } = feature;
  const phase = builtPhase(index, feature, year);
  const townships = townshipWords(index, feature, language);
  const isHonest = geometry === null || properties.position.accuracy === "schematic";
  const position = geometry === null ? texts.unplaced : accuracyName(language, properties.position.accuracy);
  return (
    <div
      ref={ref}
      id={id}
      role="row"
      aria-rowindex={number + 2}
      aria-selected={isSelected}
      data-index={number}
      data-active={isActive}
      data-hovered={isHovered}
      className={styles["row"]}
      onPointerEnter={() => onHover(feature.id)}
      onPointerLeave={() => onHover(null)}
    >
      <div role="gridcell" aria-colindex={1} className={styles["name"]}>
        <FeatureGlyph index={index} feature={feature} year={year} />
        <OfficialName name={nameIn(language, properties)} />
      </div>
      <div role="gridcell" aria-colindex={2} className={styles["kind"]}>
        {kindName(language, properties.kind)}
      </div>
      <div
        role="gridcell"
        aria-colindex={3}
        className={styles["township"]}
        data-unknown={townships === null}
        data-own={properties.kind === "township"}
      >
        {townships ?? texts.unknown}
      </div>
      <div role="gridcell" aria-colindex={4} className={styles["phase"]} data-unknown={phase === null}>
        {phase === null ? (
          texts.unknown
        ) : (
          <>
            <PhaseLine phase={phase} width={24} />
            <span>{phaseName(language, phase)}</span>
          </>
        )}
      </div>
      <div role="gridcell" aria-colindex={5} className={styles["tasks"]} data-unknown={properties.tasks.length === 0}>
        <span className={styles["tasksWord"]}>{texts.columns.tasks}</span>
        {properties.tasks.length === 0 ? texts.unknown : taskNumbers(properties.tasks, language)}
      </div>
      <div role="gridcell" aria-colindex={6} className={styles["position"]}>
        {isHonest ? (
          <Chip kind="dashed" small>
            {position}
          </Chip>
        ) : (
          position
        )}
      </div>
    </div>
  );
});
