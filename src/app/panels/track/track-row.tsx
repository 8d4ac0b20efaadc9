import { memo } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { LightMark } from "../light/light-mark.tsx";
import { differenceWords, figure } from "#app/language/figures.ts";
import { OfficialName } from "../statement/official-name.tsx";
import { FactCell } from "./fact-cell.tsx";
import { trackMessages } from "./messages.ts";
import { PlannedYearView } from "./planned-year.tsx";
import { ReportCell } from "./report-cell.tsx";
import { plannedYears, unitName, unitNames } from "./track-model.ts";
import styles from "./track-table.module.css";

type TrackRowProps = {
  readonly index: PlanIndex;
  readonly status: FeatureStatus;
  readonly year: Year;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly onSelect: (feature: FeatureId) => void;
  readonly onHover: (feature: FeatureId | null) => void;
};

/** One built thing: its light, its four years in the plan, what was reported, what is expected, and who is responsible. */
export const TrackRow = memo(function TrackRow(props: TrackRowProps) {
  const { index, status, year, isSelected, isHovered, onSelect, onHover } = props;
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const { feature, reason } = status;
  const { properties } = feature;
  const names = [nameIn(language, properties), ...properties.aliases];
  const units = unitNames(index, feature.id, language);
  const [firstUnit] = units;
  const reporting = status.heads.unit?.unit ?? null;
  return (
    <tr
      className={styles["row"]}
      data-feature={feature.id}
      data-hovered={isHovered}
      aria-current={isSelected ? "true" : undefined}
      onPointerEnter={() => onHover(feature.id)}
      onPointerLeave={() => onHover(null)}
    >
      <td>
        <LightMark light={status.light} />
      </td>
      <th scope="row" className={styles["name"]}>
        <button
          type="button"
          data-row=""
          data-print-keep=""
          aria-pressed={isSelected}
          onClick={() => onSelect(feature.id)}
          onFocus={() => onHover(feature.id)}
          onBlur={() => onHover(null)}
        >
          <OfficialName name={nameIn(language, properties)} />
        </button>
        {feature.geometry === null && <span className={styles["unplaced"]}>{texts.unplaced}</span>}
      </th>
      {plannedYears(index, status).map((planned) => (
        <td key={planned.year} className={styles["year"]} data-now={planned.year === year}>
          <PlannedYearView index={index} planned={planned} names={names} />
        </td>
      ))}
      <td>
        <ReportCell status={status} />
      </td>
      <td className={styles["number"]}>
        {reason.expected.percent === null ? texts.nothing : `${figure(reason.expected.percent)}%`}
      </td>
      <td className={styles["difference"]} data-known={reason.differencePoints !== null}>
        {reason.differencePoints === null ? texts.nothing : differenceWords(language, reason.differencePoints)}
      </td>
      <td className={styles["unit"]} title={units.join(language === "zh" ? "、" : ", ")}>
        {reporting !== null
          ? unitName(index, reporting, language)
          : firstUnit === undefined
            ? texts.nothing
            : units.length > 1
              ? texts.more(firstUnit, units.length)
              : firstUnit}
      </td>
      <td className={styles["fact"]}>
        <FactCell status={status} />
      </td>
    </tr>
  );
});
